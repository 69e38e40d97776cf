"""Made-up stories, the same every time, written for this site and for Pelican as it comes."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import uuid
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

import yaml

from tests.bench.prose import WHAT, body, sentence, title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SEED = 1446
#: The day the bench builds for; all stories are older.
TODAY = dt.date(2026, 11, 23)
#: Over how many days before it the stories are spread.
DAYS = 3000
#: How many photos all stories share, and where they lie.
PHOTOS, PHOTO_FOLDER = 6, "berattelser/foton"
_PLAIN = str.maketrans("åäö ", "aao-", ",")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stories may refer to: the areas' names and aims by slug, and the places."""

    areas: dict[str, str]
    aims: dict[str, list[str]]
    places: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story. `file` is where it lies below either content folder; `photo` is "" or a file from there, too."""

    slug: str
    file: str
    title: str
    date: dt.date
    summary: str
    areas: tuple[str, ...]
    matter: str
    body: str
    photo: str


def words(content: Path) -> Words:
    """Return the vocabulary of the real content folder."""
    areas: dict[str, dict[str, Any]] = {}
    for path in sorted((content / "omraden").glob("*.md")):
        areas[path.stem] = yaml.safe_load(path.read_text(encoding="utf-8").split("---")[1])
    places = yaml.safe_load((content / "platser.yaml").read_text(encoding="utf-8"))
    return Words(
        areas={slug: area["name"] for slug, area in areas.items()},
        aims={slug: [aim["id"] for aim in area["aims"]] for slug, area in areas.items()},
        places=[place["slug"] for place in places],
    )


def stories(count: int, known: Words, *, pictures: bool = False, seed: int = SEED) -> Iterator[Story]:
    """Yield so many stories. Story number n is the same whatever the count."""
    for number in range(count):
        rng = Random(f"{seed}/{number}")  # noqa: S311 (a text, not a secret)
        areas = tuple(rng.sample(sorted(known.areas), rng.choice((1, 1, 2))))
        slug, file = place(number)
        link = "{filename}/" + place(rng.randrange(number))[1] if number and rng.random() < 1 / 2 else ""
        photo = f"{PHOTO_FOLDER}/foto-{number % PHOTOS + 1}.jpg" if pictures else ""
        story = Story(
            slug=slug,
            file=file,
            title=title(number),
            date=_date(number),
            summary=sentence(rng),
            areas=areas,
            matter=_matter(rng, areas, known, photo),
            body=body(rng, link),
            photo=photo,
        )
        yield story


def place(number: int) -> tuple[str, str]:
    """Return the slug of story `number` and where it lies below either content folder."""
    slug = title(number).lower().translate(_PLAIN)
    return slug, f"berattelser/{_date(number).year}/{slug}/index.md"


def write(stories: Iterator[Story], known: Words, content: Path, ours: Path, stock: Path) -> None:
    """Write the stories to both folders one by one, and into `ours` the areas and places of the real `content`."""
    shutil.copytree(content / "omraden", ours / "omraden")
    shutil.copyfile(content / "platser.yaml", ours / "platser.yaml")
    for story in stories:
        _put(ours / story.file, our_text(story))
        _put(stock / story.file, stock_text(story, known))
        for photo in (folder / story.photo for folder in (ours, stock) if story.photo):
            if not photo.exists():
                photo.parent.mkdir(parents=True, exist_ok=True)
                draw_photo(photo)


def our_text(story: Story) -> str:
    """Return the story as this site wants it."""
    head = {"title": story.title, "date": story.date.isoformat(), "summary": story.summary}
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())
    return f"---\n{lines}{story.matter}---\n\n{story.body}"


def stock_text(story: Story, known: Words) -> str:
    """Return the story as Pelican's own reader of Markdown wants it."""
    photo = f"![Ett foto.]({{static}}/{story.photo})\n\n" if story.photo else ""
    return (
        f"Title: {story.title}\nDate: {story.date.isoformat()}\nCategory: {known.areas[story.areas[0]]}\n"
        f"Slug: {story.slug}\nSummary: {story.summary}\n\n{photo}{story.body}"
    )


def edit(file: Path) -> None:
    """Change one sentence in the story, as a writer does."""
    text = file.read_text(encoding="utf-8")
    _put(file, text.replace("\n\n## ", " En mening till blev det.\n\n## ", 1))


def draw_photo(path: Path, size: tuple[int, int] = (1600, 1067)) -> None:
    """Write a photograph of nothing in particular, the same for the same name."""
    from PIL import Image  # noqa: PLC0415 (only when there are to be pictures: the runner's memory is part of each child's)

    noise = Random(path.name).randbytes(24 * 16 * 3)  # noqa: S311 (a picture, not a secret)
    Image.frombytes("RGB", (24, 16), noise).resize(size, Image.Resampling.BICUBIC).save(path, quality=85)


def _matter(rng: Random, areas: tuple[str, ...], known: Words, photo: str) -> str:
    """Return the front matter that only this site has."""
    image = f'image:\n  file: "/{photo}"\n  alt: "Ett foto."\n' if photo else ""
    return (
        f"id: {uuid.UUID(int=rng.getrandbits(128), version=4)}\n"
        f"areas: [{', '.join(areas)}]\n"
        f"aims: [{rng.choice(known.aims[areas[0]])}]\n"
        f"places: [{rng.choice(known.places)}]\n{image}"
        f"evidence:\n{''.join(_evidence(rng) for _ in range(rng.randrange(1, 4)))}"
        f"status: published\nowner: Hedemora berättar\nreview_by: 2027-11-23\n"
    )


def _evidence(rng: Random) -> str:
    kind, unit, source = rng.choice(("aktivitet", "resultat", "effekt")), rng.choice(WHAT), rng.randrange(1000, 9999)
    return (
        f'  - type: {kind}\n    claim: "{sentence(rng)}"\n    value: {rng.randrange(2, 9000)}\n    unit: "{unit}"\n'
        f'    source:\n      title: "Handling {source}"\n      url: "https://www.example.org/handling/{source}"\n'
        f'      read: "{TODAY}"\n'
    )


def _date(number: int) -> dt.date:
    return TODAY - dt.timedelta(days=number % DAYS)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
