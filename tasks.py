"""Every command of the project: `python3 tasks.py build` needs nothing but Python; `invoke build` is the same task."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

try:
    from invoke.tasks import task
except ModuleNotFoundError:  # the machine's own Python, before there is a .venv

    def task(*_names: Any, **_options: Any) -> Callable[..., Any]:
        """Stand in for invoke's decorator: only the tasks' names and docstrings are needed."""
        return lambda function: function


if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from invoke.context import Context

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OUTPUT = ROOT / "output"
NEXT = ROOT / ".cache" / "next"
PREVIOUS = ROOT / ".cache" / "previous"

OLDEST_PYTHON = (3, 11)
LOCK, TEST_LOCK, BENCH_LOCK = "requirements.txt", "requirements-test.txt", "tests/bench/requirements.txt"
#: What every page of ours says about where it comes from (theme/templates/base.html).
OUR_MARK = b'<meta name="generator" content="Hedemora ber\xc3\xa4ttar'

WRONG_USE, OUR_BUG, INTERRUPTED = 2, 70, 130


# -- Tasks -----------------------------------------------------------------------------------------------------------


@task()
def build(_context: Context) -> None:
    """Bygger och granskar webbplatsen och lägger den i output/."""
    begin_with(OUTPUT, NEXT)
    site = NEXT.relative_to(ROOT).as_posix()
    python("-m", "goodnews", "content", "-s", "publishconf.py", "-o", site)
    python("-m", "goodnews.check", site)
    swap(NEXT, OUTPUT, PREVIOUS)
    print("Klart: webbplatsen ligger i output/.")


@task(help={"args": "till förhandsvisningen, till exempel ”--port 8080”"})
def serve(_context: Context, args: str = "") -> None:
    """Visar webbplatsen i webbläsaren medan du skriver; varje sparad ändring syns direkt."""
    python("-m", "goodnews.preview", *shlex.split(args))


@task(help={"args": "svar på frågorna, till exempel ”--kind story --title 'Ny bro'”"})
def new(_context: Context, args: str = "") -> None:
    """Frågar vad du ska skriva och lägger upp en färdig mall."""
    python("-m", "goodnews.skeleton", *shlex.split(args))


@task()
def lint(_context: Context) -> None:
    """Granskar texterna i content/ på ett ögonblick, utan att bygga."""
    python("-m", "goodnews.lint", "content")


@task()
def check(_context: Context) -> None:
    """Granskar den byggda webbplatsen i output/: länkar, HTML, flöden, läckor."""
    python("-m", "goodnews.check", "output")


@task(help={"args": "till jämförelsen, till exempel ”--site https://www.exempel.se”"})
def changed(_context: Context, args: str = "") -> None:
    """Visar adresserna som det senaste bygget ändrade, en på varje rad, att rensa i ett CDN."""
    folders = (OUTPUT.relative_to(ROOT).as_posix(), PREVIOUS.relative_to(ROOT).as_posix())
    python("-m", "goodnews.changed", *folders, *shlex.split(args))


@task(
    help={
        "from_": "första dagen, till exempel 2026-10-01",
        "to": "sista dagen",
        "area": "bara ett område, med namnet på dess fil",
        "folder": "mappen som brevet läggs i",
    }
)
def digest(_context: Context, from_: str, to: str, area: str = "", folder: str = "utskick") -> None:
    """Gör ett e-postbrev (HTML och text) av det som är daterat mellan två dagar."""
    python("-m", "goodnews.digest", "--from", from_, "--to", to, "--area", area, "--folder", folder)


@task(help={"args": "till hämtningen, till exempel ”--dry-run”"})
def indicators(_context: Context, args: str = "") -> None:
    """Hämtar måttens värden från Kolada och SCB och visar vad som har ändrats."""
    python("-m", "goodnews.statistics", *shlex.split(args))


@task()
def messages(_context: Context) -> None:
    """Samlar mallarnas ord i katalogerna, och säger vilka som är kvar att översätta."""
    python("-m", "goodnews.messages")


@task()
def quality(_context: Context) -> None:
    """Granskar koden: ruff (regler och form) och mypy (typer)."""
    leave(judge_code())


@task(help={"args": "till pytest, till exempel ”-k flöden”"})
def test(_context: Context, args: str = "") -> None:
    """Granskar koden och kör alla tester, även i en riktig webbläsare."""
    browser = find_browser()
    first_fault = judge_code()
    if first_fault:
        say("Koden håller inte måttet (se ovan). Testerna körs ändå.")
    tests = run("-m", "pytest", "-n", "auto", *shlex.split(args), environment={"CHROMIUM": browser})
    leave(first_fault or tests)


@task(help={"args": "till mätningen"})
def bench(_context: Context, args: str = "") -> None:
    """Mäter bygget mot ett oförändrat Pelican, Hugo och Eleventy, och bilder mot libvips."""
    python("tests/bench/run.py", *shlex.split(args))


@task()
def screenshots(_context: Context) -> None:
    """Tar om skärmbilderna i README, av den riktiga webbplatsen i en riktig webbläsare."""
    leave(run("-m", "tests.screenshots", environment={"CHROMIUM": find_browser()}))


@task(help={"upgrade": "ta de nyaste versionerna i stället för att behålla de låsta"})
def lock(_context: Context, *, upgrade: bool = False) -> None:
    """Låser alla paket till version och kontrollsumma efter pyproject.toml."""
    project = "pyproject.toml"
    tests = (TEST_LOCK, project, "--group", "test", "--constraint", LOCK)
    for wanted in ((LOCK, project), tests, (BENCH_LOCK, "--group", "bench")):
        python("-m", "uv", *lock_command(*wanted, upgrade=upgrade))
    print(f"Klart: {LOCK}, {TEST_LOCK} och {BENCH_LOCK}.")


@task(help={"venv": "ta bort .venv också"})
def clean(_context: Context, *, venv: bool = False) -> None:
    """Tar bort det som byggts: output/ och .cache/."""
    remove_built(venv=venv)


#: In the order they are listed; those in NEEDS_TESTS want the test lock, those in TAKES_ARGS hand the rest on.
TASKS = (
    *(build, changed, serve, new, lint, check, digest, indicators, messages),
    *(test, quality, bench, screenshots, lock, clean),
)
NEEDS_TESTS = {"test", "quality", "bench", "screenshots", "lock"}
TAKES_ARGS = {"changed", "serve", "new", "indicators", "test", "bench"}


# -- Children --------------------------------------------------------------------------------------------------------


def child_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of every command we start: UTF-8, and goodnews within reach."""
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT / "plugins"), **(extra or {})}


