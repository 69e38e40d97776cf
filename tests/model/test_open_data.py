"""Where the open data lies."""

from __future__ import annotations

from goodnews.model.open_data import data_urls
from tests.model.builders import entry


def test_an_indicator_s_data_lies_beside_its_page_under_its_own_name() -> None:
    made = entry("indicator", "valdsbrott")
    assert data_urls(made) == ("/matt/valdsbrott/valdsbrott.csv", "/matt/valdsbrott/valdsbrott.json")
    assert all(url.startswith(made.url) for url in data_urls(made))
