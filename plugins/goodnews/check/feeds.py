"""Every feed can be read, names each item once, and leads to what exists."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from lxml import etree

from goodnews.model.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.check.output import Output

#: The parser that reads what the public reads must not follow anything that stands in it.
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def check(output: Output) -> Iterator[Problem]:
    """Yield what is wrong with the feeds and the sitemaps."""
    for name, path in output.files.items():
        if path.suffix not in {".rss", ".xml"}:
            continue
        try:
            tree = etree.fromstring(path.read_bytes(), _PARSER)
        except etree.XMLSyntaxError as error:
            yield Problem(path=name, sentence=f"filen är ingen XML: {error}.")
            continue
        if tree.tag == "rss":
            yield from _rss(output, name, tree)
        else:
            for address in tree.iterfind(".//{*}loc"):
                yield from _leads(output, name, address.text or "")


def _rss(output: Output, name: str, tree: etree._Element) -> Iterator[Problem]:
    seen: set[str] = set()
    for item in tree.iterfind("./channel/item"):
        identity, title, link = (item.findtext(tag) or "" for tag in ("guid", "title", "link"))
        if not (identity and title and link):
            yield Problem(path=name, sentence=f"posten ”{title}” saknar guid, titel eller länk.")
        if identity in seen:
            yield Problem(path=name, sentence=f"guid {identity} står två gånger.")
        seen.add(identity)
        yield from _leads(output, name, link)
        try:
            aware = parsedate_to_datetime(item.findtext("pubDate") or "").tzinfo is not None
        except (TypeError, ValueError):
            aware = False
        if not aware:
            yield Problem(path=name, sentence=f"posten ”{title}” har ingen giltig tid.")
        for enclosure in item.iterfind("enclosure"):
            yield from _enclosed(output, name, enclosure)


def _enclosed(output: Output, name: str, enclosure: etree._Element) -> Iterator[Problem]:
    address = enclosure.get("url", "")
    local = output.local(address, f"/{name}")
    file = output.files.get((local or "").removeprefix("/"))
    if file is None:
        yield Problem(path=name, sentence=f"bilagan {address} finns inte.")
    elif str(file.stat().st_size) != enclosure.get("length"):
        yield Problem(path=name, sentence=f"bilagan {address} är inte så stor som flödet säger.")


def _leads(output: Output, name: str, address: str) -> Iterator[Problem]:
    local = output.local(address, f"/{name}")
    if not address.startswith(("https://", "http://")):
        yield Problem(path=name, sentence=f"adressen ”{address}” är inte hel.")
    elif local is None or not output.holds(local):
        yield Problem(path=name, sentence=f"adressen {address} leder till en sida som inte finns.")
