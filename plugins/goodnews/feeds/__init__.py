"""Everything that subscribers and other systems get: feeds, their archives, OPML, an API and the deposit feed."""
