"""Relief, technical assistance, doctors and medicines, in kind or in money."""

from typing import Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import Tie


@record
class Aid(Tie):
    """An aid tie.

    Parameters
    ----------
    provider, recipient : str
        The state that gives and the state that receives (terms of the OECD-DAC).
    lender, borrower : str
        The two ends of a loan.
    """

    ENDS = (("provider", "recipient"), ("lender", "borrower"))
    ORDER = 3

    kind: Literal["aid"] = "aid"
    provider: StateId | None = None
    recipient: StateId | None = None
    lender: StateId | None = None
    borrower: StateId | None = None