def run(*arguments: str, environment: Mapping[str, str] | None = None) -> int:
    """Run Python with `arguments` in the project's folder and return its exit code; a crash is a bug of ours (70)."""
    sys.stdout.flush()
    with subprocess.Popen([sys.executable, *arguments], cwd=ROOT, env=child_environment(environment)) as process:
        code = wait_for(process)
    return {-signal.SIGINT: INTERRUPTED}.get(code, code if code >= 0 else OUR_BUG)


def wait_for(process: subprocess.Popen[bytes]) -> int:
    """Return the exit code of `process`; Ctrl-C reaches it too, so it may end in its own way."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def python(*arguments: str) -> None:
    """Run Python with `arguments`; end the task with its exit code unless all went well."""
    leave(run(*arguments))


def leave(code: int) -> None:
    """End the task with `code`, unless it is 0."""
    if code:
        sys.exit(code)


def judge_code() -> int:
    """Run every judge of the code, whatever the others say; return the first fault's exit code, or 0."""
    judges = (("ruff", "check"), ("ruff", "format", "--check", "--quiet"), ("mypy", "--no-error-summary"))
    faults = [run("-m", *judge) for judge in judges]
    return next((code for code in faults if code), 0)


def find_browser() -> str:
    """Return the path of a Chromium; end the task when there is none and none can be had."""
    finder = subprocess.run(
        [sys.executable, "tests/browser.py"],
        cwd=ROOT,
        env=child_environment(),
        check=False,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    leave(finder.returncode)
    return finder.stdout.strip()


def lock_command(lock: str, *options: str, upgrade: bool) -> list[str]:
    """Return uv's arguments that write `lock` with no index address and no machine path in it."""
    return [
        *("pip", "compile", *options, "--output-file", lock, "--quiet", "--no-config"),
        *("--universal", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"),
        *("--custom-compile-command", "python3 tasks.py lock"),
        *(["--upgrade"] if upgrade else []),
    ]


# -- Publishing by renames -------------------------------------------------------------------------------------------


def begin_with(public: Path, fresh: Path) -> None:
    """Let the folder `fresh` hold what is in `public`, so that a build has to write only what has changed.

    The files are the same ones under second names where the file system allows it: builds never write into a file.
    """
    if fresh.exists() or public.is_symlink() or not public.is_dir():
        return
    begun = fresh.with_name(f"{fresh.name}.begun")
    shutil.rmtree(begun, ignore_errors=True)
    shutil.copytree(public, begun, symlinks=True, copy_function=name_again)
    begun.rename(fresh)


def name_again(old: str, new: str) -> None:
    """Give the file `old` a second name, or copy it with its age where that cannot be done."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def swap(fresh: Path, public: Path, previous: Path) -> None:
    """Put the folder `fresh` in the place of `public`, which is kept as `previous`; never half of either."""
    refuse_foreign(public)
    shutil.rmtree(previous, ignore_errors=not previous.exists())
    try:
        if public.exists():
            public.rename(previous)
        try:
            fresh.rename(public)
        except OSError:
            if previous.exists():
                previous.rename(public)
            raise
    except OSError as error:
        stop(
            f"Den nya versionen kunde inte läggas i {public.name}/ ({error.strerror}). Den förra ligger kvar. "
            "Stäng program som har filer därifrån öppna och försök igen."
        )


def remove_built(*, venv: bool) -> None:
    """Remove all that the tasks have made; with `venv` the environment too."""
    refuse_foreign(OUTPUT)
    for folder in (OUTPUT, ROOT / ".cache", *([VENV] if venv else [])):
        shutil.rmtree(folder, ignore_errors=not folder.exists())


def refuse_foreign(public: Path) -> None:
    """Stop with exit code 2 unless `public` is absent, empty or a site that we made."""
    if public.is_symlink():
        stop(f"{public.name} är en länk till en annan mapp. Ta bort länken; bygget byter ut hela mappen.")
    if not public.exists() or (public.is_dir() and not any(public.iterdir())):
        return
    start = public / "index.html"
    if not start.is_file() or OUR_MARK not in start.read_bytes():
        stop(
            f"Mappen {public.name}/ innehåller något som inte är byggt av Hedemora berättar, så den får vara. "
            "Flytta undan den och försök igen."
        )


def stop(sentence: str) -> NoReturn:
    """End the task as wrong use (2) with `sentence`."""
    say(sentence)
    sys.exit(WRONG_USE)


# -- The way from a bare Python to the environment -------------------------------------------------------------------


def say(sentence: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(sentence, file=sys.stderr, flush=True)


def old_python(version: Sequence[int]) -> str:
    """Return a sentence when `version` of Python is too old, else ""."""
    if tuple(version[:2]) >= OLDEST_PYTHON:
        return ""
    return (
        f"Det här är Python {version[0]}.{version[1]}, men {OLDEST_PYTHON[0]}.{OLDEST_PYTHON[1]} eller nyare behövs. "
        "Hämta en nyare på python.org och försök igen."
    )


def venv_python(venv: Path = VENV) -> Path:
    """Return where the environment's Python lies on this system."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(lock: Path) -> str:
    """Return what a stamp says when exactly `lock` is installed."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def stamp(lock: str, venv: Path = VENV) -> Path:
    """Return the file that remembers which version of `lock` is installed."""
    return venv / f"{lock}.sha256"


def missing_lock(name: str, venv: Path = VENV) -> str:
    """Return the lock that has to be installed before the task `name` can run, or "" when all is in place."""
    needed = TEST_LOCK if name in NEEDS_TESTS else LOCK
    mark = stamp(needed, venv)
    installed = venv_python(venv).exists() and mark.is_file() and mark.read_text("ascii") == fingerprint(ROOT / needed)
    return "" if installed else needed


def make_venv() -> None:
    """Make .venv, or mend it; an interrupted one is completed, one whose Python is gone is made anew."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        get_ensurepip()
    say("Skapar Pythonmiljön .venv …")
    gone = VENV.exists() and not venv_python().exists()
    made = subprocess.run([sys.executable, "-m", "venv", *(["--clear"] if gone else []), str(VENV)], check=False)
    if made.returncode:
        stop("Pythonmiljön .venv kunde inte skapas (se ovan). Ta bort mappen .venv och försök igen.")


def get_ensurepip() -> None:
    """Install the part of Python that Debian keeps apart, when we may; else say how."""
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if shutil.which("apt-get") is None:
        stop("Den här Pythoninstallationen saknar venv och ensurepip. Installera Python från python.org.")
    if os.name == "nt" or os.geteuid() != 0:
        stop(f"Python saknar delen som skapar miljöer. Kör: sudo apt-get install {package}")
    say(f"Python saknar delen som skapar miljöer. Installerar {package} …")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "-qq", "update"], ["apt-get", "-qq", "install", "-y", package]):
        code = subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode
    if code:
        stop(f"{package} kunde inte installeras (se ovan). Installera paketet och försök igen.")


