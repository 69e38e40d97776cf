"""What a new text needs to be told, and how the answers are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from goodnews.model.guesses import did_you_mean
from goodnews.model.swedish import quoted, sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pydantic import BaseModel

Answer = TypeVar("Answer")


class AnswerError(ValueError):
    """An answer that cannot be used; the sentence says why."""


class UnansweredError(Exception):
    """Nobody was there to answer; the sentence says which option would."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several to choose between: the name that is written, and the words that people read."""

    name: str
    label: str


def answer(
    option: str, prompt: str, read: Callable[[str], Answer], *, given: Mapping[str, Any], ask: Callable[[str], str]
) -> Answer:
    """Return what `read` makes of the answer: the one given by `--option`, else the first usable one to `prompt`.

    `ask` shows a prompt and returns the line; it raises EOFError when nobody is there.
    """
    name = option.replace("-", "_")
    if given.get(name) is not None:
        return read(given[name])
    while True:
        try:
            return read(ask(f"{prompt} ").strip())
        except AnswerError as error:
            prompt = f"{error} Försök igen:"
        except EOFError:
            raise UnansweredError(f"Svaret på ”{prompt.splitlines()[-1]}” saknas. Ange det med --{option}.") from None


def menu(question: str, choices: Sequence[Choice]) -> str:
    """Return `question` with the numbered `choices` above it."""
    return "\n".join(["", *(f"  {number}. {each.label}" for number, each in enumerate(choices, start=1)), question])


def one_of(choices: Sequence[Choice]) -> Callable[[str], str]:
    """Return a reader of one choice, by its number, name or label; it returns the name."""

    def read(text: str) -> str:
        if text.isdecimal() and 1 <= int(text) <= len(choices):
            return choices[int(text) - 1].name
        for each in choices:
            if sort_key(text) in {sort_key(each.name), sort_key(each.label)}:
                return each.name
        if text.isdecimal() or not text:
            raise AnswerError(f"Ange ett nummer från 1 till {len(choices)}.")
        raise AnswerError(f"{quoted(text)} går inte att välja. {did_you_mean(text, [each.label for each in choices])}")

    return read


def some_of(choices: Sequence[Choice], least: int, most: int) -> Callable[[str], list[str]]:
    """Return a reader of `least` to `most` choices with commas between them; it returns their names."""
    read_one = one_of(choices)

    def read(text: str) -> list[str]:
        names = [*dict.fromkeys(read_one(part.strip()) for part in text.split(",") if part.strip())]
        if not least <= len(names) <= most:
            raise AnswerError(f"Välj {least} till {most}.")
        return names

    return read


def field(schema: type[BaseModel], name: str, default: str = "") -> Callable[[str], str]:
    """Return a reader of a text that the field `name` of `schema` accepts; nothing at all means `default`."""
    info = schema.model_fields[name]
    adapter: TypeAdapter[object] = TypeAdapter(info.rebuild_annotation())

    def read(text: str) -> str:
        if not (text or default):
            raise AnswerError(f"Svaret är tomt. {info.description or ''}".rstrip())
        try:
            adapter.validate_python(text or default)
        except ValidationError as error:
            context = error.errors()[0].get("ctx", {})
            sentence, hint = context.get("sentence", "Svaret passar inte här."), context.get("hint", info.description)
            raise AnswerError(f"{sentence[:1].upper()}{sentence[1:]} {hint or ''}".rstrip()) from None
        return text or default

    return read
