"""What a chart of key events says in words."""

from collections.abc import Sequence

from bilateral._charts.key_events.read import KeyEvent, KeyEvents
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short
from bilateral.text.lists import join_list
from bilateral.text.names import inside

RUPTURE = "diplomatic.rupture"

COURSE = {
    ("beginning of relations", False): "relations_began",
    ("break of relations", False): "relations_lapsed",
    ("break of relations", True): "relations_broken",
    ("lowering of relations", False): "relations_lowered",
    ("resumption of relations", False): "relations_resumed",
}
"""Why an event was chosen, whether it is an act of one side, and how a title tells it."""


def title(data: KeyEvents) -> str:
    """Tell the course of relations, where the events of all cases do; else name the subject."""
    if not data.events:
        return PHRASES["no_key_events"]
    courses = [_course(data.names[case], events) for case, events in data.by_case.items()]
    course = if_short(courses) if all(courses) else ""
    count = PHRASES["cases"].format(len(courses))
    subject = "; ".join(filter(None, data.names.values())) if len(courses) < 3 else count
    years = [year for event in data.events for year in event.years]
    span = f"{min(years)}\N{EN DASH}{max(years)}" if min(years) < max(years) else str(min(years))
    breaks = _breaks(data) if len(courses) > 2 else ""
    subject = PHRASES["key_events_of"].format(", ".join(filter(None, [subject, span])))
    return course or breaks or subject


def _breaks(data: KeyEvents) -> str:
    """Say in how many of several cases relations broke off; nothing where that is disputed."""
    breaks = [event for event in data.events if event.why == "break of relations"]
    names = [
        inside(data.names[case])
        for case, events in data.by_case.items()
        if any(event.why == "break of relations" for event in events)
    ]
    if not names or any(event.disputed for event in breaks):
        return ""
    words = PHRASES["breaks_in"].format(len(names), len(data.by_case), ", ".join(names))
    return if_short([words])


def _course(name: str, events: Sequence[KeyEvent]) -> str:
    """Say when relations began, broke off and were resumed; nothing where that is not recorded.

    One disputed date is marked; of several their number, once.
    """
    course = [
        (PHRASES[phrase].format(_when(*event.years)), event.disputed)
        for event in events
        for phrase in [COURSE.get((event.why, event.topic == RUPTURE))]
        if phrase
    ]
    disputed = sum(is_disputed for _, is_disputed in course)
    mark = f" {PHRASES['disputed']}" if disputed == 1 else ""
    parts = [f"{words}{mark}" if is_disputed else words for words, is_disputed in course]
    doubt = f" {PHRASES['several_disputed'].format(disputed)}" if disputed > 1 else ""
    is_whole = bool(parts) and parts[0].startswith(PHRASES["relations_began"].format(""))
    return f"{name}: {join_list(parts)}{doubt}" if is_whole and name else ""


def _when(first: int, last: int) -> str:
    if first == last:
        return PHRASES["in"].format(first)
    if last == first + 1:
        return PHRASES["in_years"].format(first, str(last)[-2:])
    return PHRASES["between_years"].format(first, last)


def alt_text(data: KeyEvents) -> str:
    """Tell every event in order, case by case, and by which rules they were chosen."""
    each = [
        f"{data.names[case]}: {_listed(events)}." if data.names[case] else f"{_listed(events)}."
        for case, events in data.by_case.items()
    ]
    whys = dict.fromkeys(event.why for event in data.events if event.why)
    chosen = [PHRASES["chosen_for"].format("; ".join(whys))] if whys else []
    return " ".join([*each, *chosen]) or f"{PHRASES['no_key_events']}."


def _listed(events: Sequence[KeyEvent]) -> str:
    return "; ".join(f"{event.date}, {event.title}" for event in events)
