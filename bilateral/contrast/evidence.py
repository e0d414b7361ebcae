"""What a rule sees of a case: its ties, links and figures, and how completely its sources look."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from bilateral.bounds import Bounds
from bilateral.contrast.counting import direction, read_rows
from bilateral.contrast.coverage import Looks, looks
from bilateral.contrast.figures import Figure, figures
from bilateral.contrast.moments import moments
from bilateral.contrast.summing import Links, linked
from bilateral.contrast.viewpoint import Focal, seen_from

FIELDS = (
    "id title kind topic form stage status terms channel field reason place initiated_by borne_by "
    "date observed absent inferred"
).split()
Tables = Mapping[str, pd.DataFrame]


class Piece(NamedTuple):
    """One tie, as a rule sees it; ``claims`` and ``sources`` are those that support it."""

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
    inferred: str | None
    direction: str
    when: Bounds
    claims: tuple[str | None, ...]
    sources: tuple[str, ...]

    @property
    def payer(self) -> str:
        """Who pays: the terms, and who bears what."""
        terms = self.terms.replace("_", " ")
        return f"{terms} ({self.borne_by})" if self.borne_by else terms

    @property
    def claimants(self) -> tuple[str, ...]:
        """Those on whose word alone it rests; nobody, where a source says it itself too."""
        names = tuple(dict.fromkeys(self.claims))
        return () if None in names else tuple(name for name in names if name)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """What one case holds.

    Attributes
    ----------
    case, title : str
        Its id, and what to call it.
    focal, other : str
        The state from which it is seen, and the other one; empty where no record names it.
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


def evidence(tables: Tables, titles: Mapping[str, str], *, focal: Focal) -> list[Evidence]:
    """Lay out what each case holds, in the order of the titles.

    Examples
    --------
    >>> import bilateral as bl
    >>> held = evidence(bl.load("cuba-laos").tables(), {"cuba-laos": "Laos"}, focal="CUB")
    >>> held[0].other, held[0].ties[1].id
    ('LAO', 'relations-1974')
    """
    ties = _by_case(_pieces(tables, focal))
    links = _by_case(
        (case, (tie, rel, to, certainty))
        for case, tie, rel, to, certainty in read_rows(
            tables["links"], ["relationship", "tie", "rel", "to", "certainty"]
        )
    )
    held = _by_case((figure.case, figure) for figure in figures(tables, focal=focal))
    others = _others(tables, focal)
    links_of_all, looks_of_all = linked(tables["links"]), looks(tables["windows"])
    return [
        Evidence(
            case=case,
            title=title,
            focal=seen_from(focal, case),
            other=others.get(case, ""),
            ties=ties.get(case, ()),
            links=links.get(case, ()),
            figures=held.get(case, ()),
            linked=links_of_all,
            looks=looks_of_all,
        )
        for case, title in titles.items()
    ]


def _by_case(rows: Any) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for case, row in rows:
        found.setdefault(case, []).append(row)
    return found


def _pieces(tables: Tables, focal: Focal) -> Iterator[tuple[str, Piece]]:
    ties = tables["ties"]
    rows = read_rows(ties, ["relationship", *FIELDS])
    support = _support(tables["citations"])
    ways = direction(ties, focal).tolist()
    for (case, *told), way, when in zip(rows, ways, moments(ties), strict=True):
        cites = support.get((case, told[0]), [])
        claims = tuple(dict.fromkeys(claim for claim, _ in cites))
        sources = tuple(dict.fromkeys(source for _, source in cites))
        yield case, Piece._make((*told, way, when, claims, sources))


def _support(cites: pd.DataFrame) -> dict[tuple[str, str], list[tuple[str | None, str]]]:
    """Give who claims each tie, and in which source; what speaks against it is no support."""
    found: dict[tuple[str, str], list[tuple[str | None, str]]] = {}
    fields = ["relationship", "tie", "attributed_to", "source", "stance"]
    for case, tie, claim, source, stance in read_rows(cites, fields):
        if stance == "supports":
            found.setdefault((case, tie), []).append((claim, source))
    return found


def _others(tables: Tables, focal: Focal) -> dict[str, str]:
    """Find the state at the other end of each case, from its ties or its windows."""
    found: dict[str, str] = {}
    for name in ("windows", "ties"):
        for case, *ends in read_rows(tables[name], ["relationship", "sender", "receiver"]):
            if case not in found:
                found[case] = next(end for end in ends if end != seen_from(focal, case))
    return found
