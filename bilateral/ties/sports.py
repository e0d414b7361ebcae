"""Coaching, training abroad, matches and promotion."""

from typing import Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import Tie


@record
class Sports(Tie):
    """A sports tie.

    Parameters
    ----------
    provider, recipient : str
        The state that teaches or shows its sport, and the state that receives it.
    """

    ENDS = (("provider", "recipient"),)
    ORDER = 7

    kind: Literal["sports"] = "sports"
    provider: StateId | None = None
    recipient: StateId | None = None
