from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench import builds, synthetic, tools
from tests.bench.builds import STEPS, TOOLS, Bench
from tests.bench.run import _arguments

CONTENT = Path(__file__).resolve().parents[2] / "content"


def test_what_is_chosen_is_measured_in_the_benchs_own_order() -> None:
    options = _arguments(["--edits", "same,cold", "--tools", "hugo,ours", "--sizes", "100,10000", "--parts", "builds"])
    assert (options.edits, options.tools) == (("cold", "same"), ("ours", "hugo"))
    assert (options.sizes, options.parts) == ((100, 10000), ("builds",))
    assert (_arguments([]).edits, _arguments([]).tools) == (STEPS, TOOLS)


@pytest.mark.parametrize("wrong", [("--tools", "jekyll"), ("--edits", "bodies"), ("--rounds", "0"), ("--sizes", "-1")])
def test_what_cannot_be_measured_is_wrong_use(wrong: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        _arguments(list(wrong))
    assert ended.value.code == 2
    assert wrong[0] in capsys.readouterr().err


def test_another_tool_begins_each_round(tmp_path: Path) -> None:
    known = synthetic.words(CONTENT)
    made = [tools.ours(tmp_path / "ours", CONTENT), tools.stock(tmp_path / "stock", known)]
    bench = Bench(tools=made, known=known, stories=[], pictures=False)
    firsts = [bench.turns(number)[0].name for number in range(3)]
    assert firsts == ["ours", "stock", "ours"]


@pytest.mark.parametrize(("first", "before"), [("title", ["built"]), ("same", ["built"]), ("cold", [])])
def test_a_round_that_does_not_begin_from_nothing_begins_with_a_finished_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str, before: list[str]
) -> None:
    done: list[str] = []
    monkeypatch.setattr(builds, "measured", lambda *_, **__: done.append("built"))
    monkeypatch.setattr(Bench, "step", lambda _bench, step, *_: done.append(step))
    known = synthetic.words(CONTENT)
    bench = Bench(tools=[tools.stock(tmp_path / "stock", known)], known=known, stories=[], pictures=False)
    list(bench.rounds(2, (first, "css"), lambda _: None))
    assert done == 2 * [*before, first, "css"]
