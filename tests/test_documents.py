"""The documents that texts link to reach the output as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.documents import Documents
from tests.sites import site, written

if TYPE_CHECKING:
    from pathlib import Path


def test_a_document_is_written_byte_for_byte_at_its_address(tmp_path: Path) -> None:
    (tmp_path / "rapport.pdf").write_bytes(b"%PDF\r\n\x00\xff")
    made = site(**{"/filer/0123456789ab/rapport.pdf": "content/rapport.pdf"})
    files = {"content/rapport.pdf": tmp_path / "rapport.pdf", "content/bild.jpg": tmp_path / "bild.jpg"}
    assert written(Documents, made, originals=files) == {"filer/0123456789ab/rapport.pdf": b"%PDF\r\n\x00\xff"}


def test_what_no_visible_text_links_to_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "hemlig.pdf").write_bytes(b"x")
    assert written(Documents, site(), originals={"content/hemlig.pdf": tmp_path / "hemlig.pdf"}) == {}
