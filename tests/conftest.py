"""What whole-site tests share: the real site, built once, a server for it, and a browser."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.browser import started
from tests.minisite import build_real
from tests.serving import serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

# The same examples every time, however slow the machine is: a test that fails must fail again.
settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the output of a publishing build of the project's own content, built once by whichever worker is first."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "real"
    output, done = folder / "output", folder / "done"
    try:
        folder.mkdir()
    except FileExistsError:
        while not done.exists():
            time.sleep(0.1)
    else:
        built = build_real(folder)
        done.write_text(built.told, encoding="utf-8")
        assert built.code == 0, built.told
    assert output.is_dir(), done.read_text(encoding="utf-8")
    return output


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """Return the address of a server that shows the real site."""
    with serve(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a Chromium that has been started once for the worker."""
    with started() as browser:
        yield browser
