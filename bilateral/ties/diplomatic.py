"""Recognition, relations, embassies and their rank."""

from typing import Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import SENT, Tie


@record
class Diplomatic(Tie):
    """A diplomatic tie.

    Parameters
    ----------
    sending, receiving : str
        The sending and the receiving state (terms of the Vienna Convention, 1961).
    actor, target : str
        The two ends of what is hostile: the state that acts, and the state it acts against.
    """

    ENDS = (("sending", "receiving"), ("actor", "target"))
    ORDER = 1
    DIRECTIONS = SENT

    kind: Literal["diplomatic"] = "diplomatic"
    sending: StateId | None = None
    receiving: StateId | None = None
    actor: StateId | None = None
    target: StateId | None = None
