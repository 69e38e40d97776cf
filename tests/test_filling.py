"""What a template gets to know."""

from __future__ import annotations

from jinja2 import Environment

from goodnews.filling import filled, known


def test_a_page_knows_the_settings_and_its_view_and_nothing_else() -> None:
    settings = known({"SITENAME": "Hedemora", "site": "hemligt", "Mixed": "hemligt"})
    template = Environment(autoescape=True).from_string("{{ SITENAME }} {{ view }} å{{ site }}{{ Mixed }}")
    assert filled(template, settings, view="<b>") == "Hedemora &lt;b&gt; å".encode()
