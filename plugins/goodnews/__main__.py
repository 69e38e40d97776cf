"""`python -m goodnews content -s publishconf.py`: Pelican's own command, with exit codes that tell whose fault it was."""

from __future__ import annotations

import argparse
import sys
import traceback
from pathlib import Path

from pelican import Pelican, console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from goodnews.model.problems import ContentError
from goodnews.writer import ForeignFolder

GOOD, CONTENT, USE, OURS = 0, 1, 2, 70


def main(arguments: list[str] | None = None) -> int:
    """Build the site; return 0 (good), 1 (problems in the content), 2 (wrong use) or 70 (our fault, with a traceback)."""
    parser = argparse.ArgumentParser(prog="python -m goodnews", description="Bygger sajten.")
    parser.add_argument("path", nargs="?", type=Path, help="mappen med innehåll")
    parser.add_argument("-s", "--settings", default="publishconf.py", type=Path, help="inställningsfil")
    parser.add_argument("-o", "--output", type=Path, help="mappen att bygga till")
    options = parser.parse_args(arguments)
    for path in (options.settings, options.path):
        if path and not path.exists():
            sys.stderr.write(f"{path} finns inte.\n")
            return USE
    # Pelican's own count of articles and pages is always zero here, and would only worry people.
    console.quiet = True
    init_logging(fatal="errors", name="pelican")
    override = {"PATH": options.path, "OUTPUT_PATH": options.output}
    settings = read_settings(str(options.settings), {key: str(value) for key, value in override.items() if value})
    try:
        Pelican(settings).run()
    except ContentError:
        return CONTENT
    except ForeignFolder as error:
        sys.stderr.write(f"{error}\n")
        return USE
    except Exception:  # noqa: BLE001 (the outermost frame: whatever it is, it is told in full)
        traceback.print_exc()
        return OURS
    return GOOD


if __name__ == "__main__":
    sys.exit(main())
