"""The public names of bilateral, grouped by what they are for."""

# relationships: load what ships or a file of your own, compare, lay out as frames
from .casefile.faults import faults
from .casefile.load import load
from .casefile.relationships import relationships
from .comparison.compare import compare
from .comparison.comparison import Comparison
from .relationship import Relationship
from .relationship.tables import tables
from .relationship.read_tables import read_tables
from .relationship.save_tables import save_tables
from .spreadsheet.read_sheets import read_sheets
from .spreadsheet.save_sheets import save_sheets
from .datapackage.save_package import save_package

# records: what a relationship is made of
from .dates import Date
from .facts import Fact
from .quantities import Quantity
from .sources import Citation, Source
from .ties.tie import Tie
from .ties.aid import Aid
from .ties.diplomatic import Diplomatic
from .ties.education import Education
from .ties.military import Military
from .ties.parts import Charge, Code, Inference, Link, Participant, Step
from .ties.political import Political
from .ties.sports import Sports
from .ties.trade import Trade
from .coverage import Coverage

# results: a finding sums up in words, a chart shows it; both know their sources
from . import charts
from ._charts.chart import Chart
from ._charts.audit import Flaw, audit
from ._findings.finding import Finding

# coding: how far two coders of one source agree
from ._agree import Agreement, agree

# evidence: where the words of a passage stand in a source
from .verify import locate

# the world: which state, on which date; the field's own data sets; each two states in each year
from .catalog.fetch import fetch
from .catalog.datasets import datasets
from .catalog.codebook import codebook
from .catalog.read import read
from ._events.event_codes import event_codes
from ._events.event_counts import EventCounts
from ._events.event_data import EventData
from ._events.events import events
from ._events.layout import EventLayout
from ._events.event_layouts import event_layouts
from ._states import State, encode, resolve, state, states
from ._measures.ideal_point_distance import ideal_point_distance
from ._measures.pair_finding import PairFinding
from ._measures.similarity import similarity
from ._measures.trade_measures import trade_measures
from ._world.pair_comparison import PairComparison
from ._brief.brief import brief
from ._brief.page import Brief
from .panel.dyad_years import dyad_years
from .panel.dyad_days import dyad_days
from .panel.dyad_months import dyad_months
from .panel.dyad_quarters import dyad_quarters
from .panel.panel import Panel
from .panel.state_years import state_years

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
    "Agreement",
    "Aid",
    "BilateralError",
    "Brief",
    "CaseFileError",
    "Charge",
    "Chart",
    "Citation",
    "Code",
    "Comparison",
    "Coverage",
    "DataSetError",
    "Date",
    "DateError",
    "Diplomatic",
    "Education",
    "EventCounts",
    "EventData",
    "EventLayout",
    "Fact",
    "Finding",
    "Flaw",
    "Inference",
    "Link",
    "Military",
    "MissingExtraError",
    "PairComparison",
    "PairFinding",
    "Panel",
    "Participant",
    "Political",
    "Quantity",
    "Relationship",
    "Source",
    "Sports",
    "State",
    "Step",
    "Tie",
    "Trade",
    "UnknownNameError",
    "__version__",
    "agree",
    "audit",
    "brief",
    "charts",
    "codebook",
    "compare",
    "datasets",
    "dyad_days",
    "dyad_months",
    "dyad_quarters",
    "dyad_years",
    "encode",
    "event_codes",
    "event_layouts",
    "events",
    "faults",
    "fetch",
    "ideal_point_distance",
    "load",
    "locate",
    "read",
    "read_sheets",
    "read_tables",
    "relationships",
    "resolve",
    "save_package",
    "save_sheets",
    "save_tables",
    "similarity",
    "state",
    "state_years",
    "states",
    "tables",
    "trade_measures",
]
