"""Pictures as the writers put them: examined before publishing, each verdict remembered by the file's bytes."""

from __future__ import annotations

import hashlib
import json
import os
from concurrent.futures import ThreadPoolExecutor
from difflib import get_close_matches
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from PIL import Image

from goodnews import drawings, pixels
from goodnews.model.pictures import Original, PictureProblem
from goodnews.model.problems import ContentError, Problem
from goodnews.pixels import kind_of, upright
from goodnews.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Verdict = Original | PictureProblem

__all__ = ["PictureProblem", "examine", "reopened", "verdicts"]

#: What decides a verdict: the code and the libraries that judge. A change of either makes every remembered one void.
CODE = hashlib.sha256(
    b"".join(Path(module).read_bytes() for module in (__file__, pixels.__file__, drawings.__file__))
    + "".join(map(version, ("pillow", "resvg_py"))).encode()
).hexdigest()[:16]
MAX_BYTES = 30_000_000
#: Narrower pictures are blurred on every screen.
MIN_WIDTH = 480

#: The kinds that are accepted: what a person calls each, and the file endings it may have, the usual one first.
KINDS = {
    "JPEG": ("JPEG", (".jpg", ".jpeg")),
    "PNG": ("PNG", (".png",)),
    "WEBP": ("WebP", (".webp",)),
    "AVIF": ("AVIF", (".avif",)),
    "SVG": ("SVG", (".svg",)),
}


def examine(path: Path, *, shown: str, cache: Path | None) -> Original:
    """Return what the picture at `path` is; `shown` is its path as "content/…", `cache` a folder for verdicts.

    Raises PictureProblem for a picture that is missing, broken, unfit or unsafe. The bytes are always read; the
    verdict is remembered by their SHA-256, so an unchanged picture is decoded once.
    """
    try:
        data = _read(path)
        _check_suffix(kind_of(data), path.suffix.lower())
        digest = hashlib.sha256(data).hexdigest()
        width, height = _verdict(data, cache / f"{digest}.json" if cache else None)
    except PictureProblem as problem:
        name = PurePosixPath(shown).name
        raise PictureProblem(f"bilden ”{name}” {problem.sentence}.", problem.hint) from problem
    return Original(path=shown, digest=digest, width=width, height=height)


def verdicts(files: Mapping[str, Path], cache: Path | None) -> dict[str, Verdict]:
    """Return what `examine` finds of each file, by its shown path; the files are examined on all cores."""

    def verdict(shown: str) -> Verdict:
        try:
            return examine(files[shown], shown=shown, cache=cache)
        except PictureProblem as problem:
            return problem

    # Threads, since decoding and digesting let go of Python's lock.
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return dict(zip(files, pool.map(verdict, files), strict=True))


def reopened(original: Original, file: Path) -> Image.Image:
    """Return the picture that was examined, upright and on white, which feeds, JPEG and the dark scheme then share.

    Raises ContentError when the file is no longer what was examined.
    """
    try:
        data = file.read_bytes()
        # Bytes under the name of other bytes would stay wrong in the cache for ever.
        if hashlib.sha256(data).hexdigest() == original.digest:
            return _flat(upright(data))
    except (OSError, PictureProblem):
        pass
    sentence = "bilden ändrades medan webbplatsen byggdes."
    raise ContentError([Problem(path=original.path, sentence=sentence, hint="Bygg en gång till.")])


def _flat(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image
    flat = Image.new("RGB", image.size, "white")
    flat.paste(image, mask=image.getchannel("A"))
    return flat


def _read(path: Path) -> bytes:
    if not path.is_file():
        near = get_close_matches(path.name, sorted(_pictures_beside(path)), n=1)
        hint = f"Menade du ”{near[0]}”?" if near else "Lägg filen där, eller rätta namnet i texten."
        raise PictureProblem("finns inte", hint)
    if path.stat().st_size > MAX_BYTES:
        sentence = f"är tyngre än {MAX_BYTES // 1_000_000} MB"
        raise PictureProblem(sentence, "Spara den som JPEG, högst 2400 pixlar bred.")
    return path.read_bytes()


def _pictures_beside(path: Path) -> Iterator[str]:
    endings = {ending for _, endings in KINDS.values() for ending in endings}
    if path.parent.is_dir():
        yield from (one.name for one in path.parent.iterdir() if one.suffix.lower() in endings)


def _check_suffix(kind: str, suffix: str) -> None:
    name, endings = KINDS[kind]
    if suffix not in endings:
        sentence = f"slutar på ”{suffix}” men innehåller {name}"
        raise PictureProblem(sentence, f"Byt ändelsen till ”{endings[0]}”, både på filen och i texten.")


def _verdict(data: bytes, memory: Path | None) -> tuple[int, int]:
    """Return width and height as displayed, by the file `memory` when it tells; raise PictureProblem when unfit."""
    known = _recall(memory)
    if known is None:
        try:
            known = _judge(data)
        except PictureProblem as problem:
            known = problem.sentence, problem.hint
        if memory:
            write_whole(memory, json.dumps([CODE, *known], ensure_ascii=False).encode())
    first, second = known
    if isinstance(first, int) and isinstance(second, int):
        return first, second
    raise PictureProblem(str(first), str(second))


def _recall(memory: Path | None) -> tuple[int, int] | tuple[str, str] | None:
    """Return the sides or the finding that the file remembers; None when it holds none of this code's."""
    try:
        match json.loads(memory.read_bytes()) if memory else None:
            case [code, int(width), int(height)] if code == CODE and min(width, height) > 0:
                return width, height
            case [code, str(sentence), str(hint)] if code == CODE:
                return sentence, hint
    except (OSError, ValueError):
        pass
    return None


def _judge(data: bytes) -> tuple[int, int]:
    width, height = upright(data).size
    if width < MIN_WIDTH:
        raise PictureProblem(f"är bara {width} pixlar bred (minst {MIN_WIDTH})", "Använd en större version av bilden.")
    return width, height
