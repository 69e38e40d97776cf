"""This program with one small plugin instead of its products, for the bench: the same work as the others do."""

from pathlib import Path

from publishconf import *  # noqa: F403
from publishconf import PLUGIN_PATHS

HERE = Path(__file__).parent

SITENAME = "Vår egen, lika liten"
SITESUBTITLE = "Samma berättelser, utan våra tillägg."
THEME = str(HERE / "theme")
GOODNEWS_CACHE = str(HERE / "cache")

PLUGIN_PATHS = [*PLUGIN_PATHS, str(HERE)]
PLUGINS = ["goodnews.library", "goodnews.writer", "goodnews.filters", "plain", "goodnews.publish"]
