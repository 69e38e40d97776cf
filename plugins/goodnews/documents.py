"""Plugin: the documents that texts link to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.rendering import Product, joining

if TYPE_CHECKING:
    from goodnews.writer import Publisher


class Documents(Product):
    """Writes the documents as they are, at addresses that change when they do."""

    def generate_output(self, writer: Publisher) -> None:
        """Write every document that a visible text links to."""
        for url, path in sorted(self.context["site"].documents.items()):
            writer.write_bytes(url.removeprefix("/"), self.context["originals"][path].read_bytes())


register = joining(Documents)
