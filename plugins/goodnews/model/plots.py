"""The plot of a chart: what is left between the words around it, and where values lie in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.labels import AFTER, BEFORE, BESIDE_SCALE, HEIGHT, SHORT, room, width
from goodnews.model.marks import marks, plot_top
from goodnews.model.timeline import months

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from goodnews.model.captions import Known
    from goodnews.model.labels import Label, Room
    from goodnews.model.marks import Event, Mark
    from goodnews.model.scales import Scale
    from goodnews.model.timeline import Time

#: What dates need below the plot, and how far above or below it a label may reach, in rem.
DATES, LOOSE = 1.9, 0.5
#: Words above the plot may reach over labels that are no higher than this together, in rem.
LOW = 17
#: The narrowest chart, one with room for more dates (as in the stylesheet), and the narrowest plot, in em.
NARROW, BROAD, LEAST = 18, 36, 3.1

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """What places values: when they were measured across, what they are from the top down to the bottom.

    `before` and `after` are the room beside it; `across` is how wide it is, in em, on the narrowest chart and on a
    broad one. A `short` one shows a single moment. `rem` is one in per cent of the chart's height.
    """

    axis: Time
    scale: Scale
    before: Room
    after: Room
    across: tuple[float, float]
    marks: tuple[Mark, ...]
    short: bool
    rem: float
    top: float
    bottom: float

    @property
    def limits(self) -> tuple[float, float]:
        """Between what labels may stand: below words that reach over them, and not beside the dates."""
        over = any(mark.row is not None and mark.right > 100 for mark in self.marks)  # noqa: PLR2004 (per cent)
        return (self.top - LOOSE * self.rem) if over else 0, self.bottom + LOOSE * self.rem

    def y(self, value: Decimal) -> float:
        """Return how far down the value lies."""
        return round(self.bottom - self.scale.height(value) * (self.bottom - self.top), 2)

    def spot(self, known: Known) -> Spot:
        """Return where the value of a period lies."""
        return self.axis.x(months(known[0])), self.y(known[1])


def plot_of(axis: Time, measure: Scale, names: Sequence[Label], events: Sequence[Event]) -> Plot:
    """Return the plot between the words of its scale, the names beside it, the events above it and the dates below."""
    before = room(max(map(width, measure.words())) + BESIDE_SCALE, BEFORE)
    after = room(max(each.width for each in names), AFTER)
    narrow, broad = (max(LEAST, chart - BEFORE[before] - AFTER[after]) for chart in (NARROW, BROAD))
    needed = sum(each.height for each in names)
    above = marks(events, narrow, (BEFORE[before], AFTER[after] if needed <= LOW else 0))
    short = axis.first == axis.last and needed <= SHORT - DATES
    rem = 100 / (SHORT if short else HEIGHT)
    return Plot(
        axis=axis,
        scale=measure,
        before=before,
        after=after,
        across=(narrow, broad),
        marks=above,
        short=short,
        rem=rem,
        top=round(plot_top(above) * rem, 2),
        bottom=round(100 - DATES * rem, 2),
    )
