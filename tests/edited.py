"""A small site with a theme and settings of its own, and what people may do to it between two builds, at random."""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import dataclass, field, replace
from itertools import product
from typing import TYPE_CHECKING

from tests.minisite import CACHE, ROOT, Built, ambassador, run, story, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

CONF = """\
import sys
sys.path.insert(0, {root!r})
from publishconf import *
THEME = {theme!r}
SHARE_CARDS_NEWEST = 3
GOODNEWS_SEARCH_WHOLE = 2
"""
#: The caches of builds upon the last one, and of clean ones; what they share with all tests, since names tell content.
CACHES = ("cache", "clean")
PICTURES = ("bilder", "kort", "fonts")
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600"><path d="M0 0h900v600H0z" fill="{}"/></svg>\n'
RESULT = """\
-- content/resultat/{slug}/index.md --
---
id: 00000000-0000-4000-8000-{number:012d}
title: Resultatet {slug}
date: 2026-02-01
summary: Energin räckte längre än väntat.
areas: [trygghet, handel]
status: published
owner: Kommunen
period: {{start: "2025", end: "2026-01"}}
phase: avslutat
goal: Fem grader varmare.
outcome: Fyra grader varmare.
lessons: Det tog längre tid än väntat.
indicators: [matt]
evidence:
  - type: resultat
    claim: Vattnet är varmare.
    value: 4.0
    unit: grader
    source: {{title: Mätningen, url: "https://www.scb.se/matning", date: "2026-01-15", read: 2026-02-01}}
---
Texten om resultatet.
"""
INDICATOR = """\
-- content/matt/matt.yaml --
title: Ett mått
summary: Vad måttet mäter.
modified: 2026-03-01
areas: [trygghet]
meaning:
  - Vad det betyder.
unit: antal
direction: up
base_year: 2022
source:
  title: Statistikmyndigheten
  url: https://www.scb.se/matt
  date: 2026-03-01
  read: 2026-03-02
processing: Egen bearbetning.
values:
  2022: 100
  2023: 110
  2024: 120
"""
PAGE = """\
-- content/sidor/om.md --
---
title: Om oss
summary: Vad det här är.
modified: 2026-03-01
---
En sida med [en länk]({filename}../berattelser/2026/ett/index.md).
"""


def lay_out(folder: Path) -> Path:
    """Write the site into `folder`, and return it."""
    shutil.copytree(ROOT / "theme", folder / "theme")
    (folder / "conf.py").write_text(CONF.format(root=str(ROOT), theme=str(folder / "theme")), encoding="utf-8")
    for cache, name in product(CACHES, PICTURES):
        (folder / cache).mkdir(exist_ok=True)
        (CACHE / name).mkdir(parents=True, exist_ok=True)
        (folder / cache / name).symlink_to(CACHE / name, target_is_directory=True)
    picture = "{file: bild.svg, alt: En bild.}"
    site = (
        story("ett", "Ett stycke.\n\n## En rubrik\n\nMer text.\n", people="[polhem]", image=picture)
        + "-- content/berattelser/2026/ett/bild.svg --\n"
        + PICTURE.format("#123")
        + story("tva", "Läs [ett]({filename}../ett/index.md).\n", date="2026-03-20", areas="[handel]")
        + story("fyra", "Texten.", places="[garpenberg]", aims="[forebygga-brott]")
        + ambassador("polhem")
        + RESULT.format(slug="hallen", number=42)
        + INDICATOR
        + PAGE
    )
    return write(folder, site)


def build(folder: Path, output: str, cache: str, today: str) -> Built:
    """Build the site into its folder `output`, with what is remembered in `cache`."""
    command = [sys.executable, "-m", "goodnews", "content", "-s", "conf.py", "-o", output]
    built = run(command, folder, today=today, GOODNEWS_CACHE=str(folder / cache))
    # On a slow machine, it tells how far the pictures have come.
    told = "".join(line for line in built.told.splitlines(keepends=True) if not line.startswith("Bilder: "))
    return replace(built, told=told)


