"""The documents held to the code: fields, examples, commands, files and links are what they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, get_args, get_origin

import pytest
from pydantic import TypeAdapter

import tasks
from goodnews import markup
from goodnews.model import directory, entries, indicators, statement
from goodnews.model.frontmatter import load_yaml, split, whole
from goodnews.model.validation import validate
from tests.minisite import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

GUIDE = (ROOT / "docs" / "innehall.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md"))]
every_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)

#: The guide's tables, by the heading they stand under; each tells of the fields that its model has of its own.
TABLES: dict[str, type[BaseModel]] = {
    "Alla texter": entries.Entry,
    "Berättelser, resultat och ambassadörer": entries.Dated,
    "Berättelse": entries.Story,
    "Resultat": entries.Result,
    "Ambassadör": entries.Ambassador,
    "Område": entries.Area,
    "Sida": entries.Page,
    "Ort": entries.Place,
    "Bild": entries.Image,
    "Bevis": entries.Evidence,
    "Källa": entries.Source,
    "Period": entries.Period,
    "Citat": entries.Quote,
    "Kontakt": entries.Contact,
    "Kontakter och ärenden": directory.Directory,
    "Kontakt i listan": directory.Desk,
    "Ärende": directory.Errand,
    "Tillgänglighetsredogörelse": statement.Statement,
    "Hinder": statement.Barrier,
    "Mål": entries.Aim,
    "Översättningar": entries.Translations,
    "Engelska": entries.English,
    "Lättläst": entries.Easy,
    "Mått": indicators.Indicator,
    "Jämförelse": indicators.Comparison,
    "Brott": indicators.Break,
    "Hämtning": indicators.Fetch,
}
EXAMPLES = {
    "Exempel: berättelse": entries.Story,
    "Exempel: resultat": entries.Result,
    "Exempel: ambassadör": entries.Ambassador,
    "Exempel: område": entries.Area,
    "Exempel: sida": entries.Page,
}
_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def section(text: str, heading: str, *, level: int = 3) -> str:
    """Return what stands under a heading of this level, until the next of its level or above."""
    below = text.partition(f"\n{'#' * level} {heading}\n")[2]
    return re.split(rf"^#{{1,{level}}} ", below, maxsplit=1, flags=re.MULTILINE)[0]


def rows(heading: str) -> dict[str, list[str]]:
    """Return the rows of the table under the heading: a field's name → its other cells."""
    table = re.findall(r"^\| `(\w+)` \| (.*) \|$", section(GUIDE, heading), re.MULTILINE)
    assert len(dict(table)) == len(table), "a field stands once in its table"
    return {name: cells.split(" | ") for name, cells in table}


