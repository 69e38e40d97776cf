"""Plugin, the last: lets the finished site take the place of the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.rendering import Product, joining

if TYPE_CHECKING:
    from goodnews.writer import Publisher


class Publish(Product):
    """Its turn comes when every other generator has written its files."""

    def generate_output(self, writer: Publisher) -> None:
        """Publish what has been written."""
        writer.publish()


register = joining(Publish)