def files(folder: Path) -> dict[str, bytes]:
    """Return the files below the folder by their names."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@dataclass(slots=True, kw_only=True)
class Hands:
    """Somebody who edits the site in `folder` without a plan."""

    folder: Path
    random: Random
    today: str = "2026-11-23"
    count: int = 0
    done: list[str] = field(default_factory=list)

    def edit(self) -> str:
        """Do something, and return what it was."""
        self.count += 1
        name = self.random.choice(list(EDITS))
        self.done.append(name)
        EDITS[name](self)
        return name

    def text(self, pattern: str = "content/**/*.md") -> Path:
        """Return one of the texts."""
        return self.random.choice(sorted(self.folder.glob(pattern)))

    def change(self, path: Path, pattern: str, to: str) -> None:
        """Change the first place in the file that matches; nothing when there is none."""
        text = path.read_text(encoding="utf-8")
        # A function, so that a backslash is nothing but itself.
        path.write_text(re.sub(pattern, lambda found: found.expand(to), text, count=1, flags=re.MULTILINE), "utf-8")

    def field_of_dated(self, name: str, *values: str) -> None:
        """Give a dated entry another value of a field, or none."""
        path = self.text(self.random.choice(("content/berattelser/**/*.md", "content/*r*/*/index.md")))
        self.change(path, rf"^{name}: .*\n", "")
        if value := self.random.choice(values):
            self.change(path, "^status:", f"{name}: {value}\nstatus:")


def _text(hands: Hands) -> None:
    path = hands.text()
    word = hands.random.choice(("", "\n\n## Rubrik {}\n", "[en länk](https://www.scb.se/{})", "*ord* {}"))
    with path.open("a", encoding="utf-8") as file:
        file.write(f"Mening {hands.count}. {word.format(hands.count)}\n")


def _word(hands: Hands) -> None:
    """Change a word in the running text, which is what most edits are."""
    hands.change(hands.text(), "([Tt]ext)[a-z0-9]*", rf"\g<1>en{hands.count}")


def _rename(hands: Hands) -> None:
    folder = hands.text("content/berattelser/*/*/index.md").parent
    folder.rename(folder.with_name(f"ny-{hands.count}"))


def _new(hands: Hands) -> None:
    slug = f"tillagd-{hands.count}"
    link = hands.random.choice(("", " Se [annat]({filename}/sidor/om.md).", " Se [fel]({filename}../ett/index.md)."))
    day = hands.random.choice(("2026-03-24", "2026-11-23", "2026-11-24", "2026-01-01"))
    new = story(slug, f"Text {hands.count}.{link}", date=day, id=f"00000000-0000-4000-9000-{hands.count:012d}")
    write_over(hands.folder, new)


def write_over(folder: Path, site: str) -> None:
    """Write the files of the site, and leave areas and places as they are."""
    kept = {path: path.read_bytes() for path in (*folder.glob("content/omraden/*"), folder / "content/platser.yaml")}
    write(folder, site)
    for path, data in kept.items():
        path.write_bytes(data)


def _delete(hands: Hands) -> None:
    if len(list(hands.folder.glob("content/berattelser/*/*"))) > 2:
        shutil.rmtree(hands.text("content/berattelser/*/*/index.md").parent)


def _picture(hands: Hands) -> None:
    folder = hands.text("content/berattelser/*/*/index.md").parent
    (folder / "bild.svg").write_text(PICTURE.format(f"#{hands.random.randrange(4096):03x}"))
    hands.change(folder / "index.md", "^image: .*\n", "")
    if hands.random.random() < 0.7:
        hands.change(folder / "index.md", "^status:", "image: {file: bild.svg, alt: En bild.}\nstatus:")
    elif hands.random.random() < 0.5:
        with (folder / "index.md").open("a", encoding="utf-8") as file:
            file.write("\n![En bild till](bild.svg)\n")


def _indicator(hands: Hands) -> None:
    year = hands.random.randrange(2022, 2025)
    hands.change(hands.folder / "content/matt/matt.yaml", rf"^  {year}: .*", f"  {year}: {hands.random.randrange(200)}")


def _previous(hands: Hands) -> None:
    hands.field_of_dated("previous", "", f"[/berattelser/gammal-{hands.count}/]")


def _correction(hands: Hands) -> None:
    path = hands.text("content/berattelser/*/*/index.md")
    hands.change(path, "^(correction|modified): .*\n", "")
    hands.change(path, "^(correction|modified): .*\n", "")
    told = f"correction: Talet var {hands.count}.\nmodified: 2026-11-20\n"
    hands.change(path, "^status:", told + "status:")


def _template(hands: Hands) -> None:
    name = hands.random.choice(("base.html", "story.html", "components/card.html", "list.html"))
    with (hands.folder / "theme" / "templates" / name).open("a", encoding="utf-8") as file:
        file.write(f"{{# {hands.count} #}}\n")
    if name == "base.html":
        hands.change(hands.folder / "theme/templates/base.html", "</body>", f"<p>{hands.count}</p></body>")


def _setting(hands: Hands) -> None:
    name, value = hands.random.choice(
        [("SITENAME", f"Namnet {hands.count}"), ("SITESUBTITLE", f"Om {hands.count}."), ("GOODNEWS_WEBSUB_HUB", "")]
    )
    with (hands.folder / "conf.py").open("a", encoding="utf-8") as file:
        file.write(f"{name} = {value!r}\n")


def _today(hands: Hands) -> None:
    hands.today = hands.random.choice(("2026-11-22", "2026-11-23", "2026-11-24", "2027-02-01"))


def _vandal(hands: Hands) -> None:
    """Do something to the finished site, which nobody should."""
    output = hands.folder / "output"
    path = hands.random.choice(sorted(path for path in output.rglob("*.*") if path.parent != output))
    if hands.random.random() < 0.5:
        path.unlink()
    else:
        path.write_bytes(path.read_bytes() + b" ")


def _forget(hands: Hands) -> None:
    """Lose or damage something of what is remembered."""
    path = hands.random.choice(sorted(path for path in (hands.folder / "cache").rglob("*") if path.is_file()))
    if hands.random.random() < 0.5:
        path.unlink()
    else:
        data = bytearray(path.read_bytes())
        for _ in range(3):
            if data:
                data[hands.random.randrange(len(data))] ^= 255
        path.write_bytes(data)


EDITS: dict[str, Callable[[Hands], None]] = {
    "text": _text,
    "a word": _word,
    "another word": _word,
    "title": lambda hands: hands.change(hands.text(), "^title: .*", f"title: Rubriken {hands.count}"),
    "summary": lambda hands: hands.change(hands.text(), "^summary: .*", f"summary: Ingressen {hands.count}."),
    "slug": _rename,
    "date": lambda hands: hands.field_of_dated("date", "2026-01-02", "2026-11-23", "2026-12-01"),
    "area": lambda hands: hands.field_of_dated("areas", "[trygghet]", "[handel]", "[handel, trygghet]"),
    "an area's name": lambda hands: hands.change(
        hands.text("content/omraden/*.md"), "^name: .*", f"name: N{hands.count}"
    ),
    "place": lambda hands: hands.field_of_dated("places", "[garpenberg]", ""),
    "a place's name": lambda hands: hands.change(
        hands.folder / "content/platser.yaml", "name: .*", f"name: Ort {hands.count}"
    ),
    "people": lambda hands: hands.field_of_dated("people", "[polhem]", ""),
    "draft": lambda hands: hands.change(hands.text(), "^status: .*", "status: draft"),
    "published": lambda hands: hands.change(hands.text(), "^status: .*", "status: published"),
    "withdrawn": lambda hands: hands.change(hands.text(), "^status: .*", "status: withdrawn"),
    "expires": lambda hands: hands.field_of_dated("expires", "2026-11-22", "2026-12-31", ""),
    "delete": _delete,
    "new": _new,
    "picture": _picture,
    "indicator": _indicator,
    "previous": _previous,
    "correction": _correction,
    "template": _template,
    "stylesheet": lambda hands: hands.change(
        hands.folder / "theme/static/css/components/prose.css", r"\{", f"{{ --x: {hands.count};"
    ),
    "setting": _setting,
    "today": _today,
    "output": _vandal,
    "memory": _forget,
}
