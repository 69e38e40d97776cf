"""tasks.py: from a bare Python to the environment, and the publishing by renames."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import tasks

ROOT = Path(tasks.__file__).parent
OURS = '<!doctype html><meta name="generator" content="Hedemora berättar 1.0">'


def site(folder: Path, text: str) -> Path:
    """Return `folder` with a site of ours in it whose page says `text`."""
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(f"{OURS}<p>{text}", "utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with nothing but tasks.py, its locks and a package that tells how it was called."""
    for name in ("tasks.py", tasks.LOCK, tasks.TEST_LOCK):
        shutil.copy(ROOT / name, tmp_path / name)
    package = tmp_path / "plugins" / "goodnews"
    (package / "check").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "skeleton.py").write_text("import sys\nprint(sys.argv[1:])\n", "utf-8")
    (package / "lint.py").write_text("import sys\nsys.exit(1)\n", "utf-8")
    maker = "import pathlib, sys\nout = pathlib.Path(sys.argv[-1])\nout.mkdir(parents=True, exist_ok=True)\n"
    maker += "(out / 'index.html').unlink(missing_ok=True)\n"
    page = f"(out / 'index.html').write_text({OURS + 'ny'!r}, 'utf-8')\n"
    (package / "__main__.py").write_text(maker + page, "utf-8")
    (package / "check" / "__main__.py").write_text(
        "import pathlib, sys\nsys.exit(1 if pathlib.Path('faulty').exists() else 0)\n", "utf-8"
    )
    return tmp_path


