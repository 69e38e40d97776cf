"""A build whose folders are told by the settings alone, and what it tells when it has to begin again."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from tests.minisite import ROOT, run, story, write

if TYPE_CHECKING:
    from pathlib import Path

CONF = """\
import sys
sys.path.insert(0, {root!r})
from publishconf import *
PATH, OUTPUT_PATH = "content", "output"
"""


def test_the_settings_tell_where_the_content_lies_and_where_the_site_goes(tmp_path: Path) -> None:
    write(tmp_path, story("a"))
    (tmp_path / "conf.py").write_text(CONF.format(root=str(ROOT)), encoding="utf-8")
    command = [sys.executable, "-m", "goodnews", "-s", "conf.py"]
    assert run(command, tmp_path, GOODNEWS_CACHE=str(tmp_path / "cache")).code == 0
    page = tmp_path / "output" / "berattelser" / "a" / "index.html"
    first = page.stat().st_mtime_ns
    assert run(command, tmp_path, GOODNEWS_CACHE=str(tmp_path / "cache")).code == 0
    assert page.stat().st_mtime_ns == first
    (tmp_path / "content" / "berattelser" / "2026" / "a" / "index.md").write_text("borta")
    assert run(command, tmp_path, GOODNEWS_CACHE=str(tmp_path / "cache")).code == 1


def test_a_build_that_has_to_begin_again_tells_each_reminder_once(tmp_path: Path) -> None:
    link = story("a", "[Borta]({filename}../b/index.md)")
    write(tmp_path, link + story("b", date="2026-01-01", expires="2026-11-01"))
    (tmp_path / "conf.py").write_text(CONF.format(root=str(ROOT)), encoding="utf-8")
    command = [sys.executable, "-m", "goodnews", "-s", "conf.py"]
    first = run(command, tmp_path, GOODNEWS_CACHE=str(tmp_path / "cache"))
    with closing(sqlite3.connect(tmp_path / "cache" / "texts.sqlite")) as texts, texts:
        texts.execute("UPDATE texts SET body = x'00'")
    shutil.rmtree(tmp_path / "output")
    again = run(command, tmp_path, GOODNEWS_CACHE=str(tmp_path / "cache"))
    assert (again.code, again.told) == (0, first.told)
    assert first.told.endswith("1 påminnelse.\n")
