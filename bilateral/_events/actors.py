"""The states that the actors of events mean, each on its days: a table to join."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from bilateral._events.cameo_countries import cameo_codes, cameo_meanings
from bilateral._states.data_files import Span
from bilateral._states.match import Match
from bilateral._states.name_meanings import name_meanings
from bilateral._states.state import look_up

if TYPE_CHECKING:
    import pandas as pd

COVERS: Final = Span(date(1816, 1, 1).toordinal(), date(2100, 12, 31).toordinal())
"""The days for which actors are looked up."""
UNNAMED: Final = "not named"
"""Why an actor without a name or code is no state."""
Meanings = Callable[[str, Span], Iterator[tuple[int, Match]]]


def known_actors(scheme: str) -> list[str] | None:
    """Return the codes that a scheme can have; None where they must be looked for in the data."""
    return cameo_codes() if scheme == "cameo" else None


def actor_table(texts: Iterable[str], scheme: str) -> "pd.DataFrame":
    """Return what each text means on each day, a row for each meaning.

    Parameters
    ----------
    texts : iterable of str
        The names or codes.
    scheme : str
        As in `EventLayout`.

    Returns
    -------
    DataFrame
        With text; first and last, the days of the meaning; state, the id; and why there is none:
        *unknown*, *ambiguous*, *not then*, *loose*. Every day of `COVERS` has one meaning.

    Examples
    --------
    >>> table = actor_table(["Soviet Union"], "name")
    >>> table[["first", "state", "why"]].astype("str").to_numpy().tolist()[1:]
    [['1922-12-30', 'SUHH', ''], ['1991-12-26', nan, 'not then']]
    """
    import pandas as pd

    rows = [row for text in texts for row in _rows(text, scheme)]
    columns = ["text", "first", "last", "state", "why"]
    frame = pd.DataFrame(rows, columns=pd.Index(columns))
    return frame.astype(dict.fromkeys(["text", "state", "why"], "str"))


def _rows(text: str, scheme: str) -> Iterator[tuple[str, date, date, str | None, str]]:
    """Yield the meanings of a text, those that follow each other and are the same as one."""
    edges: list[tuple[int, Match]] = []
    for day, match in _meanings(scheme)(text, COVERS):
        if not edges or (match.id, match.why) != (edges[-1][1].id, edges[-1][1].why):
            edges.append((day, match))
    ends = [day - 1 for day, _ in edges[1:]] + [COVERS.last]
    for (first, match), last in zip(edges, ends, strict=True):
        yield text, date.fromordinal(first), date.fromordinal(last), match.id, match.why


def _meanings(scheme: str) -> Meanings:
    if scheme == "cameo":
        return cameo_meanings
    code = None if scheme == "name" else scheme
    return lambda text, covers: name_meanings(look_up(text, code), covers)
