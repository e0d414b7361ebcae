"""Narrower cases in the place of the cases of a comparison, and how many ties that costs."""

from collections.abc import Sequence
from dataclasses import replace

from bilateral.arguments import Wanted
from bilateral.dates import Date
from bilateral.errors import BilateralError
from bilateral.relationship import Relationship
from bilateral.relationship.exclude import (
    coverage_within,
    excludable,
    exclude,
    exclusions,
    period_of,
    ties_within,
)
from bilateral.text.lists import pluralize

Cases = tuple[Relationship, ...]


def without_claims(
    cases: Cases,
    *,
    attributed_to: Wanted,
    source: Wanted,
    stage: Wanted,
    inferred: bool | Wanted,
) -> tuple[Cases, str]:
    """Leave claims out, as `Comparison.without` does, and say so in words."""
    unwanted = exclusions(
        excludable([tie for case in cases for tie in case.ties]),
        attributed_to=attributed_to,
        source=source,
        stage=stage,
        inferred=inferred or False,
    )
    rest = tuple(exclude(case, unwanted) for case in cases)
    return rest, _left_out(cases, rest, str(unwanted))


def within_period(cases: Cases, period: str | Date, *, surely: bool) -> tuple[Cases, str, Date]:
    """Keep what was active in a period, as `Comparison.within` does; give the period as well."""
    when = period_of(period, [case.coverage for case in cases])
    rest = tuple(
        replace(
            case,
            ties=ties_within(case.ties, when, surely=surely),
            coverage=coverage_within(case.coverage, when),
        )
        for case in cases
    )
    words = f"ties not {'surely' if surely else 'possibly'} in {when}"
    return rest, _left_out(cases, rest, words), when


def _left_out(cases: Sequence[Relationship], rest: Sequence[Relationship], why: str) -> str:
    """Say how many ties are left out, or refuse to leave nothing of a case."""
    for whole, left in zip(cases, rest, strict=True):
        if whole.ties and not left.ties:
            msg = f"nothing is left of {whole.id} without {why}"
            raise BilateralError(msg)
    gone = sum(len(case.ties) for case in cases) - sum(len(case.ties) for case in rest)
    return f"{pluralize(gone, 'tie')} {'is' if gone == 1 else 'are'} left out: {why}"
