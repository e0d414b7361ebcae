"""Fewer claims: ties without some claimants, sources or stages, or without what is inferred."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

from bilateral._findings.exclude.exclusions import Less, field_of
from bilateral.coverage import Coverage
from bilateral.facts import Fact
from bilateral.sources import Citation
from bilateral.ties import CLASS_OF, Tie
from bilateral.ties.parts import Inference

PARTS = ("participants", "quantities", "steps", "classification", "links")
"""What a tie has several of; an inference may be about one of them, by its place."""

UNTOLD = {"status": "unknown", "terms": "not_stated", "channel": "not_stated", "borne_by": ()}
"""What a field says when its source does not; for all others that is nothing."""

NEEDED = frozenset({"id", "kind", "form", "topic", "title", "absent", "between", "cites"}) | {
    word for made in CLASS_OF.values() for pair in made.ENDS for word in pair
}
"""Without one of these there is no tie, so that a tie in which one is inferred falls with it."""


class Held(Protocol):
    """What has claims: a relationship."""

    @property
    def ties(self) -> tuple[Any, ...]:
        """Its ties."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is told of one of its states alone."""

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """What its sources speak about."""


HeldType = TypeVar("HeldType", bound=Held)


def reduced(case: HeldType, less: Less) -> HeldType:
    """Leave claims out of a relationship: of its ties and facts, and whole coverage of sources.

    Examples
    --------
    >>> import bilateral as bl
    >>> len(reduced(bl.load("cuba-laos"), Less(stages=frozenset({"agreed"}))).ties)
    45
    """
    made: Any = replace(
        case,  # type: ignore[type-var]
        ties=without(case.ties, less),
        facts=tuple(_facts(case.facts, less)),
        coverage=tuple(look for look in case.coverage if look.source not in less.sources),
    )
    return made  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class Fewer:
    """What is left of a relationship; its records are not checked anew, as they were once."""

    id: str
    title: str
    states: tuple[str, str]
    ties: tuple[Tie, ...]
    coverage: tuple[Coverage, ...]


def fewer(case: Any, less: Less) -> Fewer:
    """Leave claims out of a relationship for a look at what is left, a hundred times if need be.

    Examples
    --------
    >>> import bilateral as bl
    >>> len(fewer(bl.load("cuba-laos"), Less(stages=frozenset({"agreed"}))).ties)
    45
    """
    coverage = tuple(look for look in case.coverage if look.source not in less.sources)
    return Fewer(case.id, case.title, case.states, without(case.ties, less), coverage)


def without(ties: Iterable[Tie], less: Less) -> tuple[Tie, ...]:
    """Leave claims out; a tie that has lost all its support falls, and links to it with it.

    Parameters
    ----------
    ties : iterable of Tie
        Of one relationship.
    less : Less
        What to leave out. A tie stands as long as one citation supports it that is neither
        attributed to these claimants nor from these sources. What is inferred is taken back to
        what the source says: no date, a status that is unknown, terms that are not stated; a tie
        whose topic or ends are inferred falls.

    Returns
    -------
    tuple of Tie
        In the same order.

    Examples
    --------
    >>> import bilateral as bl
    >>> ties = bl.load("cuba-pakistan").ties
    >>> len(ties) - len(without(ties, Less(claimants=frozenset({"Tariq Majid"}))))
    3
    """
    left = [one for tie in ties if (one := _left(tie, less)) is not None]
    return tuple(among(left))


def among(ties: Collection[Tie]) -> Iterator[Tie]:
    """Take links to other ties than these out."""
    names = {tie.id for tie in ties}
    for tie in ties:
        links = [link if link.to in names else None for link in tie.links]
        yield _with(tie, {"links": links}) if None in links else tie


def _facts(facts: Iterable[Fact], less: Less) -> Iterator[Fact]:
    for fact in facts:
        cites = _cites(fact.cites, less)
        if cites == fact.cites:
            yield fact
        elif cites:
            yield replace(fact, cites=cites)


def _cites(cites: Iterable[Citation], less: Less) -> tuple[Citation, ...]:
    return tuple(
        cite
        for cite in cites
        if cite.attributed_to not in less.claimants and cite.source not in less.sources
    )


def _left(tie: Tie, less: Less) -> Tie | None:
    """Give what is left of a tie; None where that is nothing."""
    if tie.stage in less.stages:
        return None
    changes: dict[str, Any] = {}
    cites = _cites(tie.cites, less)
    if not any(cite.stance == "supports" for cite in cites):
        return None
    if cites != tie.cites:
        changes["cites"] = cites
    taken_back = [one.of for one in tie.inferred if field_of(one.of) in less.inferred]
    if NEEDED.intersection(map(field_of, taken_back)):
        return None
    changes |= _untold(tie, taken_back)
    figures = changes.get("quantities", tie.quantities)
    if not all(_fits(one, less) for one in figures):
        changes["quantities"] = [one if _fits(one, less) else None for one in figures]
    return _with(tie, changes, taken_back) if changes or taken_back else tie


def _fits(quantity: Any, less: Less) -> bool:
    return quantity is not None and quantity.stage not in less.stages


def _untold(tie: Tie, paths: Iterable[str]) -> dict[str, Any]:
    """Give the fields of a tie as they are without what is inferred at some paths.

    What is taken out of several leaves None in its place, so that later paths still find theirs.
    """
    changes: dict[str, Any] = {}
    for path in paths:
        field, *rest = path.split(".")
        if field not in PARTS:
            changes[field] = UNTOLD.get(field)
        elif not rest:
            changes[field] = ()
        else:
            items = list(changes.get(field, getattr(tie, field)))
            place = int(rest[0])
            if place < len(items):
                items[place] = _without_field(items[place], rest[1:])
            changes[field] = items
    if "terms" in changes:
        changes["borne_by"] = ()
    return changes


def _without_field(item: Any, rest: list[str]) -> Any:
    """Take a date or a stage back to nothing; without any other field there is no such item."""
    if item is None or not rest or rest[0] not in ("date", "stage", "note", "label"):
        return None
    return replace(item, **{rest[0]: None})


def _free(quantities: Iterable[Any]) -> tuple[Any, ...]:
    """Let parts whose whole is gone stand for themselves."""
    kept = tuple(quantities)
    names = {one.name for one in kept}
    return tuple(one if one.part_of in names else replace(one, part_of=None) for one in kept)


def _with(tie: Tie, changes: dict[str, Any], taken_back: Collection[str] = ()) -> Tie:
    """Change a tie; what of several is None goes, and what is inferred of the others goes along."""
    places = {
        field: [place for place, item in enumerate(items) if item is not None]
        for field, items in changes.items()
        if field in PARTS
    }
    told = {field: tuple(changes[field][place] for place in own) for field, own in places.items()}
    if len(told.get("quantities", tie.quantities)) < len(tie.quantities):
        told["quantities"] = _free(told["quantities"])
    changes = changes | told
    stay = (one for one in tie.inferred if one.of not in taken_back)
    inferred = tuple(filter(None, (_moved(one, changes, places) for one in stay)))
    return replace(tie, **changes, inferred=inferred)


def _moved(
    one: Inference, changes: Mapping[str, Any], places: Mapping[str, Sequence[int]]
) -> Inference | None:
    """Let an inference follow what it is about to its new place; None where that is gone."""
    field, *rest = one.of.split(".")
    if field not in changes:
        return one
    if not rest:
        return one if changes[field] else None
    left = places.get(field, ())
    if int(rest[0]) not in left:
        return None
    return replace(one, of=".".join([field, str(left.index(int(rest[0]))), *rest[1:]]))
