"""Share cards as pixels: the right size, the same bytes, and every word within its place."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from goodnews.covers import BUDGET, Look, drawn, jpeg
from goodnews.model.share import HEIGHT, WIDTH, ShareCard
from goodnews.share_cards import theme_look
from tests.minisite import ROOT
from tests.photos import scene
from tests.sites import figure

LOOK = theme_look({"THEME": str(ROOT / "theme")})
THREADS = ("falurott", "alvblatt", "grangront", "koppar", "ljung")
BARE = ShareCard(
    url="/bilder/kort/a.jpg",
    title="",
    kicker="Berättelse",
    area="Goda förutsättningar för företagande",
    lead="",
    sender="Hedemora berättar",
    band=THREADS,
    wide=("koppar", "alvblatt", "ljung"),
    figure=None,
    box=None,
)
PICTURED = replace(BARE, figure=figure(), box=(400, 0, 1114, 900))
PHOTO = scene((1600, 900))
UGLY = {
    "short": "Å",
    "compounds": "Ungdomsarbetsmarknadsutredningens slutredovisning visar att långtidssjukskrivningarna i Dalaregionen "
    "minskar nu igen",
    "wide": "W" * 120,
    "narrow": "il " * 40,
    "quotes": "”Bäst i länet” – 15\N{NO-BREAK SPACE}025 får svar på 1,5\N{NO-BREAK SPACE}timmar",
    "emoji": "🎉 Fest 👩\u200d🚒 på torget",
    "marks": "Z̸̧̢̛a̴l̵g̶o̷ och a\u030a",
    "bidi": "\u202eevig\u202c framtid",
}


@pytest.mark.parametrize("card", [BARE, PICTURED], ids=["bare", "pictured"])
@pytest.mark.parametrize("title", UGLY.values(), ids=UGLY)
def test_a_headline_stays_in_its_place(card: ShareCard, title: str) -> None:
    """Only the room between the words above, the band and the logo differs from the card without a headline."""
    picture = PHOTO if card.figure else None
    one, other = drawn(replace(card, title=title), LOOK, picture), drawn(card, LOOK, picture)
    left, top, right, bottom = ImageChops.difference(one, other).getbbox()
    assert left >= 50
    assert right <= (680 if picture else 1140) - 60
    assert top >= 120
    assert bottom <= HEIGHT - 60 - 48


def test_a_headline_that_cannot_be_drawn_leaves_no_boxes() -> None:
    assert drawn(replace(BARE, title="🎉漢字\u202e"), LOOK, None).tobytes() == drawn(BARE, LOOK, None).tobytes()


@pytest.mark.parametrize("card", [BARE, PICTURED], ids=["bare", "pictured"])
def test_a_card_is_a_light_jpeg_of_the_promised_size(card: ShareCard) -> None:
    data = jpeg(replace(card, title="En rubrik"), LOOK, PHOTO if card.figure else None)
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.size) == ("JPEG", (WIDTH, HEIGHT))
    assert len(data) <= BUDGET


def test_a_cards_own_threads_are_broader() -> None:
    row = drawn(PICTURED, LOOK, PHOTO).crop((0, 0, WIDTH, 1)).getcolors(WIDTH)
    found = {"#{:02x}{:02x}{:02x}".format(*colour): count for count, colour in row}
    assert [found[LOOK.colours[thread]] for thread in THREADS] == [7, 22, 7, 22, 22]


def test_another_process_draws_the_same_bytes() -> None:
    code = (
        "import hashlib; from tests.test_covers import *; "
        "print(hashlib.sha256(jpeg(PICTURED, LOOK, PHOTO) + jpeg(BARE, LOOK, None)).hexdigest(), LOOK.key)"
    )
    command = [sys.executable, "-c", code]
    told = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(("plugins", "."))},
        capture_output=True,
        text=True,
        check=True,
    )
    here = hashlib.sha256(jpeg(PICTURED, LOOK, PHOTO) + jpeg(BARE, LOOK, None)).hexdigest()
    assert told.stdout.split() == [here, LOOK.key]


def test_another_theme_is_another_look() -> None:
    colours = {**LOOK.colours, "paper": "#ffffff"}
    assert len({LOOK.key, Look(colours=colours, mark=LOOK.mark).key, replace(LOOK, mark=LOOK.mark + " ").key}) == 3


def test_a_site_without_areas_has_a_card_all_the_same() -> None:
    assert drawn(replace(BARE, band=(), wide=(), area="", title="Sajten"), LOOK, None).size == (WIDTH, HEIGHT)
