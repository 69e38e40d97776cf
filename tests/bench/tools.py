"""The tools that are compared: where each keeps what, how it wants a story, and the command that builds."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from tests.bench import synthetic
from tests.bench.synthetic import put

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.bench.synthetic import Story, Words

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OURS_CONF = """from pathlib import Path
from publishconf import *
GOODNEWS_CACHE = str(Path(__file__).parent / "cache")
THEME = str(Path(__file__).parent / "theme")
# None of the others makes a search index.
GOODNEWS_SEARCH = False
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool and its `folder`, which the paths of the other fields lie in.

    `areas` is the file that holds the area's name, with {} for its slug; `lists` and `feeds` are where its list and its
    feed are in `site`. `cold` are the folders that a build from nothing does not have.
    """

    name: str
    title: str
    folder: Path
    command: tuple[str, ...]
    text: Callable[[Story], str]
    content: str = "content"
    photos: str = "content"
    areas: str
    template: str
    css: str
    site: str = "site"
    lists: str = "omraden/{}/"
    feeds: str = "omraden/{}/flode.atom"
    cold: tuple[str, ...] = ("site", "cache")
    environment: Mapping[str, str] = field(default_factory=dict)

    def file(self, story: Story) -> Path:
        """Return where the story lies."""
        return self.folder / self.content / story.file

    def areas_file(self, slug: str) -> Path:
        """Return the file with the area's name."""
        return self.folder / self.areas.format(slug)

    def clear(self) -> None:
        """Put all that the tool has made out of the way, beside its folder.

        It is not deleted: ext4 is slow to give out again what was deleted a moment ago, which made all cold builds of
        10,000 stories 10 to 20 % slower.
        """
        for name in self.cold:
            if (made := self.folder / name).exists():
                made.rename(Path(tempfile.mkdtemp(prefix="old-", dir=self.folder.parent)) / name)

    def write(self, story: Story) -> None:
        """Write the story, and the photo that it shows."""
        put(self.file(story), self.text(story))
        photo = self.folder / self.photos / story.photo
        if story.photo and not photo.exists():
            synthetic.draw_photo(photo)


def ours(folder: Path, content: Path) -> Tool:
    """Return this program; the areas, places and contacts are those of the real `content`."""
    shutil.copytree(ROOT / "theme", folder / "theme")
    put(folder / "conf.py", OURS_CONF)
    return Tool(
        name="ours",
        title="ours",
        folder=folder,
        template="theme/templates/base.html",
        css="theme/static/css/components/prose.css",
        lists="omraden/{}/allt/",
        **_goodnews(folder, content),
    )


def plain(folder: Path, content: Path) -> Tool:
    """Return this program with a plugin and a theme that do the same work as the others' and no more."""
    shutil.copytree(HERE / "plain", folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(HERE / "stock" / "theme" / "static", folder / "theme" / "static")
    return Tool(
        name="plain",
        title="ours, the same work",
        folder=folder,
        template="theme/templates/base.html",
        css="theme/static/css/site.css",
        **_goodnews(folder, content),
    )


def _goodnews(folder: Path, content: Path) -> dict[str, Any]:
    """Write what both sites of this program have in common; return those fields of theirs."""
    shutil.copytree(content / "omraden", folder / "content" / "omraden")
    shutil.copyfile(content / "platser.yaml", folder / "content" / "platser.yaml")
    contacts = yaml.safe_load((content / "kontakter.yaml").read_text(encoding="utf-8"))["contacts"]
    put(folder / "content" / "kontakter.yaml", yaml.safe_dump({"contacts": contacts}, allow_unicode=True))
    return {
        "command": (sys.executable, "-m", "goodnews", "content", "-s", "conf.py", "-o", "site"),
        "text": synthetic.our_text,
        "areas": "content/omraden/{}.md",
        "environment": {
            "PYTHONPATH": f"{ROOT / 'plugins'}{os.pathsep}{ROOT}",
            "PYTHONUTF8": "1",
            "GOODNEWS_TODAY": synthetic.TODAY.isoformat(),
            "SITEURL": "https://bench.example",
        },
    }


def stock(folder: Path, known: Words) -> Tool:
    """Return Pelican as it comes."""
    shutil.copytree(HERE / "stock", folder)
    put(folder / "areas.json", _names(known))
    return Tool(
        name="stock",
        title="stock Pelican",
        folder=folder,
        command=(sys.executable, "-m", "pelican", "content", "-s", "conf.py", "-o", "site", "--fatal", "errors"),
        text=synthetic.stock_text,
        areas="areas.json",
        template="theme/templates/base.html",
        css="theme/static/css/site.css",
        cold=("site", "cache", "__pycache__"),
        environment={"PYTHONUTF8": "1"},
    )


def hugo(folder: Path, known: Words, binary: Path) -> Tool:
    """Return Hugo, whose program is `binary`."""
    shutil.copytree(HERE / "hugo", folder)
    put(folder / "data" / "areas.json", _names(known))
    return Tool(
        name="hugo",
        title="Hugo",
        folder=folder,
        command=(str(binary), "--quiet", "--noBuildLock", "--destination", "site", "--cacheDir", str(folder / "cache")),
        text=synthetic.hugo_text,
        photos="static",
        areas="data/areas.json",
        template="layouts/_default/baseof.html",
        css="static/css/site.css",
        cold=("site", "cache", "resources"),
    )


def eleventy(folder: Path, known: Words, modules: Path) -> Tool:
    """Return Eleventy, which lies in `modules`, a folder of Node's."""
    shutil.copytree(HERE / "eleventy", folder)
    put(folder / "data" / "areas.json", _names(known))
    (folder / "pages").rename(folder / "content")
    (folder / "node_modules").symlink_to(modules, target_is_directory=True)
    return Tool(
        name="eleventy",
        title="Eleventy",
        folder=folder,
        command=("node", str(modules / "@11ty" / "eleventy" / "cmd.cjs"), "--config=eleventy.config.cjs", "--quiet"),
        text=synthetic.eleventy_text,
        photos="static",
        areas="data/areas.json",
        template="theme/base.njk",
        css="static/css/site.css",
    )


def _names(known: Words) -> str:
    return json.dumps(known.areas, ensure_ascii=False, indent=1) + "\n"
