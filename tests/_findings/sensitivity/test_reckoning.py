"""Balances and plans from records: the same as those that are read from tables."""

from collections.abc import Iterable
from numbers import Number

import pytest
from hypothesis import given

import bilateral as bl
from bilateral._findings.balance import balance
from bilateral._findings.delivery import delivery
from bilateral._findings.evidence import evidence
from bilateral._findings.sensitivity.reckoning import balances_of, plans_of
from tests._findings.ghana import rows
from tests._findings.invented import CHILE, MEXICO, SHIPPED, SILENT, case
from tests.generated import FEWER, built, relationships

NAMES = (*SHIPPED, MEXICO, CHILE, SILENT)


def cells(found: Iterable[Iterable[object]]) -> list[str]:
    """Write rows cell by cell, a count and a number alike, in any order."""
    return sorted(
        str([float(one) if isinstance(one, Number) else one for one in row]) for row in found
    )


def agree(relationship: bl.Relationship, focal: str) -> None:
    """Hold what is reckoned to what the tables give."""
    (held,) = evidence([relationship], focal=focal)
    tables = relationship.tables()
    for frame, found in (
        (balance(tables, focal=focal), balances_of(held)),
        (delivery(tables, focal=focal), plans_of(held)),
    ):
        told = [[row[name] for name in frame.columns] for row in found]
        assert cells(told) == cells(rows(frame, *frame.columns))


@pytest.mark.parametrize("name", NAMES)
def test_records_and_tables_come_to_the_same(name):
    """Shares, bounds, reasons and ids of each kind and figure; steps with their doubts."""
    agree(case(name), "CUB")


@FEWER
@given(relationships())
def test_so_they_do_in_any_case(given):
    """Whatever is linked to whatever, from whichever state it is seen."""
    relationship = built(given)
    if relationship.ties:  # of a case without any the tables tell nothing
        for focal in ("CUB", "LAO"):
            agree(relationship, focal)
