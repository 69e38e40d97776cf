"""Tell when something was saved that the site is made of."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

from watchfiles import DefaultFilter, watch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from watchfiles import Change

FOLDERS = ("content", "theme", "plugins")
#: Milliseconds: editors save in several steps, which are one change to the writer.
DEBOUNCE, STEP = 400, 50
#: Seconds between looks for Ctrl-C, which Windows does not let through to a waiting queue.
LOOK_UP = 0.5


class Saved(DefaultFilter):
    """Lets through all but what editors write beside a text while they save it."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, r"\.(tmp|bak|part)$")


class SettingsOnly(DefaultFilter):
    """Lets through Pelican's settings files, which lie in the project's own folder."""

    def __call__(self, change: Change, path: str) -> bool:
        """Tell whether `path` is such a file."""
        return path.endswith("conf.py") and super().__call__(change, path)


def changes(root: Path, stop: Event) -> Iterator[None]:
    """Watch the project at `root` from now until `stop` is set; yield at every save, those seen meanwhile as one."""
    saved: SimpleQueue[None] = SimpleQueue()

    def listen(paths: list[Path], only: DefaultFilter, *, recursive: bool) -> None:
        watcher = watch(
            *paths,
            watch_filter=only,
            recursive=recursive,
            stop_event=stop,
            debounce=DEBOUNCE,
            step=STEP,
            raise_interrupt=False,
        )
        for _saves in watcher:
            saved.put(None)

    folders = [root / name for name in FOLDERS if (root / name).is_dir()]
    # The settings are watched through their folder: many editors replace the file, and a watch on it would be lost.
    Thread(target=listen, args=(folders, Saved()), kwargs={"recursive": True}, daemon=True).start()
    Thread(target=listen, args=([root], SettingsOnly()), kwargs={"recursive": False}, daemon=True).start()
    return one_by_one(saved, stop)


def one_by_one(saved: SimpleQueue[None], stop: Event) -> Iterator[None]:
    """Yield whenever something has come into `saved`, until `stop` is set."""
    while not stop.is_set():
        if wait_and_empty(saved):
            yield


def wait_and_empty(saved: SimpleQueue[None]) -> bool:
    """Take everything out of `saved`, waiting a moment for the first; tell whether there was anything."""
    try:
        saved.get(timeout=LOOK_UP)
    except Empty:
        return False
    while not saved.empty():
        saved.get()
    return True
