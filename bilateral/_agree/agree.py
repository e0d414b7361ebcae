"""Compare two codings of one source, tie by tie and field by field."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bilateral._agree.agreement import Agreement, Disagreement, FieldAgreement
from bilateral._agree.coefficients import LEVELS, NO_CATEGORIES, Coefficient, Level, alpha, kappa
from bilateral._agree.fields import AMOUNT, FIELDS, Value, amounts
from bilateral._agree.pairing import pair
from bilateral.errors import BilateralError, quote, refuse_unknown, shorten
from bilateral.relationship.record import RelationshipRecord
from bilateral.text.lists import join_list
from bilateral.ties import Tie

MEASURED = (*(name for name, field in FIELDS.items() if field.level != "nominal"), AMOUNT)
"""The fields whose values have an order."""


def agree(
    first: RelationshipRecord,
    second: RelationshipRecord,
    *,
    levels: Mapping[str, Level] | None = None,
) -> Agreement:
    """Measure how far two coders of the same source agree, field by field.

    Ties are paired by the passages that they cite, then by kind, then by date. Coefficients are
    reckoned from these pairs alone; where one coder made several ties of what is one tie of the
    other, both are listed as a group, and ties that only one has are listed, too. Free texts
    (titles, notes, reasons) are not compared.

    Parameters
    ----------
    first, second : Relationship
        Two codings of the same two states that cite a source in common.
    levels : mapping of str to {"nominal", "ordinal", "interval"}, optional
        The level of a field for Krippendorff's alpha, where it is not the usual one: ``stage``
        (ordinal), ``start``, ``end`` and ``amount`` (interval). Other fields are nominal.

    Returns
    -------
    Agreement
        With `fields`, `disagreements`, `groups` and `unmatched` as frames.

    Raises
    ------
    BilateralError
        If the two are not of the same states, or have no source in common.
    UnknownNameError
        If a field has no order, or a level is not known.

    References
    ----------
    Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania.

    Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological
    Measurement 20 (1), 37-46.

    Examples
    --------
    >>> import bilateral as bl
    >>> case = bl.load("cuba-laos")
    >>> result = bl.agree(case, case.where(kind=["aid", "education", "sports"]))
    >>> len(result.disagreements), result.unmatched["kind"].unique().tolist()
    (0, ['political', 'diplomatic', 'trade'])
    """
    _refuse_strangers(first, second)
    chosen = _levels(levels or {})
    pairing = pair(first.ties, second.ties)
    compared = [
        compared for i, j in pairing.pairs for compared in _compared(first.ties[i], second.ties[j])
    ]
    by_field: dict[str, list[Compared]] = {name: [] for name in FIELDS}
    for values in compared:
        by_field.setdefault(values.field, []).append(values)
    return Agreement(
        first=first,
        second=second,
        pairing=pairing,
        measured=tuple(_measured(name, rows, chosen) for name, rows in by_field.items()),
        differences=tuple(_differences(compared)),
    )


class Compared(NamedTuple):
    """What two coders gave in one field of a pair of ties."""

    ties: tuple[Tie, Tie]
    field: str
    here: Value
    there: Value


def _compared(first: Tie, second: Tie) -> Iterator[Compared]:
    for name, field in FIELDS.items():
        yield Compared((first, second), name, field.read(first), field.read(second))
    for values in amounts(first, second):
        yield Compared((first, second), *values)


def _differences(compared: Sequence[Compared]) -> Iterator[Disagreement]:
    for (first, second), field, here, there in compared:
        if here != there and (field not in FIELDS or FIELDS[field].is_listed):
            words = here.words, there.words
            yield Disagreement(first=first, second=second, field=field, values=words)


def _measured(name: str, rows: Sequence[Compared], chosen: Mapping[str, Level]) -> FieldAgreement:
    pairs = [(row.here.compared, row.there.compared) for row in rows]
    both = [pair for pair in pairs if None not in pair]
    level = _level(name, chosen)
    return FieldAgreement(
        field=name,
        level=level,
        n=len(both),
        same=sum(here == there for here, there in both),
        alpha=alpha(pairs, level),
        kappa=Coefficient(None, NO_CATEGORIES) if level == "interval" else kappa(pairs),
    )


def _level(name: str, chosen: Mapping[str, Level]) -> Level:
    usual: Level = FIELDS[name].level if name in FIELDS else "nominal"
    return chosen[AMOUNT] if name.startswith(f"{AMOUNT}:") else chosen.get(name, usual)


def _levels(given: Mapping[str, Level]) -> dict[str, Level]:
    for name, level in given.items():
        refuse_unknown("field with an order", name, MEASURED)
        refuse_unknown("level", level, LEVELS)
    return {AMOUNT: "interval", **given}


def _refuse_strangers(first: RelationshipRecord, second: RelationshipRecord) -> None:
    for case in (first, second):
        if not isinstance(case, RelationshipRecord):
            msg = f"{shorten(repr(case))} is not a relationship; give what bl.load returns"
            raise BilateralError(msg)
    states = [" and ".join(sorted(case.states)) for case in (first, second)]
    if states[0] != states[1]:
        msg = f"{states[0]} were coded first, {states[1]} second; give two codings of the same two"
        raise BilateralError(msg)
    cited = [{name for tie in case.ties for name in tie.sources} for case in (first, second)]
    if all(cited) and cited[0].isdisjoint(cited[1]):
        names = [join_list(map(quote, sorted(sources)), most=3) for sources in cited]
        msg = (
            f"the first cites {names[0]}, the second {names[1]}; give two codings of one source, "
            "under one id"
        )
        raise BilateralError(msg)
