"""Rules between the records of a relationship, and against states, vocabulary and sources.

The rules inside one record are in the file of that record.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from bilateral.errors import unknown_name
from bilateral.records import Problem, as_written, below, each
from bilateral.relationship.checks.links import ids_rule, links_rule
from bilateral.relationship.checks.states import (
    coverage_states,
    fact_state,
    filter_states,
    states_rule,
    tie_states,
)
from bilateral.relationship.checks.times import last_days, tie_times
from bilateral.relationship.checks.words import (
    coverage_words,
    filter_words,
    quantity_words,
    tie_words,
)
from bilateral.ties.tie import note_checked

Ground = tuple[tuple[Any, ...], Mapping[str, int]]
"""What records are checked against besides each other: the two states, and the last day of each
source."""


def check(relationship: Any) -> Iterator[Problem]:
    """Check a relationship by all rules; ties checked before against the same data are skipped.

    Parameters
    ----------
    relationship : RelationshipRecord
        Invalid fields have the value `bilateral.records.partial.Invalid`.

    Yields
    ------
    Problem
        In no order.
    """
    states, sources = ground = _ground_of(relationship)
    yield from states_rule(states)
    yield from ids_rule(relationship)
    yield from links_rule(relationship)
    for path, coverage in each(relationship, "coverage"):
        yield from below(path, coverage_words(coverage))
        yield from below(path, coverage_states(coverage, states))
        yield from below(path, _source_rule(coverage, sources))
    for path, chosen in each(relationship, "filters"):
        yield from below(path, filter_words(chosen))
        yield from below(path, filter_states(chosen, states))
    for path, excuse in each(relationship, "excused"):
        yield from below(path, _source_rule(excuse, sources))
    for path, fact in each(relationship, "facts"):
        yield from below(path, _evidence_rules(fact, sources))
        yield from below(path, fact_state(fact, states))
    for path, tie in each(relationship, "ties"):
        if getattr(tie, "checked", None) != ground:
            problems = [
                *tie_words(tie),
                *tie_states(tie, states),
                *_evidence_rules(tie, sources),
                *tie_times(tie, sources),
            ]
            yield from below(path, problems)
            if not problems:
                note_checked(tie, ground)


def mark_checked(relationship: Any) -> None:
    """Note that all its ties are valid, since they were checked before."""
    ground = _ground_of(relationship)
    for tie in relationship.ties:
        note_checked(tie, ground)


def _ground_of(relationship: Any) -> Ground:
    sources = [source for _, source in each(relationship, "sources")]
    return tuple(relationship.states), last_days(sources)


def _evidence_rules(record: Any, sources: Collection[str]) -> Iterator[Problem]:
    """Check what ties and facts share: quantities and citations."""
    for path, quantity in each(record, "quantities"):
        yield from below(path, quantity_words(quantity))
    for path, cite in each(record, "cites"):
        yield from below(path, _source_rule(cite, sources))
        if (cite.span is None) != (cite.sha256 is None):
            yield Problem(path, "span and sha256 go together; add the other, or remove both")


def _source_rule(record: Any, sources: Collection[str]) -> Iterator[Problem]:
    source = as_written(record.source)
    if source is not None and source not in sources:
        yield Problem(("source",), unknown_name("source", source, sources))
