"""Scholarships, self-funded study, joint institutes, training of students."""

from typing import ClassVar, Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import Tie


@record
class Education(Tie):
    """An education tie.

    Parameters
    ----------
    provider, recipient : str
        The state whose education it is, and the state whose people are educated.
    **fields
        All other fields are those of `Tie`.
    """

    ENDS: ClassVar[tuple[tuple[str, str], ...]] = (("provider", "recipient"),)

    kind: Literal["education"] = "education"
    provider: StateId | None = None
    recipient: StateId | None = None
