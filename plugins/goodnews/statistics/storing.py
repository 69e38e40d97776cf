"""Files written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Any

from goodnews.model import filing
from goodnews.statistics.refusal import RefusedError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from goodnews.statistics.measures import Measure
    from goodnews.statistics.series import Found


def answer_file(measure: Measure) -> Path:
    """Return the file that keeps what the service answered about a measure."""
    return measure.file.parent / filing.ANSWERS / f"{measure.indicator.slug}.json"


def kept_answers(measure: Measure, found: Found, today: dt.date) -> bytes | None:
    """Return the file of the answers as they came, each with its checksum; None when just these are kept already."""
    answers = [
        {"url": answer.url, "sha256": answer.sha256, "body": answer.body.decode("utf-8-sig")}
        for answer in found.answers
    ]
    file = answer_file(measure)
    if file.is_file() and _answers(file.read_bytes()) == answers:
        return None
    kept = {
        "retrieved": today.isoformat(),
        "service": measure.fetch.service,
        "id": measure.fetch.id,
        "title": found.title,
        "answers": answers,
    }
    return (json.dumps(kept, ensure_ascii=False, indent=2) + "\n").encode()


def _answers(data: bytes) -> Any:  # noqa: ANN401 (whatever the file holds)
    try:
        return json.loads(data)["answers"]
    except (ValueError, KeyError, TypeError):
        return None


def store(measure: Measure, files: Mapping[Path, bytes]) -> None:
    """Replace the files; RefusedError when it cannot be done, or somebody has changed the measure's own meanwhile.

    The measure's own is the last, so a run that is cut short between the two is completed by the next.
    """
    beside = {file: file.with_name(f".{file.name}.tmp") for file in files}
    try:
        for file, data in files.items():
            _write(beside[file], data, like=file)
        if measure.file.read_bytes() != measure.data:
            raise RefusedError("filen ändrades medan vi frågade, så den får vara.", "Kör uppgiften igen.", where=())
        for file in sorted(files, key=lambda file: file == measure.file):
            beside[file].replace(file)
    except OSError as error:
        raise RefusedError(
            f"filerna kunde inte skrivas ({error.strerror}).", "Stäng program som har dem öppna.", where=()
        ) from None
    finally:
        for temporary in beside.values():
            temporary.unlink(missing_ok=True)


def _write(temporary: Path, data: bytes, *, like: Path) -> None:
    """Write a file to the disk, with the rights of the one it is to replace."""
    temporary.parent.mkdir(exist_ok=True)
    with temporary.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if like.exists():
        shutil.copymode(like, temporary)