def install(lock: str) -> None:
    """Install exactly what `lock` says into .venv; its stamp is set only when all went well."""
    count = sum(1 for line in (ROOT / lock).read_text("utf-8").splitlines() if "==" in line)
    say(f"Installerar upp till {count} paket från {lock}; första gången kan det ta några minuter …")
    began = time.monotonic()
    pip = [
        *(str(venv_python()), "-m", "pip", "install", "--require-hashes", "--no-deps", "-r", lock),
        *("--disable-pip-version-check", "--no-input", "--no-warn-script-location", "--progress-bar", "off"),
    ]
    with subprocess.Popen(
        pip, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
    ) as process:
        said = show_progress(process.stdout or (), count)
    if process.returncode:
        say("".join(said[-20:]))
        stop("Paketen kunde inte installeras (se ovan). Kontrollera nätverket och försök igen.")
    for name in {LOCK, lock}:  # the test lock holds all of the other
        stamp(name).write_text(fingerprint(ROOT / name), "ascii")
    say(f"Paketen är på plats efter {time.monotonic() - began:.0f} s.")


def show_progress(pip_output: Iterable[str], count: int) -> list[str]:
    """Return all that pip says but its warnings; on a terminal, show meanwhile which package of `count` it is at."""
    said, number = [], 0
    for line in pip_output:
        number += line.startswith("Collecting ")
        if line.startswith("Collecting ") and sys.stderr.isatty():
            print(f"\r\033[K  {number} av {count}: {line.split()[1]}", end="", file=sys.stderr, flush=True)
        if not line.startswith("WARNING: "):
            said.append(line)
    if number and sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)
    return said


