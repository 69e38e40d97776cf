"""Which editions there are: the same texts told in English, and in Swedish that is easy to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goodnews.model.entries import Entry
    from goodnews.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition. `slug` is its name in front matter and the first part of its addresses, "" for the site itself.

    The words are in its own language: `name` as a link to it says, `title` and `about` as its first page.
    """

    slug: str
    lang: str
    locale: str
    name: str
    title: str = ""
    about: str = ""

    @property
    def url(self) -> str:
        """The edition's first page."""
        return f"/{self.slug}/" if self.slug else "/"


SWEDISH = Edition(slug="", lang="sv", locale="sv_SE", name="På svenska")
ENGLISH = Edition(
    slug="en",
    lang="en",
    locale="en_GB",
    name="In English",
    title="Hedemora in English",
    about="Stories, results and ambassadors that show how Hedemora is doing, with sources and without gloss.",
)
EASY = Edition(
    slug="lattlast",
    lang="sv",
    locale="sv_SE",
    name="På lätt svenska",
    title="Lättläst",
    about="Berättelser från Hedemora på lätt svenska, med korta meningar och vanliga ord.",
)
#: The editions beside the site itself.
EDITIONS = (ENGLISH, EASY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A way to the same page in another edition: `name` is what a link there says, in that edition's language."""

    name: str
    url: str
    lang: str


def address(edition: Edition, entry: Entry) -> str:
    """Return where the edition tells the entry."""
    return f"{edition.url.rstrip('/')}{entry.url}"


def editions_of(entry: Entry) -> tuple[Edition, ...]:
    """Return the editions that tell the entry, beside the site itself."""
    return tuple(edition for edition in EDITIONS if entry.translation(edition.slug))


def versions_of(entry: Entry) -> tuple[Version, ...]:
    """Return the ways from the entry's own page to where the editions tell it."""
    return tuple(version(edition, address(edition, entry)) for edition in editions_of(entry))


def version(edition: Edition, url: str) -> Version:
    """Return the way to a page of the edition."""
    return Version(name=edition.name, url=url, lang=edition.lang)


def exists(edition: Edition, site: Site) -> bool:
    """Return whether the edition tells anything of the site."""
    return edition.slug in site.told_in
