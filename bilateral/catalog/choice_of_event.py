"""The part of a card that says how one of several events of a year is chosen."""

from bilateral.field_types import Text
from bilateral.records import record


@record
class OneOfSeveral:
    """The columns by which one of several events of two states in a year is chosen.

    Parameters
    ----------
    event : str
        The column that numbers events.
    onset : str
        The flag that an event begins in the year.
    worst : sequence of str
        Levels, the most important first: the worst event has the highest.
    first : str, optional
        The column with the first day; without it the lower number is the first.
    """

    event: Text
    onset: Text
    worst: tuple[Text, ...]
    first: Text | None = None
