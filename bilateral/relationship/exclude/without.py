"""Leave claims out of a relationship: of its ties, facts and coverage."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from bilateral.arguments import Wanted
from bilateral.facts import Fact
from bilateral.relationship.exclude.exclusions import Exclusions, excludable, exclusions
from bilateral.relationship.exclude.ties import cites_without, facts_linked, ties_without
from bilateral.relationship.filters import filter_of
from bilateral.relationship.record import RelationshipRecord

Case = TypeVar("Case", bound=RelationshipRecord)


def without(
    case: Case,
    *,
    attributed_to: Wanted = None,
    source: Wanted = None,
    stage: Wanted = None,
    inferred: bool | str | Iterable[str] = False,
) -> Case:
    """Return the relationship without some claims, as `Comparison.without` does.

    Parameters
    ----------
    attributed_to, source, stage : str or iterable of str, optional
        The claimants, the sources and the stages of ties and figures to leave out. A tie
        is kept as long as another citation supports it.
    inferred : bool, str or iterable of str
        Removes inferred values: all of them, or those of some fields.

    Raises
    ------
    UnknownNameError
        If nothing here has this name; the message names similar ones.
    BilateralError
        If nothing is given to leave out.

    Examples
    --------
    >>> import bilateral as bl
    >>> pak = bl.load("cuba-pakistan")
    >>> len(pak.ties) - len(pak.without(attributed_to="Gustavo Machín Gómez").ties)
    6
    """
    unwanted = exclusions(
        excludable(case.ties),
        attributed_to=attributed_to,
        source=source,
        stage=stage,
        inferred=inferred,
    )
    return exclude(case, unwanted)


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
