"""A file's bytes into its front matter, with the line of every field, and its body."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from dataclasses import dataclass
from itertools import islice
from typing import Any

import yaml

from goodnews.model.problems import Problem

#: A text of this size is some ten novels' worth of Markdown: surely a file that went astray.
MAX_BYTES = 500_000
#: Front matter is flat; whatever is deeper than this is not ours and would only burden the parser.
MAX_DEPTH = 20

_FENCE = re.compile(r"^---[ ]*$", re.MULTILINE)
_TAG_OF = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
_TAGS = frozenset(_TAG_OF.values())
#: What stands for a field that is left empty, if it has no quotation marks.
_NOTHING = frozenset({"", "~", "null"})

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What one file says: `fields` as nested dicts, lists and strings; `lines` maps a field's path to its line.

    Scalars stay text ("2026-02-31", "no", "007"): the model decides what they mean, not YAML's guesses. Empty is None.
    """

    fields: dict[str, Any]
    lines: dict[Path, int]
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()


class MatterError(Exception):
    """The file cannot be read at all; holds the one problem that says why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


class _Loader(yaml.CBaseLoader):
    """YAML's C parser with every scalar left as text."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:  # noqa: ARG002 (PyYAML's own)
        """Return the tag of a node that has none."""
        return _TAG_OF[kind]


