"""The output folder as the judges see it: its files, and its pages parsed once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lxml import html

from goodnews.model.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Page:
    """An HTML page: its address within the site, its source and its elements."""

    name: str
    text: str
    tree: html.HtmlElement

    @property
    def url(self) -> str:
        """The address that a server shows the page at."""
        return "/" + self.name.removesuffix("index.html")

    @property
    def moved(self) -> bool:
        """Whether the page only leads on to another."""
        return bool(self.tree.xpath("//meta[@http-equiv='refresh']"))

    def problem(self, sentence: str, line: int = 0) -> Problem:
        """Return what is wrong with the page."""
        return Problem(path=self.name, line=line, sentence=sentence)


@dataclass(frozen=True, kw_only=True)
class Output:
    """All files by their path within the site, and the site's own address as its canonical links tell it."""

    root: Path

    @cached_property
    def files(self) -> dict[str, Path]:
        """Every file by its name within the site."""
        found = (path for path in sorted(self.root.rglob("*")) if path.is_file())
        return {path.relative_to(self.root).as_posix(): path for path in found}

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every HTML page."""
        return tuple(_page(name, path) for name, path in self.files.items() if name.endswith(".html"))

    @cached_property
    def ids(self) -> dict[str, frozenset[str]]:
        """Each page's ids, by the page's address."""
        return {page.url: frozenset(page.tree.xpath("//@id")) for page in self.pages}

    @cached_property
    def host(self) -> str:
        """The site's own scheme and host, from the start page's canonical link; "" when it has none."""
        front = next((page for page in self.pages if page.name == "index.html"), None)
        links = front.tree.xpath("//link[@rel='canonical']/@href") if front is not None else []
        parts = urlsplit(links[0]) if links else urlsplit("")
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""

    def local(self, address: str, page_url: str) -> str | None:
        """Return an address as a path within the site ("/om/"); None when it leads to somewhere else."""
        if self.host and (address == self.host or address.startswith(f"{self.host}/")):
            address = address.removeprefix(self.host) or "/"
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        if not parts.path:
            return page_url
        path = unquote(parts.path)
        return path if path.startswith("/") else page_url.rpartition("/")[0] + "/" + path

    def holds(self, path: str) -> bool:
        """Return whether a server has something to show at the path."""
        name = path.removeprefix("/")
        return (f"{name}index.html" if not name or name.endswith("/") else name) in self.files


def _page(name: str, path: Path) -> Page:
    text = path.read_text(encoding="utf-8")
    return Page(name=name, text=text, tree=html.document_fromstring(text) if text.strip() else html.Element("html"))
