"""What texts refer to: {filename} and {static} links into addresses, picture names into examined pictures."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from goodnews.model import filing
from goodnews.model.body import InlinePicture, Link
from goodnews.model.editions import ENGLISH, SWEDISH, address, editions_of
from goodnews.model.entries import Dated
from goodnews.model.figures import Figure
from goodnews.model.pictures import PictureProblem
from goodnews.model.problems import Problem
from goodnews.model.swedish import quoted
from goodnews.originals import verdicts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from goodnews.model.body import Body
    from goodnews.model.entries import Entry
    from goodnews.model.pictures import Original
    from goodnews.model.sources import Source
    from goodnews.originals import Verdict

#: Documents that a {static} link may lead to. Pictures are shown, never handed out as they came.
DOCUMENTS = frozenset({".pdf", ".csv", ".txt", ".ics"})


def inside(root: Path, path: PurePosixPath) -> Path | None:
    """Return the file at `path` below `root`; None when it leads out of it, by dots or by a symbolic link.

    None, too, for what no file can be: links in a circle, names longer than the file system's.
    """
    try:
        found = (root / path).resolve()
        found.is_file()
    except (OSError, RuntimeError):
        return None
    return found if found.is_relative_to(root.resolve()) else None


def beside(entry: Entry, name: str) -> PurePosixPath | None:
    """Return the path below `content/` of `name` as the entry means it; None when it leads out of the folder.

    A name with a leading slash counts from `content/`, any other from the entry's own folder.
    """
    # As text: half of all links lead to another text, and pathlib takes three times as long.
    steps = [] if name.startswith("/") else entry.path.split("/")[1:-1]
    for step in name.removeprefix("/").split("/"):
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step not in {"", "."}:
            steps.append(step)
    return None if "\\" in name or name.startswith("//") else PurePosixPath(*steps)


@dataclass(slots=True, kw_only=True)
class References:
    """Settles the references of one run. `known` are all entries by their shown path.

    `files` gathers where pictures and documents lie, by shown path; `documents` their addresses; `verdicts` what has
    been found of pictures, by shown path.
    """

    root: Path
    cache: Path | None
    known: Mapping[str, Source]
    preview: bool = False
    problems: list[Problem] = field(default_factory=list)
    files: dict[str, Path] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    #: The texts below `content/`, listed once: thousands of broken links may ask which was meant.
    texts: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.texts = tuple(shown.removeprefix("content/") for shown in self.known)

    def examine(self, sources: Iterable[Source]) -> None:
        """Examine all pictures of the sources together, on all cores; what is not examined here is by `settle`."""
        entries = [source.entry for source in sources]
        wanted = [place for entry in entries for name in _pictures(entry) if (place := self._place(entry, name))]
        self.verdicts |= verdicts(dict(wanted), self.cache / "originals" if self.cache else None)

    def settle(self, source: Source) -> Entry:
        """Return the entry with all its links leading to addresses and its pictures examined."""
        entry = source.entry
        bodies = {"": entry.body, **entry.told}
        if all(body.pure and not _inner(body) for body in bodies.values()) and not getattr(entry, "image", None):
            return entry
        settled = {name: self._body(source, bodies[name], name) for name in bodies}
        mixed = [body for body in settled.values() if not body.pure]
        shown = [part for body in mixed for part in body.parts if isinstance(part, Figure)]
        update = {
            "body": settled.pop(""),
            "told": settled,
            "inline_figures": tuple(dict.fromkeys(shown)),
            "figure": self._leading(source),
        }
        return entry.model_copy(update=update)

    def _body(self, source: Source, body: Body, edition: str) -> Body:
        """Return a text of the source, settled; `edition` names the one that tells it, "" for the site itself."""
        led = {link.target: self._address(source, link, edition) for link in _inner(body)}
        # An English text says where a reader will meet Swedish; documents may be in any language.
        swedish = [url for url in led.values() if not url.startswith((ENGLISH.url, "/filer/", "{"))]
        body = body.leading(led, dict.fromkeys(swedish, "sv") if edition == ENGLISH.slug else {})
        if body.pure:
            return body
        parts = [self._inline(source.entry, part) if isinstance(part, InlinePicture) else part for part in body.parts]
        return replace(body.whole(), parts=tuple(part for part in parts if part is not None))

    # -- Pictures ------------------------------------------------------------------------------

    def _leading(self, source: Source) -> Figure | None:
        entry = source.entry
        if not (isinstance(entry, Dated) and entry.image):
            return None
        try:
            original = self._original(entry, entry.image.file)
        except PictureProblem as error:
            self.problems.append(source.problem("image", "file", sentence=error.sentence, hint=error.hint))
            return None
        return Figure(
            original=original,
            alt=entry.image.alt or "",
            caption=entry.image.caption,
            credit=entry.image.credit,
            focus=entry.image.focus,
            shapes=tuple(dict.fromkeys((entry.kind.lead, "card", "lead", "thumb"))),
        )

    def _inline(self, entry: Entry, picture: InlinePicture) -> Figure | None:
        try:
            original = self._original(entry, picture.file)
        except PictureProblem as error:
            self._wrong(entry, picture.line, error.sentence, error.hint)
            return None
        return Figure(original=original, alt=picture.alt, caption=picture.caption or None, shapes=("inline",))

    def _original(self, entry: Entry, name: str) -> Original:
        place = self._place(entry, name)
        if place is None:
            raise PictureProblem(f"bilden {quoted(name)} ligger utanför innehållet.", "Lägg bilden bredvid texten.")
        shown, found = place
        if shown not in self.verdicts:
            self.verdicts |= verdicts({shown: found}, self.cache / "originals" if self.cache else None)
        verdict = self.verdicts[shown]
        if isinstance(verdict, PictureProblem):
            raise verdict
        self.files[shown] = found
        return verdict

    def _place(self, entry: Entry, name: str) -> tuple[str, Path] | None:
        """Return the shown path of a picture, and where it lies; None when that is outside the content."""
        path = beside(entry, name)
        found = inside(self.root, path) if path else None
        return (f"content/{path}", found) if found else None

    # -- Links ---------------------------------------------------------------------------------

    def _address(self, source: Source, link: Link, edition: str) -> str:
        """Return where the link leads; as it was written when it leads nowhere, which is noted."""
        form, _, rest = link.target[1:].partition("}")
        name, _, fragment = rest.partition("#")
        path = beside(source.entry, name)
        if form != "static" and (other := self.known.get(f"content/{path}")):
            return self._text(source.entry, link, other.entry, fragment, edition)
        found = inside(self.root, path) if path else None
        if path is None or found is None:
            sentence = f"länken {quoted(link.target)} leder ut ur innehållet."
            self._wrong(source.entry, link.line, sentence, "Länka till en fil i mappen content.")
        elif form == "static":
            return self._document(source.entry, link, f"content/{path}", found)
        elif not (path.parts and isinstance(filing.file(path), filing.Place) and found.is_file()):
            # A file that is there but cannot be read has its own problem; a second one here would only confuse.
            hint = filing.closest_file(str(path), self.texts)
            self._wrong(source.entry, link.line, f"länken {quoted(link.target)} leder inte till någon text.", hint)
        return link.target

    def _text(self, entry: Entry, link: Link, other: Entry, fragment: str, edition: str) -> str:
        told = next((each for each in editions_of(other) if each.slug == edition), SWEDISH)
        body = other.told.get(told.slug) or other.body
        if fragment and fragment not in {heading.id for heading in body.headings}:
            sentence = f"länken {quoted(link.target)} leder till en rubrik som inte finns."
            self._wrong(entry, link.line, sentence, "Ta bort det som följer efter #.")
        if entry.visibility == "public" and other.visibility in {"draft", "future"}:
            sentence = f"länken {quoted(link.target)} leder till en text som inte är publicerad."
            self._wrong(entry, link.line, sentence, "Publicera den först, eller ta bort länken.")
        if entry.visibility == "public" and other.visibility in {"expired", "withdrawn"}:
            # Who is gone must be gone at the next build, so this may not stop it: the link leads to the list instead.
            sentence = f"länken {quoted(link.target)} leder till en text som inte längre visas."
            self._wrong(entry, link.line, sentence, "Skriv om stycket; länken leder till listan så länge.", notice=True)
            return f"/{other.kind.folder}/"
        url = address(told, other)
        return f"{url}#{fragment}" if fragment else url

    def _document(self, entry: Entry, link: Link, shown: str, found: Path) -> str:
        name = PurePosixPath(shown).name
        if found.suffix.lower() not in DOCUMENTS:
            sentence = f"filen {quoted(name)} kan inte lämnas ut som den är."
            hint = "Visa bilder med ![beskrivning](bilden.jpg); spara dokument som PDF."
            self._wrong(entry, link.line, sentence, hint)
        elif not found.is_file():
            sentence = f"länken {quoted(link.target)} leder inte till någon fil."
            self._wrong(entry, link.line, sentence, "Lägg filen bredvid texten, eller rätta namnet.")
        elif not filing.is_plain(name):
            hint = "Använd bara a–z, 0–9, punkt och bindestreck."
            self._wrong(entry, link.line, f"filnamnet {quoted(name)} kan inte bli en webbadress.", hint)
        else:
            url = f"/filer/{hashlib.sha256(found.read_bytes()).hexdigest()[:12]}/{name}"
            self.files[shown] = found
            if self.preview or entry.visibility == "public":
                self.documents[url] = shown
            return url
        return link.target

    def _wrong(self, entry: Entry, line: int, sentence: str, hint: str, *, notice: bool = False) -> None:
        self.problems.append(Problem(path=entry.path, line=line, sentence=sentence, hint=hint, notice=notice))


def _inner(body: Body) -> list[Link]:
    """Return the links that lead to what lies in `content/`: {filename} and {static}."""
    return [link for link in body.links if link.target.startswith("{")]


def _pictures(entry: Entry) -> Iterator[str]:
    """Yield the pictures of the entry, by the names that its writer gives them."""
    if isinstance(entry, Dated) and entry.image:
        yield entry.image.file
    for body in (entry.body, *entry.told.values()):
        if not body.pure:
            yield from (part.file for part in body.parts if isinstance(part, InlinePicture))
