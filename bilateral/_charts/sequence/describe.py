"""What a chart of order says in words: its title and its description."""

from collections.abc import Sequence

from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short
from bilateral._charts.sequence.read import Course, Order

MOST_TOLD = 12
"""A description tells so many links of a case."""


def title(order: Order) -> str:
    """Say how many links of each case the dates make sure of, or that it has none."""
    courses = order.courses
    if not courses:
        return PHRASES["no_ties"]
    each = if_short(_linked(order.names[course.name], [course]) for course in courses)
    return each or _linked(PHRASES["cases"].format(len(courses)), courses)


def _linked(name: str, courses: Sequence[Course]) -> str:
    links = [link for course in courses for _, link in course.links]
    sure = sum(link.certainty == "surely" for link in links)
    return PHRASES["order_links" if links else "order_unlinked"].format(name, len(links), sure)


def alt_text(order: Order) -> str:
    """Describe the order case by case: how much of it is sure, and what led to what."""
    sentences = [_course(course, order.names[course.name]) for course in order.courses]
    return " ".join([PHRASES["sequence"], *(sentences or [f"{PHRASES['no_ties']}."])])


def _course(course: Course, name: str) -> str:
    dated = [event for event in course.events if event.dated]
    steps = [event.next for event in dated if event.next]
    titles = {event.id: event.title for event in course.events}
    parts = [
        PHRASES["order_steps"].format(len(dated), steps.count("surely"), len(steps)),
        *(
            f"{event.title}: {PHRASES[link.rel]} {titles[link.to]} ({PHRASES[link.certainty]})"
            for event, link in course.links[:MOST_TOLD]
        ),
    ]
    more = len(course.links) - MOST_TOLD
    parts += [PHRASES["more"].format(count=more)] if more > 0 else []
    return f"{name}: {'; '.join(parts)}."
