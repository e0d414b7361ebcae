"""What a rule sees of a case: its ties, links and figures, and how completely its sources look.

It is read from the records and not from their frames: a sensitivity analysis looks at a comparison
dozens of times, and laying out frames to read them row by row would take most of its time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

import numpy as np

from bilateral._findings.completeness import Looks
from bilateral._findings.counting import IN, MUTUAL, OUT
from bilateral._findings.discrepancies import FIGURES, is_about
from bilateral._findings.figures import Figure
from bilateral._findings.figures.combine import Links
from bilateral._findings.viewpoint import Focal, seen_from
from bilateral.coverage import RANKS, Coverage
from bilateral.dates.bounds import Bounds
from bilateral.ties import Tie

Sort = tuple[str, str, str]


class Piece(NamedTuple):
    """One tie, as a rule sees it, with the fields that the table of ties has.

    ``claimants`` are those on whose word alone it rests: nobody, where a source says it itself too.
    ``inferred`` holds the paths of what is not said.
    """

    id: str
    title: str
    kind: str
    topic: str
    form: str
    stage: str | None
    status: str | None
    terms: str
    channel: str
    field: str | None
    reason: str | None
    place: str | None
    initiated_by: str | None
    borne_by: str | None
    date: str | None
    observed: str | None
    absent: bool
    inferred: tuple[str, ...]
    direction: str
    when: Bounds
    claimants: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def sort(self) -> Sort:
        """Kind, topic and direction: what ties of one sort agree in."""
        return self.kind, self.topic, self.direction

    @property
    def is_inferred(self) -> bool:
        """Whether anything in it is inferred."""
        return bool(self.inferred)

    @property
    def payer(self) -> str:
        """Who pays: the terms, and who bears what."""
        terms = self.terms.replace("_", " ")
        return f"{terms} ({self.borne_by})" if self.borne_by else terms


class Records(Protocol):
    """What has records: a relationship, or what is left of one."""

    @property
    def id(self) -> str:
        """Its short name."""

    @property
    def title(self) -> str:
        """What people call it."""

    @property
    def states(self) -> tuple[str, str]:
        """Its two states."""

    @property
    def ties(self) -> tuple[Tie, ...]:
        """What passes between them."""

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """What its sources speak about."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """What one case holds.

    Attributes
    ----------
    case, title : str
        Its id, and what to call it.
    focal, other : str
        The state from which it is seen, and the other one.
    ties : sequence of Piece
        Its ties, reported absences among them.
    links : sequence of tuple
        ``tie, rel, to, certainty`` of every link.
    figures : sequence of Figure
        The figures of its ties.
    linked : mapping
        The links as the rule for totals wants them.
    looks : mapping
        How completely the sources look, by case, kind or topic, and sender.
    days : pair of numpy.datetime64, or None
        The first and the last day that the sources speak about, where both are known.
    periods : mapping
        Case and source → the periods of which it speaks, as written.
    by_word : mapping of str to list of Piece
        The ties of each kind and of each topic.
    """

    case: str
    title: str
    focal: str
    other: str
    ties: Sequence[Piece]
    links: Sequence[tuple[str, str, str, str | None]]
    figures: Sequence[Figure]
    linked: Links
    looks: Looks
    days: tuple[np.datetime64, np.datetime64] | None
    periods: Mapping[tuple[str, str], set[str]]
    by_word: Mapping[str, list[Piece]] = field(repr=False)


def evidence(cases: Iterable[Records], *, focal: Focal) -> list[Evidence]:
    """Lay out what each case holds.

    Parameters
    ----------
    cases : iterable of Relationship
        The cases.
    focal : str or mapping
        The state from which directions are seen, or that of each case.

    Examples
    --------
    >>> import bilateral as bl
    >>> held, = evidence([bl.load("cuba-laos")], focal="CUB")
    >>> held.other, held.ties[1].id
    ('LAO', 'relations-1974')
    """
    return [_evidence(case, seen_from(focal, case.id)) for case in cases]


def _evidence(case: Records, focal: str) -> Evidence:
    ties = [_piece(tie, focal) for tie in case.ties]
    by_word: dict[str, list[Piece]] = {}
    for tie in ties:
        by_word.setdefault(tie.kind, []).append(tie)
        by_word.setdefault(tie.topic, []).append(tie)
    first, second = case.states
    return Evidence(
        case=case.id,
        title=case.title,
        focal=focal,
        other=second if first == focal else first,
        ties=ties,
        links=[
            (tie.id, link.rel, link.to, link.certainty) for tie in case.ties for link in tie.links
        ],
        figures=[
            figure
            for tie, piece in zip(case.ties, ties, strict=True)
            for figure in _figures(case.id, tie, piece)
        ],
        linked=_linked(case),
        looks=_looks(case),
        days=_days(case.coverage),
        periods=_periods(case),
        by_word=by_word,
    )


def _piece(tie: Tie, focal: str) -> Piece:
    way = MUTUAL if tie.reciprocal else OUT if tie.sender == focal else IN
    return Piece(
        tie.id,
        tie.title,
        tie.kind,
        tie.topic,
        tie.form,
        tie.stage,
        tie.status,
        tie.terms,
        tie.channel,
        tie.field,
        tie.reason,
        tie.place,
        tie.initiated_by,
        "; ".join(map(str, tie.borne_by)) or None,
        str(tie.date) if tie.date else None,
        str(tie.observed) if tie.observed else None,
        tie.absent,
        tuple(one.of for one in tie.inferred),
        way,
        tie.bounds,
        _claimants(tie),
        tie.sources,
    )


def _claimants(tie: Tie) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for cite in tie.cites:
        if cite.stance == "supports":
            if cite.attributed_to is None:
                return ()
            found[cite.attributed_to] = None
    return tuple(found)


def _figures(case: str, tie: Tie, piece: Piece) -> Iterator[Figure]:
    """Give the figures of a tie as `bilateral._findings.figures.figures` reads them from tables."""
    for n, one in enumerate(tie.quantities):
        lower, upper = (None if end is None else float(end) for end in one.interval)
        own = one.date is not None and str(one.date) != piece.date
        yield Figure(
            case,
            tie.id,
            n,
            one.measure,
            one.unit,
            one.stage or piece.stage,
            one.time,
            None if one.value is None else float(one.value),
            lower,
            upper,
            None if one.missing else one.bound,
            one.missing,
            one.name,
            one.part_of,
            str(one.date) if one.date else piece.date,
            one.date if own and one.date else piece.when,
            piece.kind,
            piece.topic,
            piece.terms,
            piece.direction,
            ((tie.id, n),),
        )


def _linked(case: Records) -> Links:
    """Lay the links out as `bilateral._findings.figures.combine.linked` does with their table."""
    found: dict[str, dict[tuple[str, str], list[str]]] = {}
    for tie in case.ties:
        for link in tie.links:
            if link.rel == "contradicts" and not is_about(link.on, FIGURES):
                continue
            found.setdefault(link.rel, {}).setdefault((case.id, tie.id), []).append(link.to)
    return found


def _looks(case: Records) -> Looks:
    """Lay the coverage out as `bilateral._findings.completeness.looks` does with their table."""
    found: dict[tuple[str, str, str], str] = {}
    for look in sorted(case.coverage, key=lambda one: RANKS.index(one.completeness), reverse=True):
        ends = case.states if look.direction == "both" else look.direction.split(">")[:1]
        for word in (*look.kinds, *look.topics):
            found.update({(case.id, word, end): look.completeness for end in ends})
    return found


def _periods(case: Records) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for look in case.coverage:
        found.setdefault((case.id, look.source), set()).add(str(look.period))
    return found


def _days(coverage: Iterable[Coverage]) -> tuple[np.datetime64, np.datetime64] | None:
    firsts = [look.period.earliest for look in coverage if look.period.earliest is not None]
    lasts = [look.period.latest for look in coverage if look.period.latest is not None]
    return (min(firsts), max(lasts)) if firsts and lasts else None
