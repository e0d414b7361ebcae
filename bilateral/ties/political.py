"""Visits, messages, party ties, support at the United Nations, general agreements."""

from typing import Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import SENT, Tie


@record
class Political(Tie):
    """A political tie.

    Parameters
    ----------
    actor, counterpart : str
        The state that visits, speaks, honours or supports, and the state it addresses.
    actor, target : str
        The two ends of what is hostile: the state that acts, and the state it acts against.
    """

    ENDS = (("actor", "counterpart"), ("actor", "target"))
    ORDER = 2
    DIRECTIONS = SENT

    kind: Literal["political"] = "political"
    actor: StateId | None = None
    counterpart: StateId | None = None
    target: StateId | None = None
