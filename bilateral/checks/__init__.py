"""Rules across fields and records, put to plain values, so that one bad field hides no other fault.

A rule takes a relationship as its file holds it (texts, lists, mappings) and tells problems. What a
record owes itself is told in the record's own file; here stands what it owes the shipped words, the
states and the other records.
"""

from collections.abc import Iterator, Sequence

from bilateral.checks.links import ids_rule, links_rule
from bilateral.checks.states import coverage_states, fact_state, states_rule, tie_states
from bilateral.checks.walking import Given, below, records, word
from bilateral.checks.words import coverage_words, quantity_words, tie_words
from bilateral.coverage import coverage_rule
from bilateral.errors import quote_list, unknown_name
from bilateral.quantities import quantity_rule
from bilateral.records import Problem
from bilateral.ties import CLASS_OF
from bilateral.ties.parts import link_rule, participant_rule
from bilateral.ties.rules import tie_rule, told_rule
from bilateral.vocabulary import KINDS


def check(given: Given, sources: Sequence[str]) -> Iterator[Problem]:
    """Put every rule to a relationship.

    Parameters
    ----------
    given : mapping
        A relationship as plain values; any part of it may be of the wrong shape.
    sources : sequence of str
        The ids of the sources that it can cite.

    Yields
    ------
    Problem
        In no order.

    Examples
    --------
    >>> next(check({"states": ["CUB", "LOA"]}, []))
    Problem(path=('states', 1), text="unknown state 'LOA'; did you mean 'LAO'?")
    """
    known = frozenset(sources)
    yield from states_rule(given)
    yield from ids_rule(given)
    yield from links_rule(given)
    for path, coverage in records(given, "coverage"):
        yield from below(path, _coverage_rules(coverage, given, known))
    for path, excuse in records(given, "excused"):
        yield from below(path, _source_rule(excuse, known))
    for path, fact in records(given, "facts"):
        yield from below(path, told_rule(fact))
        yield from below(path, _evidence_rules(fact, known))
        yield from below(path, fact_state(fact, given))
    for path, tie in records(given, "ties"):
        yield from below(path, _tie_rules(tie, given, known))


def _tie_rules(tie: Given, given: Given, sources: frozenset[str]) -> Iterator[Problem]:
    kind = str(tie.get("kind") or "")
    yield from tie_rule(tie, CLASS_OF[kind].ENDS if kind in CLASS_OF else ())
    if kind not in CLASS_OF:
        text = (
            unknown_name("kind", kind, KINDS)
            if kind
            else f"no kind; add one: {quote_list(KINDS, 'or')}"
        )
        yield Problem(("kind",), text)
    yield from tie_words(tie)
    yield from tie_states(tie, given)
    yield from _evidence_rules(tie, sources)
    for path, link in records(tie, "links"):
        yield from below(path, link_rule(link))
    for path, who in records(tie, "participants"):
        yield from below(path, participant_rule(who))


def _coverage_rules(coverage: Given, given: Given, sources: frozenset[str]) -> Iterator[Problem]:
    yield from coverage_rule(coverage)
    yield from coverage_words(coverage)
    yield from coverage_states(coverage, given)
    yield from _source_rule(coverage, sources)


def _evidence_rules(record: Given, sources: frozenset[str]) -> Iterator[Problem]:
    """Check what ties and facts have in common: quantities and citations."""
    for path, quantity in records(record, "quantities"):
        yield from below(path, quantity_rule(quantity))
        yield from below(path, quantity_words(quantity))
    for path, cite in records(record, "cites"):
        yield from below(path, _source_rule(cite, sources))
        if (cite.get("span") is None) != (cite.get("sha256") is None):
            yield Problem(path, "span and sha256 stand together; add the other, or take both out")


def _source_rule(given: Given, sources: frozenset[str]) -> Iterator[Problem]:
    source = word(given, "source")
    if source is not None and source not in sources:
        yield Problem(("source",), unknown_name("source", source, sources))
