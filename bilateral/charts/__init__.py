"""Charts: frames drawn on axes, pictures that check themselves; the only home of matplotlib."""

from matplotlib.axes import Axes

from bilateral.charts.azimuthal import MAP, map  # noqa: A004 (the word that users know)
from bilateral.charts.butterfly import BALANCE, balance
from bilateral.charts.chart import Chart, Drawing
from bilateral.charts.composed import OVERVIEW, overview
from bilateral.charts.composed.spread import Inset
from bilateral.charts.flaws import Flaw, audit
from bilateral.charts.heat import PERIODS, periods
from bilateral.charts.matrix import PRESENCE, presence
from bilateral.charts.order import SEQUENCE, sequence
from bilateral.charts.rungs import LADDER, ladder
from bilateral.charts.strips.gaps import DUMBBELL, dumbbell
from bilateral.charts.strips.ranges import QUANTITIES, quantities
from bilateral.charts.swimlanes import TIMELINE, timeline

__all__ = [
    "BALANCE",
    "DUMBBELL",
    "LADDER",
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
    "dumbbell",
    "ladder",
    "map",
    "overview",
    "periods",
    "presence",
    "quantities",
    "sequence",
    "timeline",
]
