"""Facts in words."""

from __future__ import annotations

from goodnews.model.wording import sourcing
from tests.model.builders import entry


def test_only_values_that_are_the_sources_own_have_it_as_their_source() -> None:
    assert sourcing(entry("indicator")) == "Källa:"
    assert sourcing(entry("indicator", processing="Avläst.")) == "Egen bearbetning av uppgifter från"
