"""The columns that rules read from a tie, in words."""

from collections.abc import Callable, Iterable, Mapping

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.hostile_acts import name_of
from bilateral._findings.tie_view import IN, OUT, TieView
from bilateral._findings.when import began, ended, lasted
from bilateral._states.in_sentence import in_sentence
from bilateral.dates.in_words import bare, between
from bilateral.vocabulary import topic_label

TERMS = {
    "cost_shared": "costs shared",
    "self_funded": "self-funded",
    "not_stated": "terms not reported",
}
REPEATED = {"yearly": "every year", "occasional": "occasionally", "unknown": "repeatedly"}


def recurrence(tie: TieView) -> str:
    """Write whether a tie is a single event, recurs, continues, or ended.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> laos = bl.load("cuba-laos")
    >>> [recurrence(view(laos.tie(tie), "CUB")) for tie in ("yearly-visits-cuba", "doctors")]
    ['every year', 'ongoing when reported']
    """
    if tie.record.repeats:
        return REPEATED[tie.record.repeats]
    if tie.status == "active":
        return "ongoing when reported"
    return "single event" if tie.form == "event" else label("status", tie.status or "unknown")


def span(tie: TieView) -> str:
    """Write when a tie was; of what has no known end, when it was still reported.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> laos = bl.load("cuba-laos")
    >>> span(view(laos.tie("relations-1974"), "CUB")), span(view(laos.tie("doctors"), "CUB"))
    ('since 4 November 1974, still reported in November 2018', 'as of November 2018')
    """
    date, observed = tie.record.date, tie.record.observed
    seen = between(observed.earliest, observed.latest, fine=True) if observed else ""
    if date is None:
        return f"as of {bare(seen)}" if seen else "undated"
    start = began(tie, fine=True)
    if not tie.when.is_interval or ended(tie):
        return lasted(tie, fine=True) or "undated"
    begun = f"since {bare(start)}" if start.startswith(("on ", "in ")) else f"began {start}"
    if seen:
        return f"{begun}, still reported {seen}"
    return begun if tie.status == "active" else f"began {start}, end not reported"


def payer(tie: TieView) -> str:
    """Write who pays: the terms, and who bears what."""
    borne = [
        f"{in_sentence(name_of(charge.state))} pays {charge.what}" for charge in tie.record.borne_by
    ]
    terms = text_of_terms(tie)
    return f"{terms} ({', '.join(borne)})" if borne else terms


def text_of_terms(tie: TieView) -> str:
    """Write the terms of a tie; a receiver that pays is named."""
    if tie.terms == "paid_by_receiver":
        return f"paid by {in_sentence(name_of(tie.record.ends[1]))}"
    return label("terms", tie.terms)


READ: Mapping[str, Callable[[TieView], str | None]] = {
    "title": lambda tie: tie.title,
    "title_and_date": lambda tie: f"{tie.title} ({span(tie)})",
    "topic": lambda tie: topic_label(tie.topic),
    "reason": lambda tie: tie.record.reason,
    "limit": lambda tie: tie.record.limit,
    "limit_and_title": lambda tie: tie.record.limit and f"{tie.record.limit} ({tie.title})",
    "date": span,
    "place": lambda tie: tie.record.place,
    "field": lambda tie: tie.record.field,
    "initiated_by": lambda tie: tie.record.initiated_by and name_of(tie.record.initiated_by),
    "kind": lambda tie: tie.kind,
    "direction": lambda tie: tie.direction,
    "stage": lambda tie: tie.stage,
    "status": lambda tie: tie.status,
    "form": lambda tie: tie.form,
    "tone": lambda tie: tie.tone,
    "terms": text_of_terms,
    "payer": payer,
    "channel": lambda tie: tie.channel,
    "recurrence": recurrence,
}
"""The columns that can be read from a tie."""

LISTED = tuple(READ)
"""The columns that a list can name."""
SPLIT = (
    *("kind", "topic", "direction", "stage", "status", "form", "tone", "terms", "payer"),
    *("channel", "recurrence"),
)
"""The columns by which an answer can be split."""

CODED = ("kind", "stage", "status", "form", "tone", "channel")
"""Columns that have a word of the code lists; the others are text."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "title_and_date": ("date",),
    "limit_and_title": ("limit",),
    "payer": ("terms", "borne_by"),
    "stage": ("status",),
    "recurrence": ("status", "repeats"),
}
"""The fields of a record behind a column, if their names differ."""


def fields_read(columns: Iterable[str], tie: TieView) -> set[str]:
    """Return the fields of a tie behind some columns; a direction has two ends."""
    names = {field for column in columns for field in FIELDS.get(column, (column,))}
    if "direction" in names:
        names |= set(tie.record.end_words())
    return names


def label(column: str, value: str | None) -> str:
    """Write the value of a column for a tie in words.

    Examples
    --------
    >>> label("terms", "cost_shared"), label("terms", "not_stated"), label("channel", None)
    ('costs shared', 'terms not reported', 'not reported')
    """
    if column == "terms" and value in TERMS:
        return TERMS[value]
    if value is None or value == "not_stated":
        return "not reported"
    return value.replace("_", " ")


def direction_label(direction: str, case: CaseIndex) -> str:
    """Write a direction by the names of its two states.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> direction_label("in", index_case(bl.load("cuba-laos"), "CUB"))
    'Laos to Cuba'
    """
    here, there = (in_sentence(name_of(code)) for code in (case.focal, case.other))
    return {OUT: f"{here} to {there}", IN: f"{there} to {here}"}.get(direction, "joint")


def text_of(column: str, tie: TieView, case: CaseIndex) -> str:
    """Write the value of a column for a tie; empty if the record has none."""
    if column == "direction":
        return direction_label(tie.direction, case)
    value = READ[column](tie)
    return label(column, value) if column in CODED else value or ""
