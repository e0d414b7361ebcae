"""The public names of bilateral, grouped by what they are for."""

# relationships: load what ships or a file of your own, compare, lay out as frames
from .casefile import faults, load, relationships
from .comparison import Comparison, compare
from .frames import tables
from .relationship import Relationship

# records: what a relationship is made of
from .dates import Date
from .facts import Fact
from .quantities import Quantity
from .sources import Citation, Source
from .ties import Aid, Diplomatic, Education, Military, Political, Sports, Tie, Trade
from .window import Window

# results: a finding says its claim, a chart shows it; both know their sources
from . import charts
from .charts.chart import Chart
from .charts.flaws import Flaw, audit
from .finding import Finding

# evidence: where the words of a passage stand in a source
from .verify import locate

# the world: which state, on which date; the field's own data sets; each two states in each year
from .catalog.fetching import fetch
from .catalog.listing import datasets
from .catalog.reading import read
from .membership import State, encode, resolve, state, states
from .beside import world
from .panel import Panel, dyad_years

# what can go wrong
from .errors import (
    BilateralError,
    CaseFileError,
    DataSetError,
    DateError,
    MissingExtraError,
    UnknownNameError,
)

__version__: str

__all__ = [
    "Aid",
    "BilateralError",
    "CaseFileError",
    "Chart",
    "Citation",
    "Comparison",
    "DataSetError",
    "Date",
    "DateError",
    "Diplomatic",
    "Education",
    "Fact",
    "Finding",
    "Flaw",
    "Military",
    "MissingExtraError",
    "Panel",
    "Political",
    "Quantity",
    "Relationship",
    "Source",
    "Sports",
    "State",
    "Tie",
    "Trade",
    "UnknownNameError",
    "Window",
    "__version__",
    "audit",
    "charts",
    "compare",
    "datasets",
    "dyad_years",
    "encode",
    "faults",
    "fetch",
    "load",
    "locate",
    "read",
    "relationships",
    "resolve",
    "state",
    "states",
    "tables",
    "world",
]
