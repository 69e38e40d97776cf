"""Made-up Swedish: titles that never repeat, and running text with what writers put in theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

WHO = (
    *("Byalaget", "Biblioteket", "Bygdegården", "Skolan", "Verkstaden", "Hembygdsföreningen", "Idrottsklubben"),
    *(
        "Kommunen",
        "Sågverket",
        "Ungdomsgården",
        "Kulturskolan",
        "Odlarföreningen",
        "Teatergruppen",
        "Räddningstjänsten",
    ),
    *("Simhallen", "Skidklubben", "Vandrarhemmet", "Fritidsbanken", "Mejeriet", "Snickeriet", "Cykelverkstaden"),
    *("Förskolan", "Kanotklubben", "Bageriet", "Ridskolan"),
)
#: The verb, which changes places with WHO when something else comes first, and the rest.
DID = (
    *(("öppnade", "dörrarna för alla som ville se"), ("bytte", "ut de gamla maskinerna"), ("byggde", "en ny brygga")),
    *(
        ("bjöd", "in grannarna till samtal"),
        ("lagade", "taket på den gamla ladan"),
        ("fick", "fler medlemmar än väntat"),
    ),
    *(("anställde", "två lärlingar"), ("stängde", "tidigare än planerat"), ("röjde", "stigen runt sjön")),
    *(("samlade", "in verktyg till utlåning"), ("flyttade", "till större lokaler"), ("planterade", "fruktträd vid ån")),
    *(
        ("målade", "om stationshuset"),
        ("började", "mäta hur mycket el som går åt"),
        ("ordnade", "en marknad med hantverk"),
    ),
    *(("sålde", "sin sista ved"), ("räknade", "svanarna på isen"), ("prövade", "ett nytt sätt att ta emot besök")),
    *(
        ("lånade", "ut skridskor och hjälmar"),
        ("lade", "ned en linje som få använde"),
        ("tog", "över driften av kiosken"),
    ),
    *(
        ("visade", "sina böcker från tre sekel"),
        ("startade", "en kurs för nybörjare"),
        ("sparade", "pengar till en ny spis"),
    ),
    ("frågade", "invånarna vad de saknar"),
)
WHEN = (
    *("i våras", "förra hösten", "under vintern", "i början av året", "efter sommaren", "den sista veckan i maj"),
    *("samma dag", "två år senare", "i november", "strax före jul", "till slut", "under skolåret", "en kväll i mars"),
    *("mitt i sommaren", "i fjol", "från första dagen"),
)
WHERE = ("vid torget", "nere vid ån", "i den gamla bruksgatan", "på andra sidan järnvägen", "uppe i skogen", "vid sjön")
WHY = (
    *("eftersom många hade frågat efter det", "trots att pengarna var knappa", "för att fler skulle kunna vara med"),
    *("så att även de yngsta hittar dit", "utan att avgiften behövde höjas", "fast ingen hade räknat med det"),
)
WHOSE = (
    "enligt föreningens egen räkning",
    "enligt årsredovisningen",
    "vilket är fler än året innan",
    "men ingen vet säkert",
)
WHAT = ("besökare", "kronor", "arbetstimmar", "ton virke", "deltagare", "böcker", "kilometer")
ABOUT = ("Så gick det till", "Vad det kostade", "De som var med", "Det som inte gick", "Vad som händer nu", "Siffrorna")
TITLES = len(WHO) * len(DID) * len(WHEN)
#: Has no divisor in common with TITLES, so that neighbours have little in common and every title comes once.
_STRIDE = 7919


def title(number: int) -> str:
    """Return the title of story `number`, unlike that of any other."""
    turn, place = divmod(number, TITLES)
    rest, who = divmod(place * _STRIDE % TITLES, len(WHO))
    when, did = divmod(rest, len(DID))
    return f"{WHO[who]} {' '.join(DID[did])} {WHEN[when]}" + (f", del {turn + 1}" if turn else "")


def sentence(rng: Random) -> str:
    """Return a sentence."""
    who, (verb, rest), when = rng.choice(WHO), rng.choice(DID), rng.choice(WHEN)
    return rng.choice(
        (
            f"{who} {verb} {rest} {when}.",
            f"{when.capitalize()} {verb} {who.lower()} {rest}, {rng.choice(WHY)}.",
            f"{who} {verb} {rest} {rng.choice(WHERE)}, och {when} var det klart.",
            f"Det blev omkring {rng.randrange(2, 900)} {rng.choice(WHAT)} {when}, {rng.choice(WHOSE)}.",
        )
    )


def body(rng: Random, link: str, words: int = 550) -> str:
    """Return a text of about so many words as Markdown; `link` is where its link within the site leads, "" for none."""
    blocks = [_paragraph(rng)]
    for extra in _extras(rng, link):
        blocks += (f"## {rng.choice(ABOUT)}", _paragraph(rng), extra)
    while sum(len(block.split()) for block in blocks) < words - 25:
        blocks.insert(rng.randrange(1, len(blocks)), _paragraph(rng))
    return "\n\n".join(blocks) + "\n"


def _extras(rng: Random, link: str) -> Iterator[str]:
    """Yield what ends each part of the text."""
    yield f"Mer står i [en handling](https://www.example.org/handling/{rng.randrange(1000, 9999)}). {sentence(rng)}"
    yield "\n".join(f"- {sentence(rng)}" for _ in range(rng.randrange(3, 6)))
    if link:
        yield f"Vi har berättat om [något liknande]({link}) förut. {sentence(rng)}"
    for share, made in _RARE:
        if rng.random() < share:
            yield made(rng)


def _paragraph(rng: Random) -> str:
    sentences = [sentence(rng) for _ in range(rng.randrange(3, 6))]
    if rng.random() < 1 / 3:
        word, mark = max(sentences[0].rstrip(".").split(), key=len).rstrip(","), rng.choice(("*", "**"))
        sentences[0] = sentences[0].replace(word, f"{mark}{word}{mark}", 1)
    return " ".join(sentences)


def _table(rng: Random) -> str:
    rows = [f"| {year} | {rng.randrange(100, 9000)} | {rng.choice(WHERE)} |" for year in range(2021, 2026)]
    return "\n".join(("| År | Antal | Plats |", "| --- | ---: | --- |", *rows))


def _footnote(rng: Random) -> str:
    said, source = sentence(rng).removesuffix("."), rng.randrange(1000, 9999)
    return f"{said}.[^1]\n\n[^1]: [Handling {source}](https://www.example.org/handling/{source}), läst i november."


def _numbered(rng: Random) -> str:
    return "\n".join(f"{number}. {sentence(rng)}" for number in range(1, rng.randrange(4, 6)))


#: How many texts of a hundred have each of these, as shares.
_RARE: tuple[tuple[float, Callable[[Random], str]], ...] = ((0.2, _table), (0.25, _footnote), (0.2, _numbered))
