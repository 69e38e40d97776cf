"""The bench: made-up stories built by this site and by Pelican as it comes, in turns on the same machine."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Started as a script: its own folder is on the path, the project's is not.
sys.path.insert(0, str(ROOT))

from tests.bench import report, synthetic  # noqa: E402
from tests.bench.children import BenchError, Cost, measured  # noqa: E402

CONTENT, STOCK = ROOT / "content", Path(__file__).resolve().parent / "stock"
CONF = """from pathlib import Path
from publishconf import *
GOODNEWS_CACHE = str(Path(__file__).parent / "cache")
"""
ENVIRONMENT = {
    "PYTHONPATH": f"{ROOT / 'plugins'}{os.pathsep}{ROOT}",
    "PYTHONUTF8": "1",
    "GOODNEWS_TODAY": synthetic.TODAY.isoformat(),
    "SITEURL": "https://ours.example",
}
#: Enough to have every module compiled to bytecode before anything is measured.
WARM_UP = 20
GOOD, FAILED = 0, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """One folder with the same stories for both, and what has been measured so far."""

    folder: Path
    count: int
    costs: dict[str, list[Cost]] = field(default_factory=lambda: {name: [] for name in report.NAMES})

    def prepare(self, *, pictures: bool) -> None:
        """Write the stories."""
        known = synthetic.words(CONTENT)
        stories = synthetic.stories(self.count, known, pictures=pictures)
        synthetic.write(stories, known, CONTENT, self.folder / "ours", self.folder / "stock")
        (self.folder / "conf.py").write_text(CONF, encoding="utf-8")

    def round(self, number: int) -> None:
        """Measure everything once; who begins changes from round to round."""
        turns = [self.stock, self.ours]
        for turn in turns if number % 2 else reversed(turns):
            turn()

    def stock(self) -> None:
        """Measure Pelican as it comes, from nothing."""
        self._clear("stock-site")
        settings = ("-s", str(STOCK / "conf.py"), "-t", str(STOCK / "theme"), "-o", "stock-site")
        self.costs["stock"].append(self._run("pelican", "stock", *settings))
        self._holds_all("stock-site")

    def ours(self) -> None:
        """Measure our build from nothing, with the check after it, again, and again with one text changed."""
        self._clear("site", "cache")
        build = ("goodnews", "ours", "-s", "conf.py", "-o", "site")
        cold = self._run(*build)
        self._holds_all("site")
        self.costs["cold"].append(cold)
        self.costs["judged"].append(cold + self._run("goodnews.check", "site"))
        self.costs["same"].append(self._run(*build))
        _, middle = synthetic.place(self.count // 2)
        synthetic.edit(self.folder / "ours" / middle)
        self.costs["edited"].append(self._run(*build))

    def _run(self, module: str, *arguments: str) -> Cost:
        return measured("-m", module, *arguments, folder=self.folder, environment=ENVIRONMENT)

    def _clear(self, *names: str) -> None:
        for name in names:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def _holds_all(self, name: str) -> None:
        """BenchError unless every story has its page: Pelican ends well even when it has left some out."""
        made = sum((folder / "index.html").is_file() for folder in (self.folder / name / "berattelser").iterdir())
        if made < self.count:
            raise BenchError(f"{name} har {made} av {self.count} berättelser.")


def main(arguments: list[str] | None = None) -> int:
    """Measure and tell; return 0 whatever the figures are, 1 when there are none because something failed."""
    parser = argparse.ArgumentParser(description="Mäter bygget mot Pelican som det är, på samma påhittade berättelser.")
    parser.add_argument("--stories", type=_positive, default=1000, help="antal berättelser (100, 1000, 10000 …)")
    parser.add_argument("--repeat", type=_positive, default=3, help="antal varv")
    parser.add_argument(
        "--pictures", action="store_true", help="ge varje berättelse ett foto; Pelican kopierar bara filen"
    )
    options = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
            bench(Path(folder), options)
    except BenchError as error:
        sys.stderr.write(f"Mätningen gick inte att göra:\n{error}\n")
        return FAILED
    return GOOD


def bench(folder: Path, options: argparse.Namespace) -> None:
    """Do all rounds and print what they gave."""
    _say(f"{report.grouped(options.stories)} påhittade berättelser, {options.repeat} varv i tur och ordning …")
    warm = Bench(folder=folder / "warm", count=min(WARM_UP, options.stories))
    warm.prepare(pictures=False)
    warm.round(0)
    real = Bench(folder=folder / "real", count=options.stories)
    real.prepare(pictures=options.pictures)
    for number in range(options.repeat):
        real.round(number)
        _say(f"  varv {number + 1} av {options.repeat} klart")
    _say(f"\n{report.figures(real.costs)}\n\n{report.verdict(real.costs)}")
    names = {report.NAMES["stock"]: "stock-site", "Vårt": "site"}
    _say("\n".join((*(report.amount(name, real.folder / site) for name, site in names.items()), report.machine())))


def _positive(text: str) -> int:
    if (number := int(text)) < 1:
        raise argparse.ArgumentTypeError("ska vara minst 1")
    return number


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main())
