"""All files judged, each by itself and on all cores, then what holds between them."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from goodnews.check import data, feeds, languages, leaks, links, pages, search
from goodnews.check.facts import Alone, Facts, about
from goodnews.check.remembering import Remembered
from goodnews.cores import each

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from goodnews.check.document import Document
    from goodnews.check.output import Output
    from goodnews.model.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """Looks at one file, and may look at all together, when the output knows what is told about its pages."""

    alone: Callable[[Document, Output], Iterator[Problem]]
    together: Callable[[Output], Iterator[Problem]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The facts of a file; their key, if they are remembered; and whether all is well with the files it asked for."""

    key: bytes
    facts: Facts
    well: bool


JUDGES = {
    "pages": Judge(alone=pages.judge, together=pages.distinct),
    "languages": Judge(alone=languages.judge, together=languages.mutual),
    "links": Judge(alone=links.judge),
    "leaks": Judge(alone=leaks.judge),
    "feeds": Judge(alone=feeds.judge),
    "data": Judge(alone=data.judge),
    "search": Judge(alone=search.judge, together=search.whole),
}
#: How many files one process judges before it puts the verdicts away.
SHARE = 50


def judged(output: Output, names: Sequence[str] = tuple(JUDGES), cache: Path | None = None) -> list[Problem]:
    """Return all that the judges of these names have against the output; `cache` is where verdicts are remembered.

    Each file is read once, and judged as if all that it asks of others were so. Where it is not, it is judged again.
    """
    judges = [JUDGES[name] for name in names]
    # What a verdict follows from besides the file: where the site says that it lies, where it was built, and by whom.
    remembered = Remembered.at(cache, "\0".join((output.host, str(Path.cwd()), *names)))
    files = list(output.files)
    shares = [files[start : start + SHARE] for start in range(0, len(files), SHARE)]
    work = each(lambda share: _share(output, share, judges, remembered), shares, least=1)
    verdicts = dict(zip(files, (verdict for share in work for verdict in share), strict=True))
    if remembered:
        remembered.prune({verdict.key for verdict in verdicts.values()})
    known = [verdict.facts.about for verdict in verdicts.values() if verdict.facts.about]
    output.about.update({page.url: page for page in known})
    again = [name for name, one in verdicts.items() if not (one.well and one.facts.asked.pages_are_well(output))]
    problems = [problem for name in verdicts.keys() - set(again) for problem in verdicts[name].facts.problems]
    for found in each(lambda name: _problems(output, output.read(name), judges), again):
        problems += found
    return problems + [problem for judge in judges if judge.together for problem in judge.together(output)]


def _share(output: Output, names: list[str], judges: list[Judge], remembered: Remembered | None) -> list[Verdict]:
    """Return the verdict on each file, those that were not known put away."""
    found, fresh = [], {}
    for name in names:
        document = output.read(name)
        key = remembered.key(name, document.data) if remembered else b""
        known = remembered.verdict(key) if remembered else None
        facts: Facts = pickle.loads(known) if known else _facts(output, document, judges)  # noqa: S301 (ours, sealed)
        if remembered and not known:
            fresh[key] = pickle.dumps(facts, protocol=pickle.HIGHEST_PROTOCOL)
        well = facts.asked.files_are_well(output)
        found.append(Verdict(key=key, facts=facts.answered(), well=well))
    if remembered and fresh:
        remembered.keep(fresh)
    return found


def _facts(output: Output, document: Document, judges: list[Judge]) -> Facts:
    """Return the facts of a file, which follow from nothing but itself and the site's own address."""
    alone = Alone(root=output.root, output=output)
    problems = _problems(alone, document, judges)
    told = about(document.page, output) if document.is_page else None
    return Facts(problems=tuple(problems), asked=alone.asked(told), about=told)


def _problems(output: Output, document: Document, judges: list[Judge]) -> list[Problem]:
    return [problem for judge in judges for problem in judge.alone(document, output)]
