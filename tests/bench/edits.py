"""What people do between two builds, done the same way for every tool, proved in its output, and undone."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.bench import synthetic
from tests.bench.synthetic import TODAY, put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bench.synthetic import Story, Words
    from tests.bench.tools import Tool

SENTENCE = " En mening till blev det."
AGAIN = ", på nytt"
NOW = " nu"
MARK = "<p>En rad till.</p>"
RULE = ".en-regel-till"


@dataclass(slots=True, kw_only=True)
class Edits:
    """The edits of one round on `tool`: `known` are the site's words, `count` how many stories it began with."""

    tool: Tool
    known: Words
    count: int
    pictures: bool = False
    #: What the files held before the first edit; None for those that were not there.
    before: dict[Path, bytes | None] = field(default_factory=dict)

    def do(self, name: str) -> None:
        """Make the edit `name`, one of NAMES."""
        NAMES[name](self)

    def body(self) -> None:
        """Write one sentence more in the story in the middle."""
        self._change(self.tool.file(self.middle), "\n\n## ", f"{SENTENCE}\n\n## ")

    def title(self) -> None:
        """Give another story another title; its address stays."""
        story = self._story(self.count // 3)
        self._change(self.tool.file(story), story.title, story.title + AGAIN)

    def new(self) -> None:
        """Publish a story of today, which every list and feed of its areas begins with, or nearly."""
        self._keep(self.tool.file(self.newest))
        self.tool.write(self.newest)

    def area(self) -> None:
        """Give an area another name."""
        slug, name = min(self.known.areas.items())
        file = self.tool.areas_file(slug)
        # Our areas are texts: the name may stand in their titles, too.
        before = "name: " if file.suffix == ".md" else f'"{slug}": "'
        self._change(file, before + name, before + name + NOW)

    def template(self) -> None:
        """Change what stands last on every page."""
        self._change(self.tool.folder / self.tool.template, "</body>", f"{MARK}\n</body>")

    def css(self) -> None:
        """Add a rule to the stylesheet."""
        file = self.tool.folder / self.tool.css
        self._keep(file)
        put(file, f"{file.read_text('utf-8')}\n{RULE} {{ margin: 0 }}\n")

    def undo(self) -> None:
        """Let everything be as it was."""
        for file, data in self.before.items():
            if data is None:
                file.unlink(missing_ok=True)
                file.parent.rmdir()
            else:
                file.write_bytes(data)
        self.before.clear()

    @property
    def middle(self) -> Story:
        """The story whose text is edited."""
        return self._story(self.count // 2)

    @property
    def newest(self) -> Story:
        """The story that is published."""
        return synthetic.story(self.count, self.known, pictures=self.pictures, date=TODAY)

    @property
    def renamed(self) -> Story:
        """The story whose title is changed, as it is then."""
        story = self._story(self.count // 3)
        return dataclasses.replace(story, title=story.title + AGAIN)

    def _story(self, number: int) -> Story:
        return synthetic.story(number, self.known, pictures=self.pictures)

    def _change(self, file: Path, old: str, new: str) -> None:
        self._keep(file)
        text = file.read_text("utf-8")
        changed = text.replace(old, new, 1)
        if changed == text:
            raise ValueError(f"{file.name} does not hold {old!r}")
        put(file, changed)

    def _keep(self, file: Path) -> None:
        self.before.setdefault(file, file.read_bytes() if file.exists() else None)


#: In the order they are made; each build has one edit more than the one before.
NAMES: dict[str, Callable[[Edits], None]] = {
    "body": Edits.body,
    "title": Edits.title,
    "new": Edits.new,
    "area": Edits.area,
    "template": Edits.template,
    "css": Edits.css,
}
