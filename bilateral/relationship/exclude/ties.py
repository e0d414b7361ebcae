"""Ties without some of their claims, and links and inferences that follow what is left."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bilateral.quantities import Quantity
from bilateral.relationship.exclude.exclusions import Exclusions, field_of
from bilateral.sources import Citation
from bilateral.ties import CLASS_OF, Tie
from bilateral.ties.parts import Inference
from bilateral.ties.tie import note_checked

PARTS = ("participants", "quantities", "steps", "classification", "links")
"""What a tie has several of; an inference may be about one of them, by its place."""

NOT_REPORTED = {"status": "unknown", "terms": "not_stated", "channel": "not_stated", "borne_by": ()}
"""What a field says when its source does not; for all others that is nothing."""

NEEDED = frozenset({"id", "kind", "form", "topic", "title", "absent", "between", "cites"}) | {
    word for cls in CLASS_OF.values() for pair in cls.ENDS for word in pair
}
"""Without one of these there is no tie, so that a tie in which one is inferred falls with it."""


def ties_without(ties: Iterable[Tie], unwanted: Exclusions) -> tuple[Tie, ...]:
    """Leave claims out; a tie that has lost all its support falls, and links to it with it.

    Parameters
    ----------
    ties : iterable of Tie
        Of one relationship.
    unwanted : Exclusions
        What to leave out. A tie stands as long as one citation supports it that is neither
        attributed to these claimants nor from these sources. What is inferred is taken back to
        what the source says: no date, a status that is unknown, terms that are not stated; a tie
        whose topic or ends are inferred falls.

    Returns
    -------
    tuple of Tie
        In the same order; a tie that loses nothing is the very same.

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
    """Take links to other ties than these out."""
    names = {tie.id for tie in ties}
    return tuple(
        tie
        if all(link.to in names for link in tie.links)
        else _changed(tie, {"links": [link if link.to in names else None for link in tie.links]})
        for tie in ties
    )


def cites_without(cites: Iterable[Citation], unwanted: Exclusions) -> tuple[Citation, ...]:
    """Leave out what is attributed to some claimants, or stands in some sources."""
    claimants, sources = unwanted.claimants, unwanted.sources
    return tuple(
        cite for cite in cites if cite.attributed_to not in claimants and cite.source not in sources
    )


def _without(tie: Tie, unwanted: Exclusions) -> Tie | None:
    """Give what is left of a tie; None where that is nothing."""
    cites = cites_without(tie.cites, unwanted)
    has_lost = len(cites) < len(tie.cites)
    is_unsupported = has_lost and not any(cite.stance == "supports" for cite in cites)
    # The stage is worked out from the status each time: it is asked for only where it matters.
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
    """Give the fields of a tie as they are without what is inferred at some paths.

    What is taken out of several leaves None in its place, so that later paths still find theirs.
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
    if "terms" in changes:  # who bears which costs says nothing without terms
        changes["borne_by"] = ()
    return changes


def _without_field(item: Any, rest: list[str]) -> Any:
    """Take a date or a stage back to nothing; without any other field there is no such item."""
    if item is None or not rest or rest[0] not in ("date", "stage", "note", "label"):
        return None
    return replace(item, **{rest[0]: None})


def _changed(tie: Tie, changes: dict[str, Any], taken_back: Collection[str] = ()) -> Tie:
    """Change a tie; what of several is None goes, and what is inferred of the others goes along."""
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
    # What has passed with more in it passes with less, so the note of what it passed stays.
    note_checked(changed, getattr(tie, "checked", None))
    return changed


def _freed(quantities: Collection[Quantity]) -> tuple[Quantity, ...]:
    """Let parts whose whole is gone stand for themselves."""
    names = {quantity.name for quantity in quantities}
    return tuple(it if it.part_of in names else replace(it, part_of=None) for it in quantities)


def _moved(
    inference: Inference, changes: Mapping[str, Any], places: Mapping[str, Sequence[int]]
) -> Inference | None:
    """Let an inference follow what it is about to its new place; None where that is gone."""
    field, *rest = inference.of.split(".")
    if field not in changes:
        return inference
    if not rest:
        return inference if changes[field] else None
    kept = places.get(field, ())
    if int(rest[0]) not in kept:
        return None
    return replace(inference, of=".".join([field, str(kept.index(int(rest[0]))), *rest[1:]]))
