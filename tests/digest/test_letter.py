"""What a letter says, and the two forms that a mail system takes."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import html

from goodnews.digest.formats import LINE, as_html, as_text
from goodnews.digest.letter import letter
from tests.minisite import ROOT
from tests.sites import changed, dated, entry, figure, site

if TYPE_CHECKING:
    from goodnews.digest.letter import Letter
    from goodnews.model.site import Site

MARCH = (dt.date(2026, 3, 1), dt.date(2026, 3, 31))
THEME = Path(ROOT) / "theme"


def of(made: Site, area: str = "") -> Letter:
    """Return the letter of March."""
    chosen = next((one for one in made.areas if one.slug == area), None)
    return letter(made, MARCH, chosen, name="Hedemora berättar", site_url="https://exempel.se")


def corrected(slug: str, day: str, **over: object) -> object:
    """Return a story of the year before that was corrected on the day."""
    return dated("story", slug, "2025-05-01", modified=day, correction="Bron är 40 meter & inte 400.", **over)


def test_it_tells_what_is_dated_on_the_days_the_newest_first() -> None:
    days = {"a": "2026-02-28", "b": "2026-03-01", "c": "2026-03-31", "d": "2026-04-01"}
    made = of(site(*(dated("story", slug, day, title=f"Rubrik {slug}") for slug, day in days.items())))
    assert [piece.title for piece in made.pieces] == ["Rubrik c", "Rubrik b"]
    assert made.subject == "Hedemora berättar: nytt, 1 mars 2026 – 31 mars 2026"


def test_what_was_corrected_on_the_days_is_told_with_what_was_wrong() -> None:
    made = of(site(corrected("a", "2026-03-02"), corrected("b", "2026-04-02")))
    assert [piece.correction for piece in made.corrected] == ["Bron är 40 meter & inte 400."]
    assert "Bron är 40 meter &amp; inte 400." in as_html(made, THEME)
    assert "RÄTTELSER" in as_text(made)


def test_a_letter_of_an_area_holds_only_what_belongs_there() -> None:
    areas = (entry("area", "trygghet", order=1), entry("area", "handel", order=2, name="Handel"))
    stories = (dated("story", "a", title="Trygg"), dated("story", "b", title="Handlad", areas=["handel"]))
    made = of(site(*areas, *stories, corrected("c", "2026-03-02")), "handel")
    assert [piece.title for piece in made.pieces] == ["Handlad"]
    assert made.corrected == ()
    assert made.subject == "Hedemora berättar: Handel, 1 mars 2026 – 31 mars 2026"


def test_the_html_needs_no_style_sheet_no_script_and_no_address_of_ours_to_guess() -> None:
    made = of(site(changed(dated("story", "a", title="Först & <främst>"), figure=figure(alt='En "bild"'))))
    tree = html.fromstring(as_html(made, THEME))
    assert tree.xpath("//style | //script | //link | //@class") == []
    assert tree.xpath("//table[not(@role='presentation')] | //img[not(@width and @height and @alt)]") == []
    assert all(address.startswith("https://exempel.se/") for address in tree.xpath("//@href | //@src"))
    assert tree.xpath("//h2//text()") == ["Först & <främst>"]


def test_the_text_has_lines_that_mail_programs_leave_alone() -> None:
    text = as_text(of(site(dated("story", "a", summary="ord " * 45 + "slut."))))
    assert max(len(line) for line in text.splitlines()) <= LINE
    assert re.search(r"^https://exempel\.se/berattelser/a/$", text, re.MULTILINE)
    assert text.endswith("Hedemora kommun.\n")
