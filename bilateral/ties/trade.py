"""Goods, offers and wishes to trade, chambers of commerce, investment."""

from typing import Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import Tie


@record
class Trade(Tie):
    """A trade tie: of goods from exporter to importer, or of money from investor to host.

    Parameters
    ----------
    exporter, importer : str, optional
        The state whose goods or services go to the other, and that other state.
    investor, host : str, optional
        The state whose money goes to the other, and that state; one of the two pairs is given.
    """

    ENDS = (("exporter", "importer"), ("investor", "host"))
    ORDER = 5
    DIRECTIONS = ("exported", "imported")

    kind: Literal["trade"] = "trade"
    exporter: StateId | None = None
    importer: StateId | None = None
    investor: StateId | None = None
    host: StateId | None = None
