"""The charts that a frame of one's own can be drawn as, on any axes.

Each is ``name(frame, *, ax=None, …) -> Axes``; ``comparison.plot`` and ``relationship.plot`` draw
the same charts from records, with sources and alt text. `audit` says what is wrong with a figure.
"""

from bilateral._charts.audit import Flaw, audit
from bilateral._charts.balance import balance
from bilateral._charts.chart import Chart
from bilateral._charts.delivery import delivery
from bilateral._charts.dumbbell import dumbbell
from bilateral._charts.map import map  # noqa: A004 (the word that users know)
from bilateral._charts.overview import overview
from bilateral._charts.periods import periods
from bilateral._charts.presence import presence
from bilateral._charts.quantities import quantities
from bilateral._charts.sequence import sequence
from bilateral._charts.timeline import timeline

__all__ = [
    "Chart",
    "Flaw",
    "audit",
    "balance",
    "delivery",
    "dumbbell",
    "map",
    "overview",
    "periods",
    "presence",
    "quantities",
    "sequence",
    "timeline",
]
