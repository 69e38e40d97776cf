"""All settings of the site, for a build to look at on this machine; publishconf.py holds what differs in public."""

import os
import sys
from pathlib import Path

from jinja2 import StrictUndefined

ROOT = Path(__file__).parent
# Pelican's plugin folder, so that `goodnews` can be imported wherever the command is started.
sys.path.insert(0, str(ROOT / "plugins"))

# -- The site ------------------------------------------------------------------------------------

SITENAME = "Hedemora berättar"
SITESUBTITLE = (
    "Berättelser, resultat och ambassadörer som visar hur det går för Hedemora, med källor och utan skönmålning."
)
SITEURL = "http://127.0.0.1:8000"
DEFAULT_LANG = "sv"
TIMEZONE = "Europe/Stockholm"

# True (`python -m goodnews --preview`) shows drafts and texts that are not due, marked as what they are.
PREVIEW = False
# The day to build for (2026-11-23); empty means today in Sweden. It decides what is due and what has expired.
GOODNEWS_TODAY = os.environ.get("GOODNEWS_TODAY", "")
# Derived pictures and the like. Deleting the folder is always safe.
GOODNEWS_CACHE = os.environ.get("GOODNEWS_CACHE", str(ROOT / ".cache"))

# How many entries, the newest, have a share card of their own: a card costs 15 ms and old addresses are seldom shared.
SHARE_CARDS_NEWEST = 400

# -- Search --------------------------------------------------------------------------------------

# False leaves the search out: /sok/ is then a list from A to Ö alone, and no page has a field to search in.
GOODNEWS_SEARCH = True
# How many pages, the newest texts, are found by every word in them; older ones by title, ingress, names and evidence.
# Each costs 3 ms of a build and 0.15 MB of memory while it lasts.
GOODNEWS_SEARCH_WHOLE = 2000

# -- Feeds ---------------------------------------------------------------------------------------

# The hub that tells subscribers at once (WebSub), by its address; empty means none. See docs/prenumerera.md.
GOODNEWS_WEBSUB_HUB = ""
# Who publishes, as the National Library knows it in legal deposits: the address that KB hands out when one registers.
GOODNEWS_DEPOSIT_PUBLISHER = "Hedemora kommun"

# -- Open data -----------------------------------------------------------------------------------

# The terms for the evidence and the indicators, by the address that Sveriges dataportal knows them by (http). Which
# terms apply is for the municipality to decide: see docs/data.md.
GOODNEWS_DATA_LICENCE = "http://creativecommons.org/licenses/by/4.0/"
# Whom those who use the data can write to.
GOODNEWS_DATA_CONTACT = "kommun@hedemora.se"
# The publisher's address at Sveriges dataportal, "http://dataportal.se/organisation/SE" and its ten digits; or empty.
GOODNEWS_DATA_PUBLISHER = ""

# -- Folders -------------------------------------------------------------------------------------

PATH = str(ROOT / "content")
THEME = str(ROOT / "theme")
OUTPUT_PATH = str(ROOT / "output")
PLUGIN_PATHS = [str(ROOT / "plugins")]

# -- The table of contents: one plugin a product, in the order of the stages ------------------------

PLUGINS = [
    "goodnews.library",  # content/ → the Site, or every problem at once
    "goodnews.writer",  # the one door out of the build
    "goodnews.filters",  # Swedish dates, numbers and addresses for the templates
    "goodnews.assets",  # one stylesheet, icons and fonts, named by their content
    "goodnews.images",  # pictures in every size and format, from cleaned originals
    "goodnews.share_cards",  # what other sites show beside a link
    "goodnews.documents",  # files that texts link to
    "goodnews.start",  # / and /404.html
    "goodnews.entry_pages",  # /berattelser/<slug>/, /resultat/<slug>/, /ambassadorer/<slug>/
    "goodnews.areas",  # /omraden/ and /omraden/<slug>/
    "goodnews.indicator_pages",  # /matt/ and /matt/<slug>/
    "goodnews.places",  # /platser/ with the map, and /platser/<slug>/
    "goodnews.listings",  # lists by kind, area, reader and year
    "goodnews.ledger",  # /bevis/: all evidence, by area, type and year
    "goodnews.follow_up",  # /uppfoljning/: a page to print for every year and area
    "goodnews.doors",  # /flytta-hit/ and the other pages for one group of readers
    "goodnews.pages",  # /om/, /kontakt/ and the other pages of the writers' own
    "goodnews.search",  # /sok/: the search, and everything from A to Ö
    "goodnews.editions",  # /en/ and /lattlast/: the same in English, and in Swedish that is easy to read
    "goodnews.moved",  # old addresses
    "goodnews.feeds.plugin",  # feeds of all that can be followed, OPML, /api/ and /e-plikt.rss
    "goodnews.open_data.plugin",  # /data/, /matt/<slug>/<slug>.csv and .json, /catalog.rdf
    "goodnews.sitemap",  # sitemap.xml and robots.txt
    "goodnews.gallery",  # /exempel/: every component with its examples, in a preview alone
    "goodnews.publish",  # last: the finished site takes the last one's place
]

# -- Pelican's own products are off: ours replace them (see docs/architecture.md) --------------------

ARTICLE_PATHS = []
PAGE_PATHS = []
STATIC_PATHS = []
THEME_STATIC_PATHS = []
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
DRAFT_SAVE_AS = ""
DRAFT_PAGE_SAVE_AS = ""
DELETE_OUTPUT_DIRECTORY = False

# -- Templates: everything is escaped, and a name that does not exist stops the build ----------------

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
