"""Pelican as it comes, for the bench: its own reader and feeds, no plugins; only lengths and addresses are ours."""

import json
from pathlib import Path

SITENAME = "Pelican som det är"
SITESUBTITLE = "Samma berättelser, utan våra tillägg."
SITEURL = "https://bench.example"
DEFAULT_LANG = "sv"
TIMEZONE = "Europe/Stockholm"
THEME = str(Path(__file__).parent / "theme")

# Areas are tags: a story may have several. Their names lie in a file of their own, as in the other tools.
AREAS = json.loads((Path(__file__).parent / "areas.json").read_text("utf-8"))

ARTICLE_URL = "berattelser/{slug}/"
ARTICLE_SAVE_AS = "berattelser/{slug}/index.html"
TAG_URL = "omraden/{slug}/"
TAG_SAVE_AS = "omraden/{slug}/index.html"
PAGINATED_TEMPLATES = {"tag": 20}
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/sida/{number}/", "{base_name}/sida/{number}/index.html"),
)

# One feed of each area; none of what the others have no counterpart to.
TAG_FEED_ATOM = "omraden/{slug}/flode.atom"
FEED_MAX_ITEMS = 25
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""

STATIC_PATHS = ["berattelser/foton"]
DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
PLUGINS = []
