"""Plugin: the theme's stylesheet as one file, its icons and fonts, under addresses that may be cached for ever."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pelican.generators import Generator
from pelican.plugins import signals

from goodnews.fonts import cut
from goodnews.icons import favicon, icons, manifest
from goodnews.tokens import colours

if TYPE_CHECKING:
    from collections.abc import Mapping

    from goodnews.writer import Publisher

#: Where the files lie below the site's root.
FOLDER = "assets"
STYLESHEET = "css/site.css"
_IMPORT = re.compile(r"@import url\(([^)]+)\) layer\(([a-z-]+)\);")
_LAYERS = re.compile(r"@layer [a-z, -]+;")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_URL = re.compile(r"url\(([^)]+)\)")


class MissingAssetError(RuntimeError):
    """The theme asks for a file that it does not have, or has a stylesheet that the site cannot bundle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """The theme's files. `urls` maps "css/site.css" to its address, `files` names within the site to bytes.

    `paper` are the colours behind the text, light and dark.
    """

    urls: Mapping[str, str]
    files: Mapping[str, bytes]
    paper: tuple[str, str]

    def url(self, name: str) -> str:
        """Return the address of the file `name` ("icons/mark.svg"); MissingAssetError when there is none."""
        try:
            return self.urls[name]
        except KeyError:
            raise MissingAssetError(f"Temat saknar filen {name}.") from None

    def theme_colour(self, scheme: str) -> str:
        """Return the colour that a browser may give its own frame in the scheme "light" or "dark"."""
        return self.paper[("light", "dark").index(scheme)]


def bundle(static: Path, made: Mapping[str, bytes]) -> Assets:
    """Return the assets of the theme folder `static` and the files `made` at build time, by name ("fonts/x.woff2")."""
    parts = {name: (static / name).read_bytes() for name in _files(static)} | dict(made)
    urls = {name: f"/{FOLDER}/{_fingerprinted(name, data)}" for name, data in parts.items()}
    css = stylesheet(static / STYLESHEET, urls).encode()
    urls[STYLESHEET] = f"/{FOLDER}/{_fingerprinted(STYLESHEET, css)}"
    files = {urls[name].removeprefix("/"): data for name, data in (parts | {STYLESHEET: css}).items()}
    paper = [scheme.get("paper", "") for scheme in colours(css.decode())]
    return Assets(urls=MappingProxyType(urls), files=MappingProxyType(files), paper=(paper[0], paper[1]))


def stylesheet(entry: Path, urls: Mapping[str, str]) -> str:
    """Return the stylesheet with its imports in place, without comments; `urls` are the addresses of what it shows."""
    first, *rest = entry.read_text("utf-8").splitlines()
    if not _LAYERS.fullmatch(first):
        raise MissingAssetError(f"{entry.name} ska börja med lagrens ordning: @layer …;")
    return "\n".join([first, *(_imported(entry.parent, line, urls) for line in rest if line)]) + "\n"


def _imported(folder: Path, line: str, urls: Mapping[str, str]) -> str:
    match = _IMPORT.fullmatch(line)
    if not match:
        raise MissingAssetError(f"Raden ”{line}” i stilmallen är ingen import: @import url(…) layer(…);")
    path = folder / match[1]
    if not path.is_file():
        raise MissingAssetError(f"Stilmallen importerar {match[1]}, som inte finns.")
    text = _COMMENT.sub("", path.read_text("utf-8"))
    lines = [stripped for raw in text.splitlines() if (stripped := raw.strip())]
    return f"@layer {match[2]} {{\n{_addressed(chr(10).join(lines), path, folder.parent, urls)}\n}}"


def _addressed(css: str, path: Path, static: Path, urls: Mapping[str, str]) -> str:
    def address(match: re.Match[str]) -> str:
        name = (path.parent / match[1].strip("\"'")).resolve().relative_to(static.resolve()).as_posix()
        if name not in urls:
            raise MissingAssetError(f"{path.name} visar {match[1]}, som inte finns.")
        return f"url({urls[name]})"

    return _URL.sub(address, css)


def _files(static: Path) -> list[str]:
    found = (path for folder in ("icons", "fonts", "scripts") for path in (static / folder).glob("*.*"))
    return sorted(path.relative_to(static).as_posix() for path in found)


def _fingerprinted(name: str, data: bytes) -> str:
    path = Path(name)
    return f"{path.stem}.{hashlib.sha256(data).hexdigest()[:10]}{path.suffix}"


def prepare(pelican: Any) -> None:  # noqa: ANN401 (Pelican has no types)
    """Make the assets before any page asks for their addresses."""
    theme = Path(pelican.settings["THEME"])
    made = cut(Path(pelican.settings["GOODNEWS_CACHE"]) / "fonts") | icons(theme / "drawings")
    assets = bundle(theme / "static", made)
    names = {"asset": assets.url, "theme_colour": assets.theme_colour}
    pelican.settings["JINJA_GLOBALS"] = {**pelican.settings["JINJA_GLOBALS"], **names}
    pelican.settings["GOODNEWS_ASSETS"] = assets


class AssetFiles(Generator):
    """Writes what `prepare` has made, and the two files that browsers look for at the site's root."""

    def generate_output(self, writer: Publisher) -> None:
        """Write every file."""
        assets: Assets = self.settings["GOODNEWS_ASSETS"]
        for name, data in assets.files.items():
            writer.write_bytes(name, data)
        name, about = self.settings["SITENAME"], self.settings["SITESUBTITLE"]
        writer.write_bytes("favicon.ico", favicon(Path(self.settings["THEME"]) / "drawings"))
        writer.write_bytes("manifest.webmanifest", manifest(name, about, assets.theme_colour("light"), assets.url))


def get_generators(pelican: object) -> type[Generator]:  # noqa: ARG001 (Pelican's signature)
    """Return the generator, for Pelican."""
    return AssetFiles


def register() -> None:
    """Join Pelican's run."""
    signals.initialized.connect(prepare)
    signals.get_generators.connect(get_generators)
