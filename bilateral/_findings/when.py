"""Dates in a sentence: as precise as known, and no more than needed."""

from bilateral._findings.tie_view import TieView
from bilateral.dates.in_words import bare, between, year_of

RANGES = ("between ", "by ", "after ")
"""The first words for a day that is known between bounds only."""


def began(tie: TieView, *, fine: bool = False) -> str:
    """Say when a tie began: *in 1955*, *between October 2005 and May 2006*, *by 1968*.

    Parameters
    ----------
    fine : bool
        Write the day or month, where it is known; else the year where that is.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> relations = view(bl.load("cuba-laos").tie("relations-1974"), "CUB")
    >>> began(relations), began(relations, fine=True)
    ('in 1974', 'on 4 November 1974')
    """
    return between(tie.when.start_earliest, tie.when.start_latest, fine=fine)


def ended(tie: TieView, *, fine: bool = False) -> str:
    """Say when a tie ended, as `began` does; empty where no day bounds it."""
    if tie.when.end_latest is None and tie.when.end_kind != "known":
        return ""
    return between(tie.when.end_earliest, tie.when.end_latest, fine=fine)


def began_by(tie: TieView) -> tuple[int, int]:
    """Return the sort key of a tie in time: by when it began, or by when it was observed."""
    return tie.when.outer[1], tie.when.outer[3]


def lasted(tie: TieView, *, fine: bool = False) -> str:
    """Say how long a tie lasted: *from 1990 to 2005*, *in 2006*, *since 1974*; empty if undated.

    Where no day bounds its beginning, it lasted *until* its end, or *since* some day *or before*.
    A tie without a date, described in the present tense, is written *as of* then.
    """
    when, observed = tie.when, tie.record.observed
    if tie.record.date is None:
        seen = bare(between(observed.earliest, observed.latest)) if observed else ""
        return f"as of {seen}" if seen else ""
    if not when.is_interval:
        return began(tie, fine=fine)
    start, end = bare(began(tie, fine=fine)), bare(ended(tie, fine=fine))
    if when.start_earliest is None:
        since = f"since {start.removeprefix('by ')} or before" if start else ""
        return f"until {end.removeprefix('by ')}" if end else since
    if not end and is_last_seen_at_first(tie):
        return f"as of {start}"
    if not end:
        return f"since {'some time ' if start.startswith('between') else ''}{start}"
    return began(tie, fine=fine) if start == end else _from_to(tie, start, end)


def is_last_seen_at_first(tie: TieView) -> bool:
    """Return whether a flow without a known end was last seen in the year in which it began.

    A condition lasts until it ends; whether people went on being sent is not known.
    """
    first, observed = tie.when.start_latest, tie.record.observed
    seen = observed.latest if observed else None
    is_seen = first is not None and seen is not None and year_of(first) == year_of(seen)
    has_begun = tie.record.date is not None and tie.when.end_latest is None
    return is_seen and has_begun and tie.form == "flow"


def _from_to(tie: TieView, start: str, end: str) -> str:
    """Write from when to when; an end that is known between two years until when at the latest."""
    first, last = tie.when.end_earliest, tie.when.end_latest
    if start.startswith(RANGES):
        ending = end if end.startswith(RANGES) else f"in {end}"
        if first is not None and last is not None and int(first.astype(int)) <= tie.when.outer[1]:
            ending = f"by {year_of(last)}"
        return f"beginning {start} and ending {ending}"
    if not end.startswith(RANGES):
        return f"from {start} to {end}"
    if first is None or last is None:
        bound = end.removeprefix("by ")
        return f"from {start} until {bound} at the latest" if last else f"from {start} to {end}"
    years = year_of(first), year_of(last)
    if years[0] == start:
        return f"from {start} until {years[1]} at the latest"
    if int(str(last)[:-6]) - int(str(first)[:-6]) == 1:
        return f"from {start} until {years[0]} or {years[1]}"
    return f"from {start} until some time {end}"


def year(tie: TieView) -> str:
    """Return the year in which a tie began, where it is known; else nothing.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> year(view(bl.load("cuba-laos").tie("relations-1974"), "CUB"))
    '1974'
    """
    first, last = tie.when.start_earliest, tie.when.start_latest
    is_known = first is not None and last is not None and year_of(first) == year_of(last)
    return year_of(first) if first is not None and is_known else ""
