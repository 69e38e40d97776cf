from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from tests.bench import results
from tests.bench.children import Cost
from tests.bench.report import document

if TYPE_CHECKING:
    from pathlib import Path

STEPS = ("cold", "same", "body")


def costs(scale: float = 1) -> dict[str, dict[str, list[Cost]]]:
    """Return three rounds, of which the second was slow for all; ours takes half of stock's and twice Hugo's time."""
    speeds = {"ours": 2.0, "stock": 4.0, "hugo": 1.0}
    return {
        tool: {step: [_cost(scale * speed * slow) for slow in (1, 5, 1.1)] for step in STEPS}
        for tool, speed in speeds.items()
    }


def _cost(seconds: float) -> Cost:
    return Cost(seconds=seconds, processor=seconds, memory=400_000_000, shared=300_000_000, written=1_500_000)


def kept(**sizes: Any) -> dict[str, Any]:  # noqa: ANN401 (as JSON is)
    return {
        f"builds/{size[1:]}": {
            "date": "2026-11-28",
            "machine": "2 cores",
            "versions": {"hugo": "Hugo 1"},
            "costs": results.of_costs(made),
        }
        for size, made in sizes.items()
    }


def row(text: str, begins: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(f"| {begins}"))


def test_ratios_are_taken_within_rounds() -> None:
    told = row(document(kept(_1000=costs())), "cold build | 2.20")
    assert "**0.50** (0.50–0.50) | **2.00** (2.00–2.00)" in told


def test_a_bar_that_is_not_met_says_so() -> None:
    text = document(kept(_1000=costs(0.1), _10000=costs()))
    assert "| 2 × Hugo's full build | 2 | **not met** |" in row(text, "one text edited")
    assert "| 300 MB |  | met |" in row(text, "memory, shared once")
    assert "11 × that of 1,000 | 10 × that of 1,000 | 10 | met |" in text


def test_the_same_work_has_bars_of_its_own() -> None:
    made = costs() | {"plain": costs(0.5)["ours"]}
    text = document(kept(_10000=made))
    assert row(text, "cold build, the same work | 0.45 ×").endswith("| 0.25 | met |")
    assert row(text, "memory, all processes, the same work").endswith("| 400 MB |  | **not met** |")
    assert "ours ÷ ours, the same work" in row(text, "Time, s")


def test_few_rounds_or_a_busy_machine_leave_a_bar_unsure() -> None:
    few = {tool: {step: made[:1] for step, made in steps.items()} for tool, steps in costs().items()}
    assert row(document(kept(_10000=few)), "one text edited").endswith("| unsure: only 1 round |")
    busy = kept(_10000=costs())
    busy["builds/10000"] |= {"load": 7.5, "cores": 2}
    assert row(document(busy), "one text edited").endswith("| unsure: a busy machine (load 7.5) |")
    assert row(document(busy), "memory, shared once").endswith("| met |")


def test_a_bar_without_figures_is_not_met_by_silence() -> None:
    text = document({})
    assert row(text, "one text edited").endswith("| not measured |  |  |")
    assert "## How to repeat it" in text


def test_a_tool_that_was_left_out_is_left_out_of_the_tables() -> None:
    text = document(kept(_100=costs()))
    assert "Eleventy" not in row(text, "Time, s")
    assert "100 stories" in text


def test_a_step_that_one_tool_lacks_is_a_dash() -> None:
    made = costs()
    made["hugo"].pop("same")
    assert row(document(kept(_100=made)), "again, nothing changed").endswith("| – |")


def test_pictures_and_the_preview_are_told() -> None:
    both = {"ours": [2.0, 3.0], "vips": [2.0, 2.0]}
    pictures = {
        "date": "2026-11-28",
        "machine": "2 cores",
        "libvips": "libvips 8",
        "photos": 24,
        "size": [3, 2],
        "files": 5,
        "seconds": both,
        "processor": both,
        "memory": both,
        "bytes": {maker: {"avif": 1000, "jpg": 2000, "webp": 3000} for maker in both},
    }
    preview = {"date": "2026-11-28", "machine": "2 cores", "texts": 7, "seconds": [0.5, 0.9, 0.7]}
    text = document({"pictures": pictures, "preview": preview})
    assert "1.25 × libvips | 1.25 | unsure: only 2 rounds |" in row(text, "24 photos")
    assert "0.7 s |  | met |" in row(text, "saved to reloaded")
    assert "**0.70 (0.50–0.90) s**" in text


def test_figures_are_kept_part_by_part(tmp_path: Path) -> None:
    file = tmp_path / "new" / "results.json"
    assert results.known(file) == {}
    results.keep(file, "builds/100", {"costs": results.of_costs(costs())})
    results.keep(file, "preview", {"seconds": [1.0]})
    results.keep(file, "preview", {"seconds": [2.0]})
    found = results.known(file)
    assert found["preview"]["seconds"] == [2.0]
    assert results.to_costs(found["builds/100"]["costs"]) == costs()
    assert "cores" in found["preview"]["machine"]


def test_steps_are_added_and_those_that_were_measured_together_stay() -> None:
    before, after = results.of_costs(costs()), results.of_costs(costs(3))
    cold = {"ours": {"cold": before["ours"]["cold"]}, "hugo": {"cold": before["hugo"]["cold"]}}
    made = results.more(cold, {"ours": after["ours"]})
    assert made == {"ours": {**after["ours"], **cold["ours"]}, "hugo": cold["hugo"]}
    assert made["ours"]["cold"] != after["ours"]["cold"]
    assert results.more({}, after) == after


def test_a_step_with_fewer_rounds_than_the_others_says_so() -> None:
    made = costs()
    made["ours"]["body"], made["stock"]["body"], made["hugo"]["body"] = ([_cost(1)] for _ in range(3))
    text = document(kept(_1000=made))
    assert "(1 of 3 rounds)" in row(text, "again, one text edited")
    assert "of 3 rounds" not in row(text, "again, nothing changed")


def test_what_nobody_can_tell_is_a_dash() -> None:
    bare = [dataclasses.replace(_cost(1), processor=None, memory=None, shared=None)]
    text = document(kept(_100={"ours": {"cold": bare}, "stock": {"cold": bare}}))
    assert "– (–) / 1.5" in text


def test_others_can_be_measured_alone() -> None:
    others = {tool: made for tool, made in costs().items() if tool != "ours"}
    assert "| stock Pelican ÷ Hugo |" in row(document(kept(_1000=others)), "Time, s")
