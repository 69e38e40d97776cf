"""Every mistake there is, in one folder: all of it is told in one run, and nothing is published.

After a change of wording, look at what the build says and regenerate with `REGENERATE=1 invoke test -k broken`.
"""

from __future__ import annotations

import os
import shutil
import struct
import sys
import zlib
from pathlib import Path

import pytest

from tests.minisite import ROOT, Built, run
from tests.photos import encoded, scene

BROKEN = Path(__file__).parent / "broken"
EXPECTED = BROKEN / "expected.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the broken content, with the files that are too odd to lie in a repository, and a good last output."""
    folder = tmp_path_factory.mktemp("broken")
    shutil.copytree(BROKEN / "content", folder / "content")
    stories = folder / "content" / "berattelser" / "2026"
    (stories / "bild-avhuggen" / "avhuggen.jpg").write_bytes(encoded(scene())[:2000])
    (stories / "bild-bomb" / "bomb.png").write_bytes(bomb(30_000))
    (stories / "for-stor").mkdir()
    (stories / "for-stor" / "index.md").write_bytes(b"---\ntitle: x\n---\n" + b"Ord. " * 400_000)
    (folder / "output").mkdir()
    (folder / "output" / "index.html").write_text('<meta name="generator" content="Hedemora berättar">', "utf-8")
    return folder


def bomb(side: int) -> bytes:
    """Return a PNG of a few kilobytes that claims to be `side` × `side` pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(side * (1 + side // 8)), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture(scope="module")
def built(folder: Path) -> Built:
    """Return how the build of the broken content ended."""
    conf = str(ROOT / "publishconf.py")
    return run([sys.executable, "-m", "goodnews", "content", "-s", conf, "-o", "output"], folder)


def test_the_report_names_every_mistake_with_file_line_and_cure(built: Built) -> None:
    if os.environ.get("REGENERATE"):
        EXPECTED.write_text(built.told, encoding="utf-8")
    assert built.told == EXPECTED.read_text(encoding="utf-8")
    assert built.code == 1


def test_every_broken_file_is_told_of_and_no_sound_one(built: Built) -> None:
    sound = {"trygghet.md", "handel.md", "platser.yaml", "polhem", "utkast", "bom-och-crlf", "samma-id-1", "samma-namn"}
    sound |= {"dorr-ett.md"}
    sound |= {"folkmangd.yaml", "matt-som-inte-gar-att-lasa"}
    for path in sorted([*(BROKEN / "content").rglob("*.md"), *(BROKEN / "content" / "matt").iterdir()]):
        name = path.parent.name if path.name == "index.md" else path.name
        told = path.relative_to(BROKEN).as_posix() + ":" in built.told
        assert told != (name in sound and not (name == "samma-namn" and "2026" in path.parts)), path


def test_the_last_good_output_is_untouched(built: Built) -> None:
    assert built.names() == {"index.html"}


def test_plain_pelican_fails_just_as_closed(folder: Path) -> None:
    conf = str(ROOT / "publishconf.py")
    built = run([sys.executable, "-m", "pelican", "content", "-s", conf, "-o", "output"], folder)
    assert built.code == 1
    assert built.told.startswith(EXPECTED.read_text(encoding="utf-8"))
    assert built.names() == {"index.html"}


def test_the_linter_says_the_same_as_the_build(folder: Path) -> None:
    built = run([sys.executable, "-m", "goodnews.lint", "content", "--today", "2026-11-23"], folder)
    assert (built.code, built.told) == (1, EXPECTED.read_text(encoding="utf-8"))
