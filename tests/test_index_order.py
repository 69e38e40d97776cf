"""Pagefind's files in one order, whatever order it wrote them in."""

from __future__ import annotations

import gzip
import json

import cbor2
import pytest

from goodnews.index_order import ENTRY, PIECE, TOGETHER, IndexingError, settled, unpacked


def packed(value: object) -> bytes:
    """Return the value in a file of Pagefind's."""
    return gzip.compress(b"pagefind_dcd" + cbor2.dumps(value))


def written(*order: str, meta: int = 6) -> dict[str, bytes]:
    """Return the files of an index whose filters, and the values of each, stand in this order."""
    names = list(order)
    filters = {f"filter/sv_{name}.pf_filter": packed([name, [[value, [1]] for value in order]]) for name in names}
    chunks = [["bro", "bron", "sv_w"]]
    known: list[object] = ["1.5.2", [["sv_1", 9]], chunks, [[name, f"sv_{name}"] for name in names], [], ["title"]]
    entry = {"version": "1.5.2", "languages": {"sv": {"hash": "sv_x", "wasm": "sv", "page_count": 1}}}
    rest = {"pagefind.js": b"script", "index/sv_w.pf_index": packed([[["bro", [], []], ["bron", [], []]]])}
    rest |= {"pagefind.sv_x.pf_meta": packed(known[:meta]), ENTRY: json.dumps(entry).encode()}
    return filters | rest


def test_any_order_gives_the_same_files() -> None:
    assert settled(written("slag", "ar", "plats")) == settled(written("plats", "slag", "ar"))


def test_the_names_of_files_are_those_that_the_index_asks_for() -> None:
    files = settled(written("slag", "ar"))
    digest = json.loads(files[ENTRY])["languages"]["sv"]["hash"]
    version, pages, chunks, filters, sorts, fields = unpacked(files[f"pagefind.{digest}.pf_meta"])
    assert [version, pages, sorts, fields] == ["1.5.2", [["sv_1", 9]], [], ["title"]]
    assert [chunk[:2] for chunk in chunks] == [["bro", "bron"]]
    assert [name for name, _ in filters] == ["ar", "slag"]
    asked = [unpacked(files[f"filter/{hashed}.pf_filter"]) for _, hashed in filters]
    assert asked == [[name, [["ar", [1]], ["slag", [1]]]] for name in ("ar", "slag")]
    assert files["pagefind.js"] == b"script"


def test_words_stand_in_pieces_each_once_and_those_that_begin_alike_together() -> None:
    words = [[f"{start}{number:03}", [[number, list(range(200)), []]], []] for start in "abcd" for number in range(300)]
    files = settled(written("slag") | {"index/sv_w.pf_index": packed([words])})
    digest = json.loads(files[ENTRY])["languages"]["sv"]["hash"]
    chunks = unpacked(files[f"pagefind.{digest}.pf_meta"])[2]
    pieces = [unpacked(files[f"index/{hashed}.pf_index"])[0] for _, _, hashed in chunks]
    assert [word for piece in pieces for word in piece] == words
    assert [[first, last] for first, last, _ in chunks] == [[piece[0][0], piece[-1][0]] for piece in pieces]
    assert 2 * PIECE > max(len(cbor2.dumps(piece)) for piece in pieces) > PIECE
    starts = [{word[0][:TOGETHER] for word in piece} for piece in pieces]
    assert sum(map(len, starts)) == len(set().union(*starts))


def test_what_nobody_filters_by_is_left_out() -> None:
    files = settled(written("slag", "bild"))
    assert len([name for name in files if name.startswith("filter/")]) == 1


@pytest.mark.parametrize("parts", [3, 5])
def test_an_index_of_other_parts_is_refused(parts: int) -> None:
    with pytest.raises(IndexingError, match="other parts"):
        settled(written("slag", meta=parts))


def test_a_filter_that_is_called_something_else_is_refused() -> None:
    files = written("slag", "ar")
    files["filter/sv_ar.pf_filter"] = files["filter/sv_slag.pf_filter"]
    with pytest.raises(IndexingError, match="ar is called slag"):
        settled(files)


def test_a_file_of_another_form_is_refused() -> None:
    with pytest.raises(IndexingError, match="not packed"):
        unpacked(gzip.compress(b"something else"))
