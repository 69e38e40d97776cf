"""Whom a text is for, besides everybody: one row a group; each has a list and feeds of its own."""

from __future__ import annotations

from dataclasses import dataclass

#: The first part of the addresses of their lists.
FOLDER = "malgrupper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """A group of readers: its name in front matter, its name as readers see it, and what it will find."""

    slug: str
    name: str
    summary: str

    @property
    def url(self) -> str:
        """The address of the group's list: "/malgrupper/<slug>/"."""
        return f"/{FOLDER}/{self.slug}/"


AUDIENCES = (
    Audience(
        slug="hemvandare",
        name="För dig som har flyttat härifrån",
        summary="Vad som händer på hemorten: arbeten, bostäder, föreningar och det som har förändrats.",
    ),
    Audience(
        slug="inflyttare",
        name="För dig som funderar på att flytta hit",
        summary="Hur det är att bo och arbeta i Hedemora, även det som inte går så bra.",
    ),
)
