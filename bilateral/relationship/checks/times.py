"""Check that a source can know of what rests on it: nothing is reported before it was done."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from bilateral._states.as_of import EPOCH
from bilateral.dates import Date
from bilateral.dates.gregorian import END, iso_day
from bilateral.records import Problem
from bilateral.records.partial import Invalid
from bilateral.vocabulary import stage_of

DONE: Final = ("delivered", "stopped")


def last_days(sources: Iterable[Any]) -> dict[str, int]:
    """Return the last day that each source can describe, counted from 1970-01-01.

    Where that is not certain, or the time described has no end, it is today.
    """
    today = datetime.now(UTC).toordinal() - EPOCH + 1  # somewhere it is tomorrow now
    days = {}
    for source in sources:
        as_of = source.as_of
        if isinstance(source.id, str):
            is_exact = isinstance(as_of, Date) and not (as_of.approximate or as_of.uncertain)
            days[source.id] = min(as_of.outer[3] if is_exact else END, today)
    return days


def tie_times(tie: Any, days: Mapping[str, int]) -> Iterator[Problem]:
    """Check that what was done, or was observed, began no later than a cited source can know."""
    cites = [cite for cite in tie.cites if not isinstance(cite, Invalid)]
    known = [days[cite.source] for cite in cites if cite.source in days]
    if not known or len(known) < len(cites):
        return
    for name in ("date", "observed"):
        when = getattr(tie, name)
        if isinstance(when, Date) and when.outer[0] > max(known) and _is_past(tie, name):
            last = iso_day(max(known))
            text = (
                f"{when} is later than any time that its sources describe (until {last}); "
                "correct it, or the as_of of the source"
            )
            yield Problem((name,), text)


def _is_past(tie: Any, name: str) -> bool:
    """Return whether a date is of something done; what is planned or agreed may lie ahead."""
    if name == "observed" or tie.absent is True:
        return True
    return isinstance(tie.status, str) and stage_of(tie.status, tie.form) in DONE
