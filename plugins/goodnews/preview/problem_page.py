"""The page that the preview shows instead of the site: what is wrong with the content, or with our code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from goodnews.preview.builds import CONTENT_PROBLEM

if TYPE_CHECKING:
    from goodnews.preview.builds import Build

#: A line as model.problems.Problem prints it: content/…/index.md:4: areas: området ”kultur” finns inte. …
PROBLEM_LINE = re.compile(
    r"(?P<path>content(?:/[^:\n]*)?)(?::(?P<line>\d+))?: (?P<notice>\(påminnelse\) )?"
    r"(?:(?P<field>[a-z_][\w.\[\]]*): )?(?P<sentence>\S.*)"
)
#: The last line of such a report: the page's heading says it already.
SUMMARY_LINE = re.compile(r"\d+ (problem i \d+ fil(er)?|påminnelse(r)?)\.")

STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1c1a17; --quiet: #5c564d; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1a1815; --ink: #f2eee6; --quiet: #b5ada0; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
body::before {
  content: ""; display: block; block-size: 23px;
  background: linear-gradient(#8c1c13 3px, #0000 0 5px, #1f4e79 0 8px, #0000 0 10px, #2b5d3a 0 13px, #0000 0 15px,
    #8a4b08 0 18px, #0000 0 20px, #6a3d7c 0);
}
main { max-inline-size: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font: 700 1.75rem/1.2 Georgia, serif; margin-block: 0 0.5rem; text-wrap: balance; }
h2 { font: 600 1rem/1.4 ui-monospace, monospace; margin-block: 2rem 0.5rem; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding-block: 0.75rem; border-block-start: 1px solid; }
.where { display: block; color: var(--quiet); font-size: 0.9375rem; }
code, pre { font: 0.9375rem/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; padding: 1rem; border: 1px solid; white-space: pre-wrap; overflow-wrap: anywhere; }
""".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldProblem:
    """A problem as read back from a command's report; `line`, `notice` and `field` are "" when it has none."""

    path: str
    line: str
    notice: str
    field: str
    sentence: str


def read_report(text: str) -> tuple[tuple[ToldProblem, ...], str]:
    """Return the problems in the report `text`, and the other lines as they were, but the summary."""
    problems, rest = [], []
    for line in text.splitlines():
        if found := PROBLEM_LINE.fullmatch(line.strip()):
            problems.append(ToldProblem(**found.groupdict(default="")))
        elif not SUMMARY_LINE.fullmatch(line.strip()):
            rest.append(line)
    return tuple(problems), "\n".join(rest).strip()


def build_page(build: Build, script: str) -> str:
    """Return the HTML that stands in for the site while `build` is not good; `script` is the reloading element."""
    if build.code is None:
        return page("Webbplatsen byggs …", "<p>Sidan visas av sig själv när den är klar.</p>", script)
    problems, rest = read_report(build.text)
    if build.code != CONTENT_PROBLEM:
        return page("Ett fel i vårt program", fault(build.text, build.code), script)
    if not problems:
        return page("Något i innehållet behöver rättas", f"{CURE}<pre>{escape(build.text.strip())}</pre>", script)
    stopping = sum(not problem.notice for problem in problems)
    heading = "En sak behöver rättas" if stopping == 1 else f"{stopping} saker behöver rättas"
    return page(heading, CURE + by_file(problems) + (f"<pre>{escape(rest)}</pre>" if rest else ""), script)


CURE = "<p>Rätta och spara. Sidan visas igen av sig själv när allt stämmer.</p>"


def fault(text: str, code: int) -> str:
    """Return the HTML that tells of a fault of ours, with all that is needed to report it."""
    return (
        "<p>Det är inte din text det är fel på. Skicka det som står här till den som sköter programmet.</p>"
        f"<p>Felkod {code}.</p><pre>{escape(text.strip())}</pre>"
    )


def by_file(problems: tuple[ToldProblem, ...]) -> str:
    """Return `problems` as HTML: a heading per file, a list under each, in the order they were told."""
    files = dict.fromkeys(problem.path for problem in problems)
    return "".join(
        f"<h2>{escape(path)}</h2><ul>{''.join(item(each) for each in problems if each.path == path)}</ul>"
        for path in files
    )


def item(problem: ToldProblem) -> str:
    """Return `problem` as a list item: where first, then the sentence with its cure."""
    line = f"Rad {problem.line}" if problem.line else "Hela filen"
    field = f", fältet <code>{escape(problem.field)}</code>" if problem.field else ""
    notice = "Påminnelse, stoppar ingenting: " if problem.notice else ""
    return f'<li><span class="where">{line}{field}</span>{notice}{escape(problem.sentence)}</li>'


def page(heading: str, body: str, script: str) -> str:
    """Return a whole HTML page of its own: it must show when everything else is broken."""
    return (
        f'<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(heading)} – förhandsvisning</title>\n'
        f"<style>\n{STYLE}\n</style>\n</head>\n<body>\n"
        f'<main>\n<div role="alert">\n<h1>{escape(heading)}</h1>\n{body}\n</div>\n</main>\n{script}\n</body>\n</html>\n'
    )
