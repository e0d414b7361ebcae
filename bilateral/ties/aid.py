"""Relief, technical assistance, doctors and medicines, in kind or in money."""

from typing import ClassVar, Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import Tie


@record
class Aid(Tie):
    """An aid tie.

    Parameters
    ----------
    provider, recipient : str
        Who gives and who receives, as the OECD-DAC has it.
    **fields
        All other fields are those of `Tie`.
    """

    ENDS: ClassVar[tuple[tuple[str, str], ...]] = (("provider", "recipient"),)

    kind: Literal["aid"] = "aid"
    provider: StateId | None = None
    recipient: StateId | None = None
