"""The output folder as the judges see it: its files, and which address is which."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from goodnews.check.document import Document, Page

if TYPE_CHECKING:
    from goodnews.check.facts import About


@dataclass(frozen=True, kw_only=True)
class Output:
    """All files by their path within the site, and the site's own address as its canonical links tell it.

    `about` is filled with what is known of each page, by its address, when all have been read.
    """

    root: Path
    about: dict[str, About] = field(default_factory=dict)

    @cached_property
    def files(self) -> dict[str, Path]:
        """Every file by its name within the site, folder by folder."""
        root = os.fspath(self.root)
        found = [
            os.path.join(folder, name)  # noqa: PTH118 (tens of thousands of files: objects only for those that are kept)
            for folder, _, names in os.walk(root)
            for name in names
        ]
        names = {path[len(root) :].replace(os.sep, "/").strip("/"): path for path in found if os.path.isfile(path)}  # noqa: PTH113
        return {name: Path(names[name]) for name in sorted(names, key=lambda name: name.split("/"))}

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every HTML page, parsed: for who has few of them. The judges read one at a time."""
        return tuple(self.read(name).page for name in self.files if name.endswith(".html"))

    @cached_property
    def host(self) -> str:
        """The site's own scheme and host, from the start page's canonical link; "" when it has none."""
        front = self.read("index.html").page if "index.html" in self.files else None
        links = front.tree.xpath("//link[@rel='canonical']/@href") if front is not None else []
        parts = urlsplit(links[0]) if links else urlsplit("")
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""

    def read(self, name: str) -> Document:
        """Return the file with its bytes."""
        return Document(name=name, data=self.files[name].read_bytes())

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

    def weighs(self, name: str, length: str) -> bool:
        """Return whether the file, which is there, has so many bytes."""
        return str(self.files[name].stat().st_size) == length

    def marks(self, path: str, identity: str) -> bool:
        """Return whether the page at the path has an element with this id; what is no page has them all."""
        return path not in self.about or identity in self.about[path].ids

    def hides(self, path: str) -> bool:
        """Return whether the page at the path is kept from search engines."""
        return path in self.about and self.about[path].hidden