def decode(data: bytes, path: str) -> str:
    """Return the file's text with LF line ends and without byte order mark; MatterError when it is not UTF-8 text."""
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1_000_000:.1f}".replace(".", ",")
        raise MatterError(
            Problem(
                path=path,
                sentence=f"filen är {size} MB; en text får vara högst {MAX_BYTES // 1000} kB.",
                hint="Lägg bilder som egna filer bredvid texten och dela upp långa texter.",
            )
        )
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise MatterError(
            Problem(
                path=path,
                line=line,
                sentence="filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa.",
                hint="Spara om filen med teckenkodningen UTF-8.",
            )
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def split(data: bytes, path: str) -> Matter:
    """Return the front matter and body of a content file; MatterError with the first thing that makes it unreadable."""
    text = decode(data, path)
    if not text.strip():
        raise MatterError(Problem(path=path, sentence="filen är tom.", hint="Skriv en text eller ta bort filen."))
    # No more than the first two: the rest of the text need not be searched.
    fences = [match.span() for match in islice(_FENCE.finditer(text), 2)]
    if not fences or fences[0][0] != 0:
        raise MatterError(
            Problem(
                path=path,
                line=1,
                sentence="filen börjar inte med uppgifter mellan två rader med tre bindestreck (---).",
                hint="Första raden ska vara --- och uppgifterna (title, date …) följa på raderna under.",
            )
        )
    if len(fences) == 1:
        raise MatterError(
            Problem(
                path=path,
                line=1,
                sentence="uppgifterna överst i filen avslutas aldrig.",
                hint="Skriv en rad med bara --- efter den sista uppgiften.",
            )
        )
    (_, opened), (closed, end) = fences
    fields, lines, problems = load_yaml(text[opened + 1 : closed], path, first_line=2)
    if not isinstance(fields, dict):
        raise MatterError(
            Problem(
                path=path,
                line=2,
                sentence="uppgifterna överst i filen är inte rader av formen ”namn: värde”.",
                hint="Se till exempel raden ”title: Rubriken”.",
            )
        )
    body = text[end + 1 :]
    body_line = text.count("\n", 0, end) + 2
    return Matter(fields=fields, lines=lines, body=body, body_line=body_line, problems=tuple(problems))


def whole(data: bytes, path: str) -> Matter:
    """Return a content file that is nothing but fields; MatterError with the first thing that makes it unreadable."""
    fields, lines, problems = load_yaml(decode(data, path), path)
    if not isinstance(fields, dict):
        sentence = "filen är inte rader av formen ”namn: värde”."
        raise MatterError(
            Problem(path=path, line=1, sentence=sentence, hint="Se till exempel raden ”title: Rubriken”.")
        )
    return Matter(fields=fields, lines=lines, body="", body_line=1, problems=tuple(problems))


def load_yaml(text: str, path: str, *, first_line: int = 1) -> tuple[Any, dict[Path, int], list[Problem]]:
    """Return a YAML text as nested dicts, lists and strings, the line of every value, and what is wrong in it.

    MatterError when the text cannot be parsed.
    """
    if (nesting := _deepest_flow(text)) > MAX_DEPTH:
        raise MatterError(
            Problem(path=path, line=first_line, sentence=f"uppgifterna är nästlade i {nesting} nivåer.", hint=_FLAT)
        )
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise MatterError(_syntax_problem(error, text, path, first_line)) from None
    except yaml.reader.ReaderError:
        bad = next((n for n, row in enumerate(text.split("\n")) if not _printable(row)), 0)
        raise MatterError(
            Problem(
                path=path,
                line=first_line + bad,
                sentence="raden innehåller ett osynligt styrtecken.",
                hint="Skriv om raden för hand i stället för att klistra in den.",
            )
        ) from None
    builder = _Builder(path, first_line)
    fields = {} if node is None else builder.build(node, ())
    return fields, builder.lines, builder.problems


_FLAT = "Uppgifterna ska vara enkla rader av formen ”namn: värde”."
#: A row whose text begins so far to the right that it may be too deep: a level takes a space or a dash at least, and
#: dashes count twice.
_INDENTED = re.compile(rf"\n[ \-?:]{{{MAX_DEPTH // 2}}}")
_BRACKETS = re.compile(r"[\[\]{}]")
_UNPRINTABLE = re.compile(r"[^\x09\x0A\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def _printable(text: str) -> bool:
    return not _UNPRINTABLE.search(text)


def _deepest_flow(text: str) -> int:
    """Return how deep brackets and indentation nest at most: PyYAML's parser recurses once for each level.

    0 stands for all that a look tells to be less than `MAX_DEPTH`.
    """
    if text.count("[") + text.count("{") < MAX_DEPTH and not _INDENTED.search(f"\n{text}"):
        return 0
    depth = deepest = 0
    for bracket in _BRACKETS.findall(text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    indents: list[int] = []
    for row in text.split("\n"):
        stripped = row.lstrip(" -?:")
        if not stripped:
            continue
        indent = len(row) - len(stripped)
        while indents and indents[-1] >= indent:
            indents.pop()
        dashes = row[:indent].count("-")
        indents.append(indent)
        deepest = max(deepest, len(indents) + max(0, dashes - 1))
    return deepest


#: A piece of libyaml's English complaint → what to say instead, and the cure. The first that fits is used.
_SYNTAX = (
    (
        "unexpected end of stream",
        "ett citattecken avslutas aldrig.",
        "Sätt ett citattecken sist i texten också.",
    ),
    (
        "cannot start any token",
        "värdet börjar med ett tecken som har en särskild betydelse.",
        'Sätt texten inom citattecken ("…").',
    ),
    (
        "mapping values are not allowed",
        "raden har ett kolon mitt i texten.",
        'Sätt hela texten inom citattecken: title: "Så gick det: en genomgång".',
    ),
    (
        "undefined alias",
        "tecknet * först i ett värde har en särskild betydelse.",
        'Sätt texten inom citattecken ("…").',
    ),
    (
        "find expected",
        "raden hänger inte ihop med raderna ovanför.",
        "Gör alla indrag med två blanksteg och avsluta citattecken och hakparenteser.",
    ),
    (
        "",
        "raden går inte att tolka som ”namn: värde”.",
        "Kontrollera indrag, kolon och citattecken.",
    ),
)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, path: str, first_line: int) -> Problem:
    """Return YAML's complaint in a writer's words."""
    cause = error.problem or ""
    mark = error.context_mark if "end of stream" in cause and error.context_mark else error.problem_mark
    number = mark.line if mark else 0
    row = [*text.split("\n"), ""][number]
    sentence, hint = next((told, cure) for piece, told, cure in _SYNTAX if piece in cause)
    if "\t" in row[: len(row) - len(row.lstrip())]:
        sentence, hint = "raden är indragen med en tabb.", "Gör indraget med blanksteg, två för varje nivå."
    return Problem(path=path, line=first_line + number, sentence=sentence, hint=hint)


class _Builder:
    """Turns YAML's nodes into plain values, and notes what a writer cannot have meant."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def build(self, node: yaml.Node, where: Path) -> Any:  # noqa: ANN401 (nested data of any shape)
        line = self.lines.setdefault(where, self.first_line + node.start_mark.line)
        if id(node) in self.seen:
            return self._refuse(line, where, "& och * (ankare) kan inte användas.", "Skriv ut värdet på båda ställena.")
        self.seen.add(id(node))
        if node.tag not in _TAGS:
            return self._refuse(line, where, f"märkningen {node.tag} kan inte användas.", "Ta bort utropstecknet.")
        if type(node) is yaml.ScalarNode:
            text: str = node.value
            return None if text in _NOTHING and not node.style else text
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        return [self.build(item, (*where, index)) for index, item in enumerate(node.value)]

    def _mapping(self, node: yaml.MappingNode, where: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = self.first_line + key_node.start_mark.line
            key = key_node.value
            if not isinstance(key, str):
                self._refuse(line, where, "en uppgifts namn måste vara ett enda ord.", _FLAT)
            elif key in values:
                first = self.lines[(*where, key)]
                sentence = f"uppgiften står två gånger (även på rad {first})."
                self._refuse(line, (*where, key), sentence, "Ta bort den ena.")
            else:
                self.lines[(*where, key)] = line
                values[key] = self.build(value_node, (*where, key))
        return values

    def _refuse(self, line: int, where: Path, sentence: str, hint: str) -> None:
        field = ".".join(str(step) for step in where if isinstance(step, str))
        self.problems.append(Problem(path=self.path, line=line, field=field, sentence=sentence, hint=hint))
