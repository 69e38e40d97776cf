"""The kinds of content: one table, one row a kind; its folder is the first part of its URL."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How one kind of content is filed, addressed and shown.

    `files` is the pattern of its files below `content/`, with `<slug>` and `<year>` as placeholders.
    `dated` entries carry a date and belong to areas; `in_feeds` entries are handed to subscribers.
    `lead` is the shape of the large picture on its own page (see `pictures.SHAPES`).
    """

    name: str
    folder: str
    files: str
    url: str
    template: str
    singular: str
    plural: str
    dated: bool = False
    in_feeds: bool = False
    lead: str = "lead"

    def url_of(self, slug: str) -> str:
        """Return the address of the entry with this slug: "/berattelser/<slug>/"."""
        return self.url.replace("<slug>", slug)


STORY = Kind(
    name="story",
    folder="berattelser",
    files="berattelser/<year>/<slug>/index.md",
    url="/berattelser/<slug>/",
    template="story",
    singular="berättelse",
    plural="berättelser",
    dated=True,
    in_feeds=True,
)
RESULT = Kind(
    name="result",
    folder="resultat",
    files="resultat/<slug>/index.md",
    url="/resultat/<slug>/",
    template="result",
    singular="resultat",
    plural="resultat",
    dated=True,
    in_feeds=True,
)
AMBASSADOR = Kind(
    name="ambassador",
    folder="ambassadorer",
    files="ambassadorer/<slug>/index.md",
    url="/ambassadorer/<slug>/",
    template="ambassador",
    singular="ambassadör",
    plural="ambassadörer",
    dated=True,
    in_feeds=True,
    lead="portrait",
)
AREA = Kind(
    name="area",
    folder="omraden",
    files="omraden/<slug>.md",
    url="/omraden/<slug>/",
    template="area",
    singular="område",
    plural="områden",
)
PAGE = Kind(
    name="page",
    folder="sidor",
    files="sidor/<slug>.md",
    url="/<slug>/",
    template="page",
    singular="sida",
    plural="sidor",
)
#: Measured series with source, direction and target.
INDICATOR = Kind(
    name="indicator",
    folder="matt",
    files="matt/<slug>.yaml",
    url="/matt/<slug>/",
    template="indicator",
    singular="mått",
    plural="mått",
)

#: The kinds, in the order they are listed to people.
KINDS = (STORY, RESULT, AMBASSADOR, AREA, PAGE, INDICATOR)
BY_FOLDER = {kind.folder: kind for kind in KINDS}
DATED = tuple(kind for kind in KINDS if kind.dated)

#: First parts of URLs that no page of the writers' own may take.
RESERVED = frozenset(
    {kind.folder for kind in KINDS}
    | {"api", "arkiv", "assets", "bevis", "bilder", "data", "en", "exempel", "filer", "flode", "lattlast"}
    | {"malgrupper", "platser", "rattelser", "sida", "sok", "uppfoljning"}
)
