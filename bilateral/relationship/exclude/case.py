"""Leave claims out of a whole relationship."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from bilateral.facts import Fact
from bilateral.relationship.exclude.exclusions import Exclusions
from bilateral.relationship.exclude.ties import cites_without, facts_linked, ties_without
from bilateral.relationship.filters import filter_of
from bilateral.relationship.record import RelationshipRecord

Case = TypeVar("Case", bound=RelationshipRecord)


def exclude(case: Case, unwanted: Exclusions) -> Case:
    """Leave claims out of a relationship: from its ties and facts, and the coverage of sources.

    Examples
    --------
    >>> import bilateral as bl
    >>> len(exclude(bl.load("cuba-laos"), Exclusions(stages=frozenset({"agreed"}))).ties)
    38
    """
    ties = ties_without(case.ties, unwanted)
    return replace(
        case,
        ties=ties,
        facts=facts_linked([*_facts_without(case.facts, unwanted)], ties),
        coverage=tuple(look for look in case.coverage if look.source not in unwanted.sources),
        filters=(*case.filters, filter_of(f"without {unwanted}", case.ties, ties)),
    )


def _facts_without(facts: Iterable[Fact], unwanted: Exclusions) -> Iterator[Fact]:
    for fact in facts:
        cites = cites_without(fact.cites, unwanted)
        if cites == fact.cites:
            yield fact
        elif cites:
            yield replace(fact, cites=cites)