def prepare(name: str) -> None:
    """See to it that .venv has what the task `name` needs."""
    lock = missing_lock(name)
    if not lock:
        return
    if not stamp(LOCK).is_file() or not venv_python().exists():
        make_venv()
    install(lock)


def docline(function: Callable[..., None]) -> str:
    """Return a task's one line of help."""
    return (function.__doc__ or "").strip().splitlines()[0]


def task_list() -> str:
    """Return the tasks with a line each."""
    lines = [f"  {function.__name__:<11} {docline(function)}" for function in TASKS]
    return "\n".join(["Så här: python3 tasks.py <uppgift>", "", *lines])


def invoke_arguments(name: str, rest: Sequence[str]) -> list[str]:
    """Return what invoke is to be told; a task that hands arguments on gets them as its one `--args`."""
    own = not rest or rest[0].startswith("--args") or name not in TAKES_ARGS
    return [name, *rest] if own else [name, "--args= " + shlex.join(rest)]


def become_invoke(arguments: Sequence[str]) -> int:
    """Run invoke in .venv with `arguments`; return its exit code."""
    command = [str(venv_python()), "-m", "invoke", *arguments]
    os.chdir(ROOT)
    if os.name != "nt":
        os.execve(command[0], command, child_environment())
    return subprocess.run(command, env=child_environment(), check=False).returncode


def main(arguments: Sequence[str]) -> int:
    """Run the task that `arguments` name, on a machine with only Python; return the exit code."""
    if sentence := old_python(sys.version_info[:2]):
        stop(sentence)
    if not arguments or arguments[0] in {"-h", "--help", "-l", "--list"}:
        print(task_list())
        return 0
    name, *rest = arguments
    if name not in {function.__name__ for function in TASKS}:
        stop(f"Uppgiften ”{name}” finns inte.\n\n{task_list()}")
    if name == "clean":  # needs no environment, and may remove it
        remove_built(venv="--venv" in rest)
        return 0
    prepare(name)
    return become_invoke(invoke_arguments(name, rest))


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        say("\nAvbrutet. Kör samma kommando igen för att fortsätta.")
        sys.exit(INTERRUPTED)
