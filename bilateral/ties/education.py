"""Scholarships, self-funded study, joint institutes, training of students."""

from typing import Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import Tie


@record
class Education(Tie):
    """An education tie.

    Parameters
    ----------
    provider, recipient : str
        The state that provides the education, and the state whose people are educated.
    """

    ENDS = (("provider", "recipient"),)
    ORDER = 4

    kind: Literal["education"] = "education"
    provider: StateId | None = None
    recipient: StateId | None = None
