"""The lines of a case in a chart of order: a tie each, or several ties that no link holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilateral._charts.phrases import PHRASES
from bilateral._charts.sequence.rails import PORT, Rail, crowds
from bilateral._charts.sequence.read import Event, began
from bilateral._charts.typesetting import Type

ROW = 1.42
"""The height of a row, in sizes of the type."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a case: a tie, or several that no link holds.

    Attributes
    ----------
    events : tuple of Event
        One with a mark and words of its own, or those that share the line.
    words : tuple of str
        Its words, as broken.
    date : str
        When it, or the first of several, began.
    height : float
        In points.
    heading : bool
        Whether it is a heading, and no tie.
    """

    events: tuple[Event, ...]
    words: tuple[str, ...]
    date: str
    height: float
    heading: bool = False

    @property
    def event(self) -> Event | None:
        """The tie, if it is one with a row of its own."""
        return self.events[0] if len(self.events) == 1 and not self.heading else None


def lines_of(
    runs: Sequence[tuple[Event, ...]],
    rails: Sequence[Rail],
    room: float,
    type_: Type,
) -> Iterator[Line]:
    """Set the lines of a case.

    Parameters
    ----------
    runs : sequence of tuple of Event
        The ties of each line, in order.
    rails : sequence of Rail
        What leads from row to row: a row is as high as those that meet it need.
    room : float
        For words, in points.
    type_ : Type
        The type of the words.
    """
    row, dated, meeting = 0, True, crowds(rails)
    for run in runs:
        if dated and not run[0].dated:
            dated = False
            text = PHRASES["no_place"]
            yield Line((), type_.wrap(text, room, 1), "", ROW * type_.size * 1.2, heading=True)
        date = date_of(run)
        if len(run) > 1:
            yield Line(run, (_joined(run, room, type_),), date, ROW * type_.size)
            continue
        title = type_.wrap(run[0].title, room, 2)
        tall = (ROW - 1.2) * type_.size + len(title) * type_.leading
        yield Line(run, title, date, max(tall, meeting.get(row, 0) * PORT + 1.5))
        row += 1


def date_of(run: Sequence[Event]) -> str:
    """Say when some ties began, in years where they did not begin at one time."""
    dates = list(dict.fromkeys(began(event) for event in run))
    if len(dates) == 1:
        return dates[0]
    known = [str(day)[:4] for event in run for day in event.began if day is not None]
    return f"{min(known)}\N{EN DASH}{max(known)}" if run[0].dated and known else ""


def _joined(run: Sequence[Event], room: float, type_: Type) -> str:
    """Name as many of some ties as one line holds, and count the rest."""
    for shown in range(len(run), 0, -1):
        titles = [event.title for event in run[:shown]]
        text = " · ".join([*titles, *([f"+{len(run) - shown}"] if shown < len(run) else [])])
        if type_.width(text) <= room:
            return text
    more = f" · +{len(run) - 1}"
    return type_.cut(run[0].title, room - type_.width(more)) + more
