"""What a chart of order says in words: its title and its description."""

from collections.abc import Sequence

from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short
from bilateral._charts.sequence.read import Course, Order

MOST_TOLD = 12
"""A description tells so many links of a case."""


def title(order: Order) -> str:
    """Say of how many links of each case dates confirm the order, or that it has none."""
    courses = order.courses
    if not courses:
        return PHRASES["no_ties"]
    each = if_short(_linked(order.names[course.name], [course]) for course in courses)
    return each or _linked(PHRASES["cases"].format(len(courses)), courses)


def _linked(name: str, courses: Sequence[Course]) -> str:
    found = [link.certainty for course in courses for _, link in course.links]
    sure, against = found.count("surely"), found.count("no")
    if not found:
        phrase, count = "order_unlinked", 0
    elif sure:
        phrase, count = "order_links", sure
    else:
        phrase, count = ("order_contradicted", against) if against else ("order_open", 0)
    return PHRASES[phrase].format(name, len(found), count)


def alt_text(order: Order) -> str:
    """Describe the order case by case: how much of it is sure, and what led to what."""
    sentences = [_course(course, order.names[course.name]) for course in order.courses]
    return " ".join([PHRASES["sequence"], *(sentences or [f"{PHRASES['no_ties']}."])])


def _course(course: Course, name: str) -> str:
    dated = [event for event in course.events if event.dated]
    sure = sum(event.next == "surely" for event in dated)
    titles = {event.id: event.title for event in course.events}
    parts = [
        PHRASES["order_steps"].format(len(dated), sure),
        *(
            f"{event.title}: {PHRASES[link.rel]} {titles[link.to]} ({PHRASES[link.certainty]})"
            for event, link in course.links[:MOST_TOLD]
        ),
    ]
    more = len(course.links) - MOST_TOLD
    parts += [PHRASES["more"].format(count=more)] if more > 0 else []
    return f"{name}: {'; '.join(parts)}."
