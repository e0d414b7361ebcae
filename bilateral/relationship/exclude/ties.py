"""Leave claims out of ties, and adjust links and inferences."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bilateral.facts import Fact
from bilateral.quantities import Quantity
from bilateral.relationship.exclude.exclusions import Exclusions, field_of
from bilateral.sources import Citation
from bilateral.ties import CLASS_OF, Tie
from bilateral.ties.parts import Inference
from bilateral.ties.tie import note_checked

PARTS = ("participants", "quantities", "steps", "classification", "links")
"""The list fields of a tie; an inference may be about one item, by its index."""

NOT_REPORTED = {"status": "unknown", "terms": "not_stated", "channel": "not_stated", "borne_by": ()}
"""The value of a field that the source does not state; None for all other fields."""

NEEDED = frozenset({"id", "kind", "form", "topic", "title", "absent", "between", "cites"}) | {
    word for cls in CLASS_OF.values() for word in cls.end_words()
}
"""Fields that a tie needs: if one is inferred, the tie is left out with it."""


def ties_without(ties: Iterable[Tie], unwanted: Exclusions) -> tuple[Tie, ...]:
    """Leave claims out; a tie without support is left out, with the links to it.

    Parameters
    ----------
    ties : iterable of Tie
        The ties of one relationship.
    unwanted : Exclusions
        What to leave out. A tie is kept as long as one citation supports it that is neither
        attributed to these claimants nor from these sources. Inferred values are set back to
        what the source says: no date, an unknown status, terms not stated; a tie
        whose topic or ends are inferred is left out.

    Returns
    -------
    tuple of Tie
        In the same order; an unchanged tie is the same object.

    Examples
    --------
    >>> import bilateral as bl
    >>> ties = bl.load("cuba-pakistan").ties
    >>> unwanted = Exclusions(claimants=frozenset({"Shahid Hassan Sheikh"}))
    >>> len(ties) - len(ties_without(ties, unwanted))
    4
    """
    rest = (_without(tie, unwanted) for tie in ties)
    return linked_among(tuple(tie for tie in rest if tie is not None))


def linked_among(ties: Collection[Tie]) -> tuple[Tie, ...]:
    """Remove links to ties other than these."""
    names = {tie.id for tie in ties}
    return tuple(
        tie
        if all(link.to in names for link in tie.links)
        else _changed(tie, {"links": [link if link.to in names else None for link in tie.links]})
        for tie in ties
    )


def facts_linked(facts: Collection[Fact], ties: Iterable[Tie]) -> tuple[Fact, ...]:
    """Remove links of facts to other records than these facts and ties."""
    names = {fact.id for fact in facts} | {tie.id for tie in ties}
    return tuple(
        fact
        if all(link.to in names for link in fact.links)
        else replace(fact, links=tuple(link for link in fact.links if link.to in names))
        for fact in facts
    )


def cites_without(cites: Iterable[Citation], unwanted: Exclusions) -> tuple[Citation, ...]:
    """Return the citations that are not attributed to some claimants and not from some sources."""
    claimants, sources = unwanted.claimants, unwanted.sources
    return tuple(
        cite for cite in cites if cite.attributed_to not in claimants and cite.source not in sources
    )


def _without(tie: Tie, unwanted: Exclusions) -> Tie | None:
    """Return a tie without the claims; None if nothing is left."""
    cites = cites_without(tie.cites, unwanted)
    has_lost = len(cites) < len(tie.cites)
    is_unsupported = has_lost and not any(cite.stance == "supports" for cite in cites)
    # The stage is computed from the status each time, so only where it is needed.
    if is_unsupported or (unwanted.stages and tie.stage in unwanted.stages):
        return None
    taken_back = [it.of for it in tie.inferred if field_of(it.of) in unwanted.inferred]
    if NEEDED.intersection(map(field_of, taken_back)):
        return None
    changes = _uninferred(tie, taken_back)
    if has_lost:
        changes["cites"] = cites
    quantities: Sequence[Quantity | None] = changes.get("quantities", tie.quantities)
    wanted = [
        it if it is not None and it.stage not in unwanted.stages else None for it in quantities
    ]
    if None in wanted:
        changes["quantities"] = wanted
    return _changed(tie, changes, taken_back) if changes or taken_back else tie


def _uninferred(tie: Tie, paths: Iterable[str]) -> dict[str, Any]:
    """Return the fields of a tie without the values inferred at some paths.

    An item removed from a list leaves None in its place, so that later paths stay valid.
    """
    changes: dict[str, Any] = {}
    for path in paths:
        field, *rest = path.split(".")
        if field == "date" and rest:
            date = changes.get(field, tie.date)
            changes[field] = date and date.without(*rest)
        elif field not in PARTS:
            changes[field] = NOT_REPORTED.get(field)
        elif not rest:
            changes[field] = ()
        else:
            items = list(changes.get(field, getattr(tie, field)))
            place = int(rest[0])
            if place < len(items):
                items[place] = _without_field(items[place], rest[1:])
            changes[field] = items
    if "terms" in changes:  # the bearers of costs mean nothing without terms
        changes["borne_by"] = ()
    return changes


def _without_field(item: Any, rest: list[str]) -> Any:
    """Remove a date or a stage from an item; without any other field the item is removed."""
    if item is None or not rest or rest[0] not in ("date", "stage", "note", "label"):
        return None
    return replace(item, **{rest[0]: None})


def _changed(tie: Tie, changes: dict[str, Any], taken_back: Collection[str] = ()) -> Tie:
    """Change a tie: items that are None are removed, and inferences follow the others."""
    places = {
        field: [place for place, item in enumerate(items) if item is not None]
        for field, items in changes.items()
        if field in PARTS
    }
    parts = {field: tuple(changes[field][n] for n in kept) for field, kept in places.items()}
    if len(parts.get("quantities", tie.quantities)) < len(tie.quantities):
        parts["quantities"] = _freed(parts["quantities"])
    changes = changes | parts
    stay = (inference for inference in tie.inferred if inference.of not in taken_back)
    inferred = tuple(filter(None, (_moved(inference, changes, places) for inference in stay)))
    changed = replace(tie, **changes, inferred=inferred)
    # A valid tie stays valid with less in it, so the note of the checks is kept.
    note_checked(changed, getattr(tie, "checked", None))
    return changed


def _freed(quantities: Collection[Quantity]) -> tuple[Quantity, ...]:
    """Remove part_of from parts whose whole was removed."""
    names = {quantity.name for quantity in quantities}
    return tuple(it if it.part_of in names else replace(it, part_of=None) for it in quantities)


def _moved(
    inference: Inference, changes: Mapping[str, Any], places: Mapping[str, Sequence[int]]
) -> Inference | None:
    """Return an inference with the new index of its item; None if the item was removed."""
    field, *rest = inference.of.split(".")
    if field not in changes:
        return inference
    if not rest:
        return inference if changes[field] else None
    kept = places.get(field, ())
    if int(rest[0]) not in kept:
        return None
    return replace(inference, of=".".join([field, str(kept.index(int(rest[0]))), *rest[1:]]))
