"""The bench: made-up stories built by this program and by others, in turns on the same machine."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Started as a script: its own folder is on the path, the project's are not.
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from tests.bench import builds, pictures, preview, report, results, toolbox  # noqa: E402
from tests.bench.children import BenchError  # noqa: E402

RESULTS, DOCUMENT = toolbox.CACHE / "results.json", ROOT / "docs" / "performance.md"
#: Enough to have every module compiled to bytecode, and every file read once, before anything is measured.
WARM_UP = 20
PARTS = ("builds", "pictures", "preview")
GOOD, FAILED = 0, 1


def main(arguments: list[str] | None = None) -> int:
    """Measure and tell; return 0 whatever the figures are, 1 when there are none because something failed."""
    options = _arguments(arguments)
    measure = {"builds": _builds, "pictures": _pictures, "preview": _preview}
    try:
        for part in options.parts:
            measure[part](options)
    except BenchError as error:
        sys.stderr.write(f"Mätningen gick inte att göra:\n{error}\n")
        return FAILED
    document = report.document(results.known(RESULTS))
    _say(f"\n{document}")
    if options.write:
        DOCUMENT.write_text(document, encoding="utf-8")
        _say(f"Klart: {DOCUMENT.relative_to(ROOT).as_posix()}.")
    return GOOD


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Mäter bygget mot andra program, på samma påhittade berättelser.")
    parser.add_argument("--parts", type=_names(PARTS), default=PARTS, help=f"vad som mäts: {','.join(PARTS)}")
    parser.add_argument("--sizes", type=_sizes, default=(100, 1000), help="antal berättelser: 100,1000,10000")
    parser.add_argument("--tools", type=_names(builds.TOOLS), default=builds.TOOLS, help=",".join(builds.TOOLS))
    parser.add_argument(
        "--edits", type=_names(builds.STEPS), default=builds.STEPS, help=f"vad varje varv gör: {','.join(builds.STEPS)}"
    )
    parser.add_argument("--rounds", type=_positive, default=3, help="antal varv")
    parser.add_argument("--with-pictures", action="store_true", help="ge varje berättelse ett foto")
    parser.add_argument("--more", action="store_true", help="lägg nya steg till dem som redan är mätta")
    parser.add_argument("--write", action="store_true", help="skriv docs/performance.md av det som har mätts")
    return parser.parse_args(arguments)


def _builds(options: argparse.Namespace) -> None:
    """Measure builds of each size."""
    _install(options.tools)
    told = versions(options.tools)
    for size in options.sizes:
        _say(f"{size} påhittade berättelser, {options.rounds} varv …")
        with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
            warm = builds.prepare(Path(folder) / "warm", WARM_UP, options.tools, pictures=False)
            list(warm.rounds(1, (builds.COLD,), lambda _: None))
            real = builds.prepare(Path(folder) / "real", size, options.tools, pictures=options.with_pictures)
            name = f"builds/{size}{'/pictures' if options.with_pictures else ''}"
            before = results.known(RESULTS).get(name, {}).get("costs", {}) if options.more else {}
            for costs in real.rounds(options.rounds, options.edits, _say):
                results.keep(RESULTS, name, {"versions": told, "costs": results.more(before, results.of_costs(costs))})


def _pictures(options: argparse.Namespace) -> None:
    """Measure pictures against libvips."""
    toolbox.python()
    _say(f"{pictures.PHOTOS} foton i alla format och bredder, {options.rounds} varv …")
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        results.keep(RESULTS, "pictures", pictures.measure(Path(folder), options.rounds, _say))


def _preview(options: argparse.Namespace) -> None:
    """Measure the preview on the real site."""
    _say("Förhandsvisningen av den riktiga webbplatsen …")
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        results.keep(RESULTS, "preview", preview.measure(Path(folder), options.rounds, _say))


def _install(tools: tuple[str, ...]) -> None:
    """See to it that the tools are there; say which one is not."""
    if "hugo" in tools:
        toolbox.hugo()
    if "eleventy" in tools and toolbox.eleventy() is None:
        _say("Node eller npm finns inte här, så Eleventy mäts inte.")


def versions(tools: tuple[str, ...]) -> dict[str, str]:
    """Return what each tool says that it is."""
    found = {"stock": f"Pelican {toolbox.version(sys.executable, '-m', 'pelican', '--version')}"}
    if "hugo" in tools:
        found["hugo"] = "Hugo " + toolbox.version(str(toolbox.hugo()), "version").split()[1].split("-")[0].lstrip("v")
    modules = toolbox.eleventy() if "eleventy" in tools else None
    if modules:
        cli = modules / "@11ty" / "eleventy" / "cmd.cjs"
        node = toolbox.version("node", "--version").lstrip("v")
        found["eleventy"] = f"Eleventy {toolbox.version('node', str(cli), '--version')} (Node {node})"
    return found


def _names(known: tuple[str, ...]) -> object:
    def names(text: str) -> tuple[str, ...]:
        wanted = [name.strip() for name in text.split(",") if name.strip()]
        if unknown := [name for name in wanted if name not in known]:
            raise argparse.ArgumentTypeError(f"{unknown[0]} finns inte; välj bland {', '.join(known)}")
        return tuple(name for name in known if name in wanted)

    return names


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(_positive(size) for size in text.split(",") if size.strip())


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
