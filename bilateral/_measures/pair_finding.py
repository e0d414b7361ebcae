"""A finding about every two states of each year, which a panel takes as it is."""

from dataclasses import dataclass
from typing import Any

from bilateral._findings.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class PairFinding(Finding):
    """A finding with a row for every two states and year, in either order: ``panel.add(finding)``.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"cow_a": [40], "cow_b": [770], "year": [1990], "likeness": [0.5]})
    >>> finding = PairFinding(title="Likeness", summary="One pair.", frame=frame)
    >>> finding.for_panel()["symmetric"]
    True
    """

    def for_panel(self) -> dict[str, Any]:
        """Return what `Panel.add` needs to know about the frame."""
        options: dict[str, Any] = {"symmetric": True, "name": self.title}
        return {**options, "sources": self.sources} if self.sources else options
