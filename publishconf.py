"""Settings of the site in public: only what differs from pelicanconf.py."""

import os
import sys
from pathlib import Path

# Pelican runs this file as a script, from wherever it is started.
sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403

# The address where the site is published, without a slash at the end; feeds and search engines need all of it.
SITEURL = os.environ.get("SITEURL", "https://berattar.hedemora.se")
