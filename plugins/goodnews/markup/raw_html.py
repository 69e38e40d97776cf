"""HTML that the writer wrote: which of it may be published, and that it is whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from goodnews.markup import links, marks
from goodnews.markup.attributes import LANGUAGE
from goodnews.markup.headings import TAGS
from goodnews.markup.tolerant import TolerantParser
from goodnews.model.swedish import quoted

if TYPE_CHECKING:
    from goodnews.markup.sheet import Sheet

INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "br",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "var",
        "wbr",
    ]
)
BLOCK = frozenset(["blockquote", "dd", "details", "div", "dl", "dt", "hr", "li", "ol", "p", "pre", "summary", "ul"])
VOID = frozenset({"br", "hr", "wbr"})
ATTRIBUTES: dict[str, frozenset[str]] = {
    "*": frozenset({"id", "lang", "title"}),
    "a": frozenset({"href"}),
    "del": frozenset({"datetime"}),
    "details": frozenset({"open"}),
    "ins": frozenset({"datetime"}),
    "ol": frozenset({"reversed", "start"}),
    "time": frozenset({"datetime"}),
}
#: Elements without an end tag that we refuse, so that their end is not missed as well.
_REFUSED_VOID = frozenset(
    ["area", "base", "col", "embed", "frame", "img", "input", "link", "meta", "param", "source", "track"]
)

_TAG_HINT = "Ta bort taggarna, eller skriv med Markdown. Ska tecknet < synas skriver du &lt;."
_REFUSED = {
    "script": ("skript får inte finnas i en text.", "Ta bort <script> och allt fram till </script>."),
    "style": ("stilmallar får inte finnas i en text.", "Ta bort <style>: utseendet bestäms av webbplatsen."),
    "iframe": (
        "inbäddade sidor (<iframe>) publiceras inte: de låter andra se vem som läser.",
        "Länka till sidan i stället: [text](https://…).",
    ),
    "img": ("bilder skrivs inte som HTML.", "Skriv ![Vad bilden visar](bild.jpg) i ett eget stycke."),
    "table": ("tabeller skrivs inte som HTML.", "Skriv tabellen med | mellan kolumnerna, så blir den tillgänglig."),
    **dict.fromkeys(TAGS, ("rubriker skrivs inte som HTML.", "Skriv ## och rubriken på en egen rad.")),
}
#: Parts of refused elements: the whole has already been reported.
_SILENT = frozenset(["caption", "colgroup", "col", "tbody", "td", "tfoot", "th", "thead", "tr"])


class Open(NamedTuple):
    """An element that has begun and not ended."""

    tag: str
    line: int


class RawHtml(TolerantParser):
    """Reads pieces of the writer's HTML in the order of the text; `open` holds what has begun and not ended."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.open: list[Open] = []
        self.running = False
        self.ink = 0

    def read(self, html: str, *, running: bool) -> int:
        """Note what is wrong in `html`, which stands in running text or not; return its visible characters."""
        self.running, self.ink = running, 0
        before = len(self.open)
        if html.startswith("</"):
            self.sheet.seen(marks.last_line(html))
        self.read_all(html)
        if not running:
            self.close_to(before)
        return self.ink

    def close_to(self, depth: int) -> None:
        """Note what ought to have ended: everything open beyond the `depth` first."""
        while len(self.open) > depth:
            left = self.open.pop()
            hint = f"Skriv </{left.tag}> där det ska sluta, i samma stycke som det börjar."
            self.sheet.refuse(f"<{left.tag}> avslutas aldrig.", hint, left.line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge a start tag."""
        line = next((marks.attribute_line(name) for name, _ in attrs if name.startswith(marks.ATTRIBUTE)), 0)
        line = self.sheet.seen(line)
        if self._is_known(tag, line):
            for name, value in attrs:
                if not name.startswith(marks.ATTRIBUTE):
                    self._attribute(tag, name, value or "", line)
        if tag == "a" and "href" not in dict(attrs):
            links.note(self.sheet, "", line)
        if tag not in VOID | _REFUSED_VOID:
            self.open.append(Open(tag, line))

    def _is_known(self, tag: str, line: int) -> bool:
        if tag in BLOCK and self.running:
            hint = "Börja det på en egen rad med en tom rad före."
            self.sheet.refuse(f"<{tag}> kan inte stå mitt i ett stycke.", hint, line)
        elif tag in INLINE or tag in BLOCK:
            return True
        elif tag in _REFUSED:
            self.sheet.refuse(*_REFUSED[tag], line)
        elif tag not in _SILENT or not self.open:
            self.sheet.refuse(f"<{tag}> får inte användas.", _TAG_HINT, line)
        return False

    def _attribute(self, tag: str, name: str, value: str, line: int) -> None:
        sheet = self.sheet
        if name.startswith("on"):
            sheet.refuse(f"attributet {quoted(name)} kör skript.", "Ta bort det.", line)
        elif name == "style":
            hint = "Ta bort det: utseendet bestäms av webbplatsen."
            sheet.refuse("attributet ”style” får inte användas.", hint, line)
        elif name not in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, frozenset()):
            sheet.refuse(f"attributet {quoted(name)} får inte användas på <{tag}>.", "Ta bort det.", line)
        elif name == "id":
            sheet.claim_id(value, line)
        elif name == "href":
            links.note(sheet, value, line)
        elif name == "lang" and not LANGUAGE.fullmatch(value):
            sheet.refuse(f"{quoted(value)} är inget språk.", 'Skriv språkets kod, till exempel lang="en".', line)

    def handle_endtag(self, tag: str) -> None:
        """Match an end tag with what is open."""
        if tag in VOID | _REFUSED_VOID:
            return
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].tag == tag:
                self.close_to(index + 1)
                self.open.pop()
                return
        self.sheet.refuse(f"</{tag}> avslutar något som aldrig har börjat.", f"Ta bort det, eller skriv <{tag}> före.")

    def handle_data(self, data: str) -> None:
        """Count what can be seen."""
        self.ink += len(marks.strip(data).strip())

    def handle_comment(self, data: str) -> None:
        """Refuse a comment, or what a browser takes for one."""
        if data.startswith("["):
            self.handle_decl(data)
            return
        self.sheet.refuse("HTML-kommentaren skulle ha publicerats.", "Ta bort <!-- … -->.", marks.last_line(data))

    def handle_decl(self, decl: str) -> None:
        """Refuse <!…>."""
        self._refuse_unknown(f"<!{marks.strip(decl)}>")

    def handle_pi(self, data: str) -> None:
        """Refuse <?…>."""
        self._refuse_unknown(f"<?{marks.strip(data)}>")

    def _refuse_unknown(self, markup: str) -> None:
        start = markup.partition("\n")[0].removesuffix(">")
        self.sheet.refuse(f"{quoted(markup)} får inte användas.", _TAG_HINT, self.sheet.find(re.escape(start)))
