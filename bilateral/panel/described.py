"""What a column of a frame is, in words that a panel keeps."""

from dataclasses import dataclass, replace

from bilateral.panel.column import PanelColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What a column is.

    Attributes
    ----------
    meaning, unit : str
        Its meaning in words, and the unit of its values.
    topics : tuple of str
        The types of tie that a value above 0 is evidence of.
    zero_says_none : bool
        Whether 0 is evidence that there was none, as of trade; reports of events may lack any.
    """

    meaning: str = ""
    unit: str = ""
    topics: tuple[str, ...] = ()
    zero_says_none: bool = True

    def applied(self, column: PanelColumn) -> PanelColumn:
        """Return a column with these words."""
        return replace(
            column,
            meaning=self.meaning,
            unit=self.unit,
            topics=self.topics,
            zero_says_none=self.zero_says_none,
        )
