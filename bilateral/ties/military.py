"""Talks, training, arms, deployments, and conflict and its settlement."""

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
    actor, target : str
        The two ends of what is hostile: the state that acts, and the state it acts against.
    actor, counterpart : str
        The two ends of what supplies nothing: a withdrawal, a settlement, a designation.
    """

    ENDS = (("supplier", "recipient"), ("actor", "target"), ("actor", "counterpart"))
    ORDER = 6

    kind: Literal["military"] = "military"
    supplier: StateId | None = None
    recipient: StateId | None = None
    actor: StateId | None = None
    target: StateId | None = None
    counterpart: StateId | None = None
