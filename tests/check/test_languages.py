"""What the judge of languages sees from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.check.judging import judged
from goodnews.check.output import Output

if TYPE_CHECKING:
    from pathlib import Path

LINKS = {"sv": "/om/", "en": "/en/om/", "x-default": "/om/"}


def told(folder: Path, **pages: tuple[str, dict[str, str]]) -> list[str]:
    """Return what the judge says of pages ("en_om" lies at /en/om/), each with its language and its versions."""
    for name, (lang, links) in pages.items():
        path = folder / name.replace("_", "/") / "index.html"
        path.parent.mkdir(parents=True)
        head = "".join(f'<link rel="alternate" hreflang="{code}" href="{url}">' for code, url in links.items())
        path.write_text(f'<!doctype html><html lang="{lang}"><head>{head}</head><body></body></html>', "utf-8")
    return [f"{problem.path}: {problem.sentence}" for problem in judged(Output(root=folder), ("languages",))]


def test_pages_that_name_each_other_are_well(tmp_path: Path) -> None:
    assert told(tmp_path, om=("sv", LINKS), en_om=("en", LINKS), arkiv=("sv", {})) == []


def test_a_page_is_in_the_language_of_its_folder(tmp_path: Path) -> None:
    assert len(told(tmp_path, om=("en", {}), en_om=("sv", {}))) == 2


def test_a_version_that_does_not_lead_back_is_told(tmp_path: Path) -> None:
    (found,) = told(tmp_path, om=("sv", LINKS), en_om=("en", {}))
    assert found == "om/index.html: sidan på språket ”en”, /en/om/, leder inte tillbaka hit."


def test_a_page_names_itself_and_a_first_choice(tmp_path: Path) -> None:
    found = told(tmp_path, om=("sv", {"en": "/en/om/"}), en_om=("en", {"en": "/en/om/"}))
    assert "om/index.html: sidan räknar inte upp sig själv bland sina språk." in found
    assert sum("x-default" in each for each in found) == 2
