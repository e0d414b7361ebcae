"""The years of ties, as briefly as a cell of a table allows."""

from collections.abc import Iterable

from bilateral._findings.tie_view import TieView
from bilateral._findings.when import is_last_seen_at_first
from bilateral._findings.words import format_period
from bilateral.dates.bounds import Day
from bilateral.dates.in_words import year_of
from bilateral.text.lists import join_list

MOST = 2
"""So many spans are written; of more, when the first began or within which years they lie."""


def years(ties: Iterable[TieView]) -> str:
    r"""Say in which years some ties were, or within which; empty where no date bounds them.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> pakistan = bl.load("cuba-pakistan")
    >>> ascii(years([view(pakistan.tie(f"relations-{tie}"), "CUB") for tie in ("1955", "resumed")]))
    "'1955\\u20131990 and since 2005 or 2006'"
    """
    every = sorted(ties, key=lambda tie: tie.when.outer)
    ordered = [tie for tie in every if tie.record.date] or every
    if len(ordered) == 1 and (some_day := _some_day(ordered[0])):
        return some_day
    spans = list(dict.fromkeys(filter(None, _spans(ordered))))
    if len(spans) < MOST:
        spans += map(_span, _seen_later(every, ordered))
    # What goes on from an earlier year goes on from a later one too.
    lasting = [span for span in spans if span.startswith("since")]
    within = {*lasting[1:], *(span.removeprefix("since ") for span in lasting)}
    spans = [span for span in spans if span not in within]
    bounded = [span for span in spans if span.startswith("by ")]
    others = [span for span in spans if not span.startswith(("by ", "as of "))]
    if bounded and others and not lasting:
        return f"{_within(ordered)} or before"
    if len(spans) <= MOST:
        return join_list(spans)
    began = min((day for tie in ordered if (day := tie.when.start_earliest)), default=None)
    return f"at times since {year_of(began)}" if lasting and began else _within(ordered)


def _some_day(tie: TieView) -> str:
    """Say between which years something happened once; empty where it lasted, or the year is known.

    Its two years with a dash would be those through which it lasted.
    """
    first, last = tie.when.start_earliest, tie.when.end_latest
    if tie.record.date is None or tie.when.is_interval or first is None or last is None:
        return ""
    ends = dict.fromkeys((year_of(first), year_of(last)))
    return f"between {' and '.join(ends)}" if len(ends) > 1 else ""


def _seen_later(every: Iterable[TieView], dated: Iterable[TieView]) -> list[TieView]:
    """Return what was last spoken of in the present tense, if all that is dated was over by then.

    Of what is spoken of so the time is not said where a date is known that goes on until then.
    """
    ends = [tie.when.end_latest if _is_over(tie) else None for tie in dated]
    seen = [
        (tie.record.observed, tie)
        for tie in every
        if tie.record.date is None and tie.record.observed
    ]
    if not seen:
        return []
    observed, last = max(seen, key=lambda pair: (pair[0].latest, pair[1].id))
    when = observed.earliest
    were_over = all(end is not None and when is not None and end < when for end in ends)
    return [last] if were_over else []


def _is_over(tie: TieView) -> bool:
    return _is_closed(tie) or (tie.when.start_earliest is None and tie.when.is_interval)


def _within(ties: Iterable[TieView]) -> str:
    """Write the years from the first known beginning to the last known end."""
    bounds = [(tie.when.start_earliest, tie.when.end_latest) for tie in ties]
    first = min((day for day, _ in bounds if day is not None), default=None)
    last = max((day for _, day in bounds if day is not None), default=None)
    return _between(first, last)


def _spans(ties: Iterable[TieView]) -> list[str]:
    """Write the span of each tie; those that share a year, and have both ends, as one."""
    spans: list[str] = []
    closed: tuple[int, Day, Day] | None = None
    for tie in ties:
        first, last = tie.when.start_earliest, tie.when.end_latest
        if not _is_closed(tie) or _is_loose(tie) or first is None or last is None:
            spans.append(_span(tie))
        elif closed and int(str(first)[:-6]) <= int(str(closed[2])[:-6]):
            closed = (closed[0], closed[1], max(last, closed[2]))
            spans[closed[0]] = _between(*closed[1:])
        else:
            closed = (len(spans), first, last)
            spans.append(_between(first, last))
    return spans


def _is_closed(tie: TieView) -> bool:
    is_dated = tie.record.date is not None
    return is_dated and (not tie.when.is_interval or tie.when.end_kind == "known")


def _is_loose(tie: TieView) -> bool:
    """Say whether a tie that is over began or ended in one of several years."""
    when = tie.when
    if not when.is_interval or when.start_earliest is None or when.end_latest is None:
        return False
    pairs = ((when.start_earliest, when.start_latest), (when.end_earliest, when.end_latest))
    return any("\N{EN DASH}" in _between(*pair) or None in pair for pair in pairs)


def _span(tie: TieView) -> str:
    when, observed = tie.when, tie.record.observed
    if tie.record.date is None:
        seen = observed and observed.latest
        return f"as of {year_of(seen)}" if seen else ""
    if when.is_interval and when.start_earliest is None and when.end_latest is not None:
        return f"until {year_of(when.end_latest)}"
    if _is_loose(tie):
        began = _between(when.start_earliest, when.start_latest)
        ended = _between(when.end_earliest, when.end_latest)
        if when.end_latest is not None and "\N{EN DASH}" in ended:
            return f"from {began} until {year_of(when.end_latest)} at the latest"
        return (
            f"from {began}, ended {ended}" if ended.startswith("by") else f"from {began} to {ended}"
        )
    if _is_closed(tie):
        return _between(when.start_earliest, when.end_latest)
    if when.start_earliest is None and when.start_latest is not None:
        return f"since {year_of(when.start_latest)} or before"
    began = _since(when.start_earliest, when.start_latest)
    since = "as of" if is_last_seen_at_first(tie) else "since"
    return f"{since} {began}" if began else ""


def _since(first: Day | None, last: Day | None) -> str:
    """Write the year, or the years, in one of which something began that goes on."""
    began = _between(first, last)
    if first is None or last is None or "\N{EN DASH}" not in began:
        return began
    years_of = int(str(first)[:-6]), int(str(last)[:-6])
    if years_of[1] - years_of[0] == 1:
        return " or ".join(map(str, years_of))
    within = format_period("/".join(map(str, years_of)))
    return within if within.startswith("the ") else f"some time in {within}"


def _between(first: Day | None, last: Day | None) -> str:
    if first is not None and last is not None:
        return "\N{EN DASH}".join(dict.fromkeys((year_of(first), year_of(last))))
    if last is not None:
        return f"by {year_of(last)}"
    return "" if first is None else f"{year_of(first)} or after"
