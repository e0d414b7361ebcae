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
        Whose goods or services go to whom.
    investor, host : str, optional
        Whose money goes to whom; one of the two pairs is given.
    """

    ENDS = (("exporter", "importer"), ("investor", "host"))
    ORDER = 5
    DIRECTIONS = ("exported", "imported")

    kind: Literal["trade"] = "trade"
    exporter: StateId | None = None
    importer: StateId | None = None
    investor: StateId | None = None
    host: StateId | None = None
