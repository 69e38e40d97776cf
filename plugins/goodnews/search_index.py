"""Records to the files of a search index that a browser can read, by Pagefind (https://pagefind.app)."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import tempfile
import zipfile
from html import escape
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from pagefind.service import get_executable

from goodnews import index_order
from goodnews.index_order import ENTRY, IndexingError, settled
from goodnews.model.pictures import nearest
from goodnews.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from goodnews.model.figures import Figure
    from goodnews.model.findable import Findable

#: What decides the bytes beside the records: the code and the tools.
_RECIPE = [Path(module).read_text("utf-8") for module in (__file__, index_order.__file__)]
_RECIPE += [version(tool) for tool in ("pagefind", "cbor2")]
#: The pixels of a hit's picture, which is shown at half of that.
PICTURE = 192
#: What Pagefind writes that our page has no use for: its own interfaces, and the worker that `search.js` does without.
_UNUSED = ("pagefind-", "wasm.unknown")


def search_index(records: Sequence[Findable], whole: int, kept: Path) -> Mapping[str, bytes]:
    """Return the files of the index by their names within it ("pagefind.js").

    The first `whole` records are found by every word of their text, the rest by title, ingress, names and evidence.
    The last index is kept in the file `kept`, and used again when every record, the code and its tools are the same.
    """
    pages = {record.url: page(record, whole=number < whole) for number, record in enumerate(records)}
    key = hashlib.sha256(json.dumps([_RECIPE, pages]).encode()).hexdigest()
    files = _taken(kept, key)
    if files is None:
        files = indexed(pages)
        write_whole(kept, _packed(files, key))
    return files


def page(record: Findable, *, whole: bool) -> str:
    """Return the record as a page that Pagefind reads; without `whole`, its running text is left out.

    Metadata is searched, and counts for more than the text does. What is only shown is told as filters, which are not
    searched: else ”oktober” would find all that is dated in October.
    """
    meta = {"title": record.title, "ingress": record.lead, "namn": ", ".join(record.names)}
    filters = {"slag": (record.kind,), "omrade": record.areas, "plats": record.places, "ar": (record.year,)}
    shown = {"datum": (record.date,), "sprak": (record.lang,), **_picture(record.figure)}
    told = [("meta", name, value) for name, value in meta.items()]
    told += [("filter", name, value) for name, values in (filters | shown).items() for value in values]
    head = [f'<meta data-pagefind-{sort}="{name}[content]" content="{escape(it)}">' for sort, name, it in told if it]
    text = [f"<p>{escape(paragraph)}</p>" for paragraph in record.text]
    body = [part for part in record.body.parts if isinstance(part, str)] if whole else []
    said = [*text, *body] or [f"<p>{escape(record.title)}</p>"]  # a page without text is not indexed
    return "".join(('<!doctype html><html lang="sv"><head>', *head, "</head><body>", *said, "</body></html>"))


def indexed(pages: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files that Pagefind makes of the pages, which are given by their addresses.

    The index knows "/om/oss/" as "/om~oss.html": a folder for each of 10,000 pages can take longer than all the rest.
    """
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder, "pages"), Path(folder, "index")
        source.mkdir()
        for url, text in pages.items():
            (source / f"{url.strip('/').replace('/', '~')}.html").write_text(text, encoding="utf-8")
        _run("--site", str(source), "--output-path", str(made), "--silent", folder=folder)
        files = {path.relative_to(made).as_posix(): path.read_bytes() for path in sorted(made.rglob("*.*"))}
    return settled({name: data for name, data in files.items() if name == ENTRY or not name.startswith(_UNUSED)})


def _run(*arguments: str, folder: str) -> None:
    """Run Pagefind where no settings of anybody's lie.

    Its Python API waits a tenth of a second for each record that is handed over: 17 minutes for 10,000 records.
    """
    program = get_executable()
    if program is None:
        raise IndexingError("pagefind[bin] is not installed")
    known = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    done = subprocess.run(
        [program, *arguments], cwd=folder, env=known, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise IndexingError(done.stdout + done.stderr)


def _picture(figure: Figure | None) -> dict[str, tuple[str, ...]]:
    """Return the address of a small picture, and what it shows."""
    if figure is None:
        return {}
    made = figure.rendition("thumb").derivatives
    small = nearest((one for one in made if one.mime == "image/avif"), PICTURE)
    return {"bild": (small.url,), "alt": (figure.alt,)}


def _packed(files: Mapping[str, bytes], key: str) -> bytes:
    """Return the files as an archive that says what they were made from, and has a sum to prove each file whole."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.comment = key.encode()
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return data.getvalue()


def _taken(kept: Path, key: str) -> dict[str, bytes] | None:
    """Return the files of the kept index, None when it is missing, damaged or made from something else."""
    try:
        with zipfile.ZipFile(kept) as archive:
            same = archive.comment == key.encode()
            return {name: archive.read(name) for name in archive.namelist()} if same else None
    except (OSError, zipfile.BadZipFile):
        return None
