"""Charts: frames drawn on axes, pictures that check themselves; the only home of matplotlib."""

from matplotlib.axes import Axes

from bilateral._charts.audit import Flaw, audit
from bilateral._charts.balance import BALANCE, balance
from bilateral._charts.chart import Chart, Drawing
from bilateral._charts.delivery import DELIVERY, delivery
from bilateral._charts.dumbbell import DUMBBELL, dumbbell
from bilateral._charts.map import MAP, map  # noqa: A004 (the word that users know)
from bilateral._charts.overview import OVERVIEW, overview
from bilateral._charts.overview.layout import Inset
from bilateral._charts.periods import PERIODS, periods
from bilateral._charts.presence import PRESENCE, presence
from bilateral._charts.quantities import QUANTITIES, quantities
from bilateral._charts.sequence import SEQUENCE, sequence
from bilateral._charts.timeline import TIMELINE, timeline

__all__ = [
    "BALANCE",
    "DELIVERY",
    "DUMBBELL",
    "MAP",
    "OVERVIEW",
    "PERIODS",
    "PRESENCE",
    "QUANTITIES",
    "SEQUENCE",
    "TIMELINE",
    "Axes",
    "Chart",
    "Drawing",
    "Flaw",
    "Inset",
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
