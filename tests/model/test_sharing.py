"""Links that share a page."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from goodnews.model.sharing import shares


def test_each_site_is_told_the_whole_address_and_nothing_else() -> None:
    address = "https://exempel.se/berattelser/å-ä/?a=1&b=2#c"
    links = dict(shares(address))
    assert list(links) == ["LinkedIn", "Facebook"]
    for link in links.values():
        assert urlsplit(link).scheme == "https"
        assert [value for _, value in parse_qsl(urlsplit(link).query)] == [address]
