"""Made-up stories, the same every time, with the same text for every tool and its facts as each tool wants them."""

from __future__ import annotations

import datetime as dt
import json
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
#: A photo's detail: noise of so many pixels a grain, and how much of it is blended in.
DETAIL = ((48, 0.35), (12, 0.2), (3, 0.08))
_PLAIN = str.maketrans("åäö ", "aao-", ",")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stories may refer to: the areas' names and aims by slug, and the places."""

    areas: dict[str, str]
    aims: dict[str, list[str]]
    places: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story. `file` is where it lies below any tool's content folder; `photo` is "" or a file from there, too."""

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
        yield story(number, known, pictures=pictures, seed=seed)


def story(number: int, known: Words, *, pictures: bool = False, seed: int = SEED, date: dt.date | None = None) -> Story:
    """Return story `number`; `date` is its own day unless given."""
    rng = Random(f"{seed}/{number}")  # noqa: S311 (a text, not a secret)
    areas = tuple(rng.sample(sorted(known.areas), rng.choice((1, 1, 2))))
    slug, file = place(number, date)
    link = "{filename}/" + place(rng.randrange(number))[1] if number and rng.random() < 1 / 2 else ""
    photo = f"{PHOTO_FOLDER}/foto-{number % PHOTOS + 1}.jpg" if pictures else ""
    return Story(
        slug=slug,
        file=file,
        title=title(number),
        date=date or _date(number),
        summary=sentence(rng),
        areas=areas,
        matter=_matter(rng, areas, known, photo),
        body=body(rng, link),
        photo=photo,
    )


def place(number: int, date: dt.date | None = None) -> tuple[str, str]:
    """Return the slug of story `number` and where it lies below any tool's content folder."""
    slug = title(number).lower().translate(_PLAIN)
    return slug, f"berattelser/{(date or _date(number)).year}/{slug}/index.md"


def our_text(story: Story) -> str:
    """Return the story as this site wants it."""
    head = {"title": story.title, "date": story.date.isoformat(), "summary": story.summary}
    return _yaml(head, story.matter, story.body)


def stock_text(story: Story) -> str:
    """Return the story as Pelican's own reader of Markdown wants it."""
    photo = f"Photo: {story.photo}\n" if story.photo else ""
    return (
        f"Title: {story.title}\nDate: {story.date.isoformat()}\nTags: {', '.join(story.areas)}\n"
        f"Slug: {story.slug}\nSummary: {story.summary}\n{photo}\n{story.body}"
    )


def hugo_text(story: Story) -> str:
    """Return the story as Hugo wants it."""
    head = {"title": story.title, "date": story.date.isoformat(), "description": story.summary}
    head["url"] = f"/berattelser/{story.slug}/"
    photo = f"photo: {story.photo}\n" if story.photo else ""
    return _yaml(head, f"omraden: [{', '.join(story.areas)}]\n{photo}", story.body)


def eleventy_text(story: Story) -> str:
    """Return the story as Eleventy wants it."""
    head = {"title": story.title, "description": story.summary, "permalink": f"/berattelser/{story.slug}/"}
    photo = f"photo: /{story.photo}\n" if story.photo else ""
    matter = f"date: {story.date.isoformat()}\nareas_of: [{', '.join(story.areas)}]\nlayout: story.njk\n{photo}"
    return _yaml(head, matter, story.body)


def draw_photo(path: Path, size: tuple[int, int] = (1600, 1067)) -> None:
    """Write a photograph of nothing in particular, the same for the same name."""
    from PIL import Image  # noqa: PLC0415 (only when there are to be pictures: the runner's memory is part of each child's)

    noise = Random(path.name).randbytes(24 * 16 * 3)  # noqa: S311 (a picture, not a secret)
    image = Image.frombytes("RGB", (24, 16), noise).resize(size, Image.Resampling.BICUBIC)
    for part, share in DETAIL:
        small = size[0] // part, size[1] // part
        noise = Random(f"{path.name}/{part}").randbytes(small[0] * small[1] * 3)  # noqa: S311
        finer = Image.frombytes("RGB", small, noise).resize(size, Image.Resampling.BICUBIC)
        image = Image.blend(image, finer, share)
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, quality=90)


def put(path: Path, text: str) -> None:
    """Write the file, and its folder where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def _yaml(head: dict[str, str], matter: str, text: str) -> str:
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())
    return f"---\n{lines}{matter}---\n\n{text}"


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
