"""Talks, training, arms and defence production."""

from typing import Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import Tie


@record
class Military(Tie):
    """A military tie.

    Parameters
    ----------
    supplier, recipient : str
        The state that supplies and the state that receives (terms of SIPRI).
    """

    ENDS = (("supplier", "recipient"),)
    ORDER = 6

    kind: Literal["military"] = "military"
    supplier: StateId | None = None
    recipient: StateId | None = None
