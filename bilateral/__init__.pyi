"""The public names of bilateral, grouped by what they are for."""

# relationships: load what ships or a file of your own, compare, lay out as frames
from .casefile import faults, load, relationships

# results
from .charts.chart import Chart
from .comparison import Comparison, compare

# records: what a relationship is made of
from .dates import Date

# what can go wrong
from .errors import (
    BilateralError,
    CaseFileError,
    DataSetError,
    DateError,
    MissingExtraError,
    UnknownNameError,
)
from .facts import Fact
from .finding import Finding
from .frames import tables

# states: which state, on which date
from .membership import State, state
from .quantities import Quantity
from .relationship import Relationship
from .sources import Citation, Source
from .ties import Aid, Diplomatic, Education, Military, Political, Sports, Tie, Trade

# evidence: where words stand in a source
from .verify import locate
from .window import Window

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
    "Military",
    "MissingExtraError",
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
    "compare",
    "faults",
    "load",
    "locate",
    "relationships",
    "state",
    "tables",
]
