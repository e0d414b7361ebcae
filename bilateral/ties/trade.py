"""Goods, offers and wishes to trade, chambers of commerce, investment, credit, embargoes."""

from typing import Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import Tie


@record
class Trade(Tie):
    """A trade tie. Which pair of ends it has depends on its topic.

    Parameters
    ----------
    exporter, importer : str, optional
        The state whose goods or services go to the other, and that other state.
    investor, host : str, optional
        The state whose money goes to the other, and that state.
    lender, borrower : str, optional
        The two ends of a credit; of a repayment the borrower is the sender.
    actor, target : str, optional
        The two ends of what is hostile, as an embargo: the state that acts, and the state it acts
        against.
    """

    ENDS = (
        ("exporter", "importer"),
        ("investor", "host"),
        ("lender", "borrower"),
        ("borrower", "lender"),
        ("actor", "target"),
    )
    ORDER = 5
    DIRECTIONS = ("exported", "imported")

    kind: Literal["trade"] = "trade"
    exporter: StateId | None = None
    importer: StateId | None = None
    investor: StateId | None = None
    host: StateId | None = None
    lender: StateId | None = None
    borrower: StateId | None = None
    actor: StateId | None = None
    target: StateId | None = None