def invoke(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run invoke in `project`."""
    return subprocess.run(
        [sys.executable, "-m", "invoke", *arguments],
        cwd=project,
        env=tasks.child_environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# -- Before there is an environment ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("version", "told"), [((3, 9), True), ((3, 10), True), ((3, 11), False), ((4, 0), False)])
def test_a_python_that_is_too_old_is_told_so(version: tuple[int, int], told: bool) -> None:  # noqa: FBT001
    sentence = tasks.old_python(version)
    assert bool(sentence) == told
    assert not told or f"Python {version[0]}.{version[1]}" in sentence


def test_without_a_task_every_task_is_listed_with_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main([]) == 0
    listed = capsys.readouterr().out
    for name in ("build", "serve", "new", "lint", "check", "indicators", "test", "quality", "bench", "lock", "clean"):
        assert re.search(rf"^  {name} +\w.*\.$", listed, re.MULTILINE), name


def test_an_unknown_task_is_wrong_use_and_gets_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        tasks.main(["bygg"])
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("Uppgiften ”bygg” finns inte.")
    assert "  build " in told


def test_the_bare_python_needs_nothing_but_the_standard_library() -> None:
    bare = subprocess.run(
        [sys.executable, "-S", "-E", "-I", "tasks.py"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert bare.returncode == 0, bare.stderr
    assert "python3 tasks.py" in bare.stdout


def test_debian_without_venv_is_told_the_exact_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tasks.shutil, "which", lambda _name: "/usr/bin/apt-get")
    monkeypatch.setattr(tasks.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(tasks.os, "name", "posix")
    with pytest.raises(SystemExit) as ended:
        tasks.get_ensurepip()
    assert ended.value.code == 2
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    assert f"sudo apt-get install {package}" in capsys.readouterr().err


def test_root_on_debian_gets_the_missing_package_after_being_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[list[str]] = []

    def pretend(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(tasks.shutil, "which", lambda _name: "/usr/bin/apt-get")
    monkeypatch.setattr(tasks.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(tasks.subprocess, "run", pretend)
    tasks.get_ensurepip()
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    assert [command[2] for command in ran] == ["update", "install"]
    assert ran[1][-1] == package
    assert package in capsys.readouterr().err


# -- When to install -------------------------------------------------------------------------------------------------


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    """Return an environment in which both locks are installed."""
    folder = tmp_path / ".venv"
    python = tasks.venv_python(folder)
    python.parent.mkdir(parents=True)
    python.touch()
    for lock in (tasks.LOCK, tasks.TEST_LOCK):
        tasks.stamp(lock, folder).write_text(tasks.fingerprint(ROOT / lock), "ascii")
    return folder


@pytest.mark.parametrize("name", ["build", "test"])
def test_nothing_is_installed_when_the_lock_is_as_it_was(venv: Path, name: str) -> None:
    assert tasks.missing_lock(name, venv) == ""


def test_a_changed_lock_is_installed(venv: Path) -> None:
    tasks.stamp(tasks.LOCK, venv).write_text("en annan", "ascii")
    assert tasks.missing_lock("build", venv) == tasks.LOCK


def test_the_test_lock_is_installed_for_tests_only(venv: Path) -> None:
    tasks.stamp(tasks.TEST_LOCK, venv).unlink()
    assert tasks.missing_lock("build", venv) == ""
    assert tasks.missing_lock("test", venv) == tasks.TEST_LOCK


def test_an_environment_whose_python_is_gone_is_no_environment(venv: Path) -> None:
    tasks.venv_python(venv).unlink()
    assert tasks.missing_lock("build", venv) == tasks.LOCK


def test_pips_warnings_are_left_out_of_what_is_kept_for_a_failure() -> None:
    said = ["Collecting invoke\n", "WARNING: something about the machine\n", "ERROR: no network\n"]
    assert tasks.show_progress(said, 1) == ["Collecting invoke\n", "ERROR: no network\n"]


# -- The locks -------------------------------------------------------------------------------------------------------


def pins(lock: str) -> set[str]:
    """Return the `name==version` of every package in `lock`."""
    return set(re.findall(r"^\S+==[^\s;]+", (ROOT / lock).read_text("utf-8"), re.MULTILINE))


def test_the_test_lock_holds_all_of_the_other_at_the_same_versions() -> None:
    assert len(pins(tasks.LOCK)) > 10
    assert pins(tasks.LOCK) < pins(tasks.TEST_LOCK)


@pytest.mark.parametrize("lock", [tasks.LOCK, tasks.TEST_LOCK, tasks.BENCH_LOCK])
def test_a_lock_names_no_index_and_no_machine_and_hashes_every_package(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert "index" not in text
    assert not re.search(r"(^|\s)/\w", text)
    blocks = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in block for block in blocks)


def test_every_dependency_of_the_project_is_locked() -> None:
    import tomllib  # noqa: PLC0415, used here only

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["dependencies"] + [
        each for group in project["dependency-groups"].values() for each in group
    ]
    pinned = pins(tasks.TEST_LOCK) | pins(tasks.BENCH_LOCK)
    locked = {re.sub(r"[-_.]+", "-", pin.partition("==")[0]) for pin in pinned}
    names = {re.sub(r"[-_.]+", "-", re.split(r"[<>=~! ;\[]", each)[0]).lower() for each in wanted}
    assert names <= locked


def test_nothing_that_is_measured_against_is_installed_for_the_tests() -> None:
    assert not {pin for pin in pins(tasks.TEST_LOCK) if pin.startswith(("hugo==", "pyvips"))}


# -- What invoke is told ---------------------------------------------------------------------------------------------


def test_what_follows_a_task_reaches_its_command_word_for_word(project: Path) -> None:
    answers = ["--kind", "story", "--title", "Ny bro över ån – ”äntligen”"]
    ended = invoke(project, *tasks.invoke_arguments("new", answers))
    assert ended.stdout.strip() == repr(answers), ended.stderr


def test_arguments_may_be_given_as_invoke_wants_them_too() -> None:
    assert tasks.invoke_arguments("test", ["--args", "-k flöden"]) == ["test", "--args", "-k flöden"]
    assert tasks.invoke_arguments("lock", ["--upgrade"]) == ["lock", "--upgrade"]
    assert tasks.invoke_arguments("build", []) == ["build"]


def test_a_tasks_exit_code_is_its_commands(project: Path) -> None:
    ended = invoke(project, "lint")
    assert (ended.returncode, ended.stderr) == (1, "")


# -- Publishing ------------------------------------------------------------------------------------------------------


def test_a_good_build_takes_the_place_of_the_last_one(project: Path) -> None:
    site(project / "output", "gammal")
    ended = invoke(project, "build")
    assert ended.returncode == 0, ended.stderr
    assert "ny" in (project / "output" / "index.html").read_text("utf-8")
    assert "gammal" in (project / ".cache" / "previous" / "index.html").read_text("utf-8")


def test_a_build_begins_with_what_is_public_and_writes_nothing_into_it(project: Path) -> None:
    public = site(project / "output", "gammal")
    (public / "bild.avif").write_text("bild", "utf-8")
    age = (public / "bild.avif").stat().st_mtime_ns
    assert invoke(project, "build").returncode == 0
    assert (public / "bild.avif").stat().st_mtime_ns == age
    assert "gammal" in (project / ".cache" / "previous" / "index.html").read_text("utf-8")
    assert not (project / ".cache" / "next").exists()


def test_where_a_file_cannot_have_two_names_it_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_names: str) -> None:
        raise OSError

    monkeypatch.setattr(tasks.os, "link", refuse)
    tasks.begin_with(site(tmp_path / "output", "ny"), tmp_path / "next")
    assert (tmp_path / "next" / "index.html").stat().st_mtime_ns == (
        tmp_path / "output" / "index.html"
    ).stat().st_mtime_ns
    tasks.begin_with(tmp_path / "saknas", tmp_path / "annan")
    assert not (tmp_path / "annan").exists()


def test_a_build_that_fails_its_check_leaves_the_last_one_untouched(project: Path) -> None:
    site(project / "output", "gammal")
    (project / "faulty").touch()
    assert invoke(project, "build").returncode == 1
    assert "gammal" in (project / "output" / "index.html").read_text("utf-8")


def test_the_first_build_needs_no_output_folder(tmp_path: Path) -> None:
    tasks.swap(site(tmp_path / "next", "ny"), tmp_path / "output", tmp_path / "previous")
    assert "ny" in (tmp_path / "output" / "index.html").read_text("utf-8")
    assert not (tmp_path / "next").exists()


def test_only_one_previous_version_is_kept(tmp_path: Path) -> None:
    for text in ("ett", "två", "tre"):
        tasks.swap(site(tmp_path / "next", text), tmp_path / "output", tmp_path / "previous")
    assert "tre" in (tmp_path / "output" / "index.html").read_text("utf-8")
    assert "två" in (tmp_path / "previous" / "index.html").read_text("utf-8")


def test_when_the_new_version_cannot_be_put_in_place_the_last_one_returns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site(tmp_path / "output", "gammal")
    with pytest.raises(SystemExit) as ended:
        tasks.swap(tmp_path / "never-built", tmp_path / "output", tmp_path / "previous")
    assert ended.value.code == 2
    assert "gammal" in (tmp_path / "output" / "index.html").read_text("utf-8")
    assert "Den förra ligger kvar" in capsys.readouterr().err


@pytest.mark.parametrize("file", ["brev.docx", "index.html"])
def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path, file: str) -> None:
    public = tmp_path / "output"
    public.mkdir()
    (public / file).write_text("<!doctype html><p>Någon annans", "utf-8")
    with pytest.raises(SystemExit) as ended:
        tasks.swap(site(tmp_path / "next", "ny"), public, tmp_path / "previous")
    assert ended.value.code == 2
    assert "Någon annans" in (public / file).read_text("utf-8")


def test_an_output_that_is_a_link_is_refused(tmp_path: Path) -> None:
    site(tmp_path / "elsewhere", "gammal")
    try:
        (tmp_path / "output").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    except OSError:
        pytest.skip("this system lets no ordinary user make links")
    with pytest.raises(SystemExit):
        tasks.refuse_foreign(tmp_path / "output")


def test_an_empty_output_folder_is_free_to_use(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    tasks.swap(site(tmp_path / "next", "ny"), tmp_path / "output", tmp_path / "previous")
    assert (tmp_path / "output" / "index.html").is_file()


def test_clean_removes_what_was_built_and_nothing_else(project: Path) -> None:
    site(project / "output", "gammal")
    (project / ".cache").mkdir()
    (project / ".venv").mkdir()
    ended = subprocess.run([sys.executable, "tasks.py", "clean"], cwd=project, check=False)
    assert ended.returncode == 0
    assert not (project / "output").exists()
    assert not (project / ".cache").exists()
    assert (project / ".venv").exists()


# -- What comes last -------------------------------------------------------------------------------------------------


def test_every_judge_of_the_code_runs_and_the_first_fault_is_the_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = {"check": 0, "format": 3, "--no-error-summary": 4}
    ran: list[str] = []

    def pretend(_flag: str, _tool: str, what: str, *_options: str) -> int:
        ran.append(what)
        return codes[what]

    monkeypatch.setattr(tasks, "run", pretend)
    assert tasks.judge_code() == 3
    assert ran == ["check", "format", "--no-error-summary"]
