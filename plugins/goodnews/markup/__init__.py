"""A writer's Markdown into safe HTML, pictures, links and headings, or into problems with their lines."""

from goodnews.markup.rendering import render

__all__ = ["render"]
