"""Mini-sites: a whole site in one string, built by the real command in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-23"
#: Derived pictures are kept between runs: their names tell what is in them.
CACHE = ROOT / ".cache" / "tests"

_FILE = re.compile(r"^-- (\S.*) --$", re.MULTILINE)
#: Two areas and a place: what an entry needs around it. A mini-site may write its own over them.
BASE = """\
-- content/omraden/trygghet.md --
---
title: Trygghet för alla
name: Trygghet
order: 1
thread: falurott
summary: Om trygghet.
aims:
  - id: forebygga-brott
    text: Förebygga brott.
contact: {label: Servicecenter, phone: 0225-340 00}
---
Om området.
-- content/omraden/handel.md --
---
title: Handel som växer
name: Handel
order: 2
thread: koppar
summary: Om handel.
aims:
  - id: lokaler
    text: Lokaler och mark.
contact: {label: Servicecenter, phone: 0225-340 00}
---
Om området.
-- content/platser.yaml --
- slug: garpenberg
  name: Garpenberg
"""


@dataclass(frozen=True, kw_only=True)
class Built:
    """How a build ended, and where its output is."""

    code: int
    told: str
    output: Path

    def read(self, name: str) -> str:
        """Return a file of the output as text."""
        return (self.output / name).read_text(encoding="utf-8")

    def names(self) -> set[str]:
        """Return the names of all files of the output."""
        return {path.relative_to(self.output).as_posix() for path in self.output.rglob("*") if path.is_file()}


def write(folder: Path, site: str) -> Path:
    """Write the files of a mini-site ("-- path --" before each) into `folder`, and return it."""
    parts = _FILE.split(BASE + site)[1:]
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.removeprefix("\n"), encoding="utf-8")
    return folder


def build(folder: Path, *, preview: bool = False, today: str = TODAY, **environment: str) -> Built:
    """Build the content in `folder` into its `output`."""
    how = ["-s", str(ROOT / "pelicanconf.py"), "--preview"] if preview else ["-s", str(ROOT / "publishconf.py")]
    command = [sys.executable, "-m", "goodnews", str(folder / "content"), *how]
    return run([*command, "-o", str(folder / "output")], folder, today=today, **environment)


def build_real(folder: Path) -> Built:
    """Build the project's own content into the `output` of `folder`, as it would be published."""
    (folder / "content").symlink_to(ROOT / "content", target_is_directory=True)
    return build(folder)


def run(command: list[str], folder: Path, *, today: str = TODAY, **environment: str) -> Built:
    """Run a command that builds `folder`, in an environment of which the tests decide everything that matters."""
    known = {
        "PYTHONPATH": str(ROOT / "plugins"),
        "PYTHONUTF8": "1",
        "GOODNEWS_TODAY": today,
        "GOODNEWS_CACHE": str(CACHE),
        "SITEURL": "https://exempel.hedemora.se",
    }
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **known, **environment}, capture_output=True, text=True, check=False
    )
    return Built(code=done.returncode, told=done.stderr, output=folder / "output")


def story(slug: str = "nyhet", body: str = "Texten.", *, year: str = "2026", **over: str) -> str:
    """Return a valid story as a file of a mini-site; `over` replaces or adds lines of its front matter."""
    fields = {
        "id": f"00000000-0000-4000-8000-{sum(map(ord, slug)):012d}",
        "title": f"Rubriken på {slug}",
        "date": "2026-03-24",
        "summary": f"Ingressen till {slug}.",
        "areas": "[trygghet]",
        "status": "published",
        "owner": "Redaktionen",
    } | over
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"-- content/berattelser/{year}/{slug}/index.md --\n---\n{lines}---\n{body}\n"


def ambassador(slug: str = "polhem", body: str = "Porträttet.", **over: str) -> str:
    """Return a valid ambassador, an organisation unless `over` says otherwise."""
    fields = {
        "id": f"00000000-0000-4000-8000-{900000 + sum(map(ord, slug)):012d}",
        "title": f"Namnet {slug}",
        "date": "2026-03-24",
        "summary": f"Vem {slug} är.",
        "areas": "[trygghet]",
        "subject": "organisation",
        "role": "Förening",
        "status": "published",
        "owner": "Redaktionen",
    } | over
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"-- content/ambassadorer/{slug}/index.md --\n---\n{lines}---\n{body}\n"
