"""Pelican as it comes, for the bench: its own reader and feeds, no plugins; only lengths and addresses are ours."""

SITENAME = "Pelican som det är"
SITESUBTITLE = "Samma berättelser, utan våra tillägg."
SITEURL = "https://stock.example"
DEFAULT_LANG = "sv"
TIMEZONE = "Europe/Stockholm"

ARTICLE_URL = "berattelser/{slug}/"
ARTICLE_SAVE_AS = "berattelser/{slug}/index.html"
CATEGORY_URL = "omraden/{slug}/"
CATEGORY_SAVE_AS = "omraden/{slug}/index.html"
DEFAULT_PAGINATION = 20
FEED_MAX_ITEMS = 50

# One feed of everything and one of each category, as Pelican has them; none of what we have no counterpart to.
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = ""
TAG_SAVE_AS = ""

DIRECT_TEMPLATES = ["index", "categories", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
CSS_FILE = "site.css"
PLUGINS = []
