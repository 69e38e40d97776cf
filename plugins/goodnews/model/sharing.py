"""Links that share a page on other sites: plain addresses, so that nothing of theirs is fetched before a press."""

from __future__ import annotations

from urllib.parse import quote

#: The sites, and where each takes a page's address.
SITES = (
    ("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url="),
    ("Facebook", "https://www.facebook.com/sharer/sharer.php?u="),
)


def shares(address: str) -> tuple[tuple[str, str], ...]:
    """Return the name of each site and the link that shares the page at the address, which is absolute."""
    return tuple((name, link + quote(address, safe="")) for name, link in SITES)