def own(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields that a writer can write and that the model itself declares."""
    return {
        name: field
        for name, field in model.model_fields.items()
        if name in model.__annotations__ and (name not in entries.MADE or not issubclass(model, entries.Entry))
    }


def choices(annotation: object) -> Iterator[str]:
    """Yield the words that a field of this type chooses between."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from choices(part)


every_field = pytest.mark.parametrize(
    ("heading", "name"), [(heading, name) for heading, model in TABLES.items() for name in own(model)]
)


def test_every_model_of_the_schema_has_a_table() -> None:
    named = (each for module in (entries, indicators, directory, statement) for each in vars(module).values())
    models = {each for each in named if isinstance(each, type) and issubclass(each, entries.Model)}
    assert models - {entries.Model} == set(TABLES.values())


@pytest.mark.parametrize("heading", TABLES)
def test_a_table_names_every_field_and_no_other(heading: str) -> None:
    assert set(rows(heading)) == set(own(TABLES[heading]))


@every_field
def test_a_row_tells_what_the_schema_demands(heading: str, name: str) -> None:
    field = own(TABLES[heading])[name]
    must, told, _ = rows(heading)[name]
    assert must in ({"ja"} if field.is_required() else {"nej", "ibland"})
    limits = [str(limit) for each in field.metadata if (limit := getattr(each, "max_length", None)) and limit > 10]
    assert [limit for limit in limits if f"högst {limit} tecken" not in told] == []
    assert [word for word in choices(field.annotation) if f"`{word}`" not in told] == []


@every_field
def test_a_row_has_an_example_that_is_valid(heading: str, name: str) -> None:
    example = rows(heading)[name][2]
    if link := re.fullmatch(r"Se \[(\w+)\]\(#\w+\)\.", example):
        assert link[1].capitalize() in TABLES
        return
    fields, _, problems = load_yaml(example.strip("`"), "innehall.md")
    assert (list(fields), problems) == ([name], [])
    TypeAdapter(own(TABLES[heading])[name].rebuild_annotation()).validate_python(fields[name])


@pytest.mark.parametrize(("heading", "schema"), EXAMPLES.items())
def test_a_whole_example_is_a_valid_text(heading: str, schema: type[entries.Entry]) -> None:
    example = _FENCED.search(GUIDE, GUIDE.index(f"\n### {heading}\n"))
    assert example
    assert example[1] == "markdown"
    matter = split(example[2].encode(), "exempel.md")
    made = {"slug": "exempel", "path": "exempel.md"}
    _, problems = validate(schema, matter.fields, matter.lines, "exempel.md", made=made)
    _, found = markup.render(matter.body, path="exempel.md", first_line=matter.body_line)
    assert (*matter.problems, *problems, *found) == ()


def test_the_whole_example_of_an_indicator_is_a_valid_file() -> None:
    example = _FENCED.search(GUIDE, GUIDE.index("\n### Exempel: mått\n"))
    assert example
    matter = whole(example[2].encode(), "exempel.yaml")
    made = {"slug": "exempel", "path": "exempel.yaml"}
    _, problems = validate(indicators.Indicator, matter.fields, matter.lines, "exempel.yaml", made=made)
    assert (*matter.problems, *problems) == ()


def test_the_whole_example_of_contacts_and_errands_is_a_valid_file() -> None:
    example = _FENCED.search(GUIDE, GUIDE.index("\n### Exempel: kontakter och ärenden\n"))
    assert example
    matter = whole(example[2].encode(), "exempel.yaml")
    made, problems = validate(directory.Directory, matter.fields, matter.lines, "exempel.yaml")
    assert (*matter.problems, *problems) == ()
    assert made
    assert made.asked(made.errands[0]) == made.first


def test_the_readme_begins_with_exactly_the_two_commands() -> None:
    start = README.partition("\n## Vidare\n")
    assert start[1]
    assert "".join(text for _, text in _FENCED.findall(start[0])).split("\n") == [
        "python3 tasks.py build",
        "python3 tasks.py test",
        "",
    ]


def test_the_readme_names_every_module_and_no_file_that_is_gone() -> None:
    named = set(tree(README))
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "plugins").rglob("*.py")}
    assert {name for name in modules if not name.endswith("__init__.py")} - named == set()


def tree(readme: str) -> Iterator[str]:
    """Yield the path of every file and folder in the README's tree, which is indented by two spaces a level."""
    (text,) = (text for kind, text in _FENCED.findall(readme) if kind == "text")
    above: list[str] = []
    for indent, names in re.findall(r"^( *)([^\s,]+(?:, [^\s,]+)*)", text, re.MULTILINE):
        del above[len(indent) // 2 :]
        for name in names.split(", "):
            yield "".join([*above, name])
        above.append(names)


@every_document
def test_every_link_leads_to_a_file_and_a_heading_that_exist(path: Path) -> None:
    text = re.sub(r"`[^`\n]*`", "", _FENCED.sub("", path.read_text(encoding="utf-8")))
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("https://", "mailto:")):
            continue
        name, _, fragment = target.partition("#")
        file = (path.parent / name).resolve() if name else path
        assert file.exists(), target
        assert not fragment or fragment in anchors(file), target


def anchors(path: Path) -> set[str]:
    """Return the names that the headings of a Markdown file get where it is read."""
    headings = re.findall(r"^#+ (.*)$", _FENCED.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_messages_that_are_explained_are_messages_of_ours() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `([^`]+)` \|", section(guide, "Vad felmeddelandena betyder", level=2), re.MULTILINE)
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "plugins").rglob("*.py"))
    assert told
    assert [message for message in told if message not in code] == []


@every_document
def test_every_command_that_is_named_exists(path: Path) -> None:
    named = re.findall(r"(?:tasks\.py|invoke) ([a-z]+)", path.read_text(encoding="utf-8"))
    assert set(named) <= {task.__name__ for task in map(body, tasks.TASKS)}


def body(task: object) -> object:
    """Return the function within one of invoke's tasks."""
    return getattr(task, "body", task)


@every_document
def test_no_document_names_a_folder_of_one_machine(path: Path) -> None:
    assert not re.search(r"(?<![\w./])(/home/|/Users/|/root/|[A-Z]:\\)", path.read_text(encoding="utf-8"))
