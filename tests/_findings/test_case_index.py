"""What the index of a case holds is what its tables hold; what did not change is kept."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case, once_a_case
from bilateral._findings.figures.figure import NOT_REPORTED
from bilateral._findings.tie_types import records_by_type, tie_types
from tests._findings.invented import CHILE, MEXICO, SHIPPED, case, cases

PAIRS = [SHIPPED, (MEXICO, CHILE)]


@pytest.mark.parametrize("names", PAIRS)
def test_the_ties_have_the_fields_of_the_table_of_ties(names):
    """A view says of each tie what its row says."""
    frame = bl.tables([case(name) for name in names])["ties"]
    fields = ["id", "title", "kind", "topic", "form", "terms", "channel", "absent"]
    indexed = [
        tuple(getattr(tie, name) for name in fields) for each in cases(*names) for tie in each.ties
    ]
    assert indexed == list(frame[fields].itertuples(index=False, name=None))
    dates = [tie.date for each in cases(*names) for tie in each.ties]
    assert dates == [None if value != value else value for value in frame["date"]]


@pytest.mark.parametrize("names", PAIRS)
def test_the_figures_are_those_of_the_table_of_quantities(names):
    """The same figures in the same order, each with its stage and its bounds."""
    frame = bl.tables([case(name) for name in names])["quantities"]
    fields = ["tie", "n", "measure", "unit", "stage", "time", "lower", "upper"]
    indexed = [
        [getattr(figure, name) for name in fields]
        for each in cases(*names)
        for figure in each.figures
    ]
    frame = frame.fillna({"time": NOT_REPORTED})
    rows = frame[fields].astype(object).where(frame[fields].notna(), None)
    assert indexed == rows.to_numpy().tolist()


@pytest.mark.parametrize("names", PAIRS)
def test_what_each_case_has_of_a_type_is_told_in_one_way(names):
    """Likeness and the table of types speak of the same records."""
    indexed = cases(*names)
    rows = {
        ((row["kind"], row["topic"]), row["relationship"]): row["record"]
        for row in tie_types(indexed)
    }
    found = {
        (tie_type, name): record
        for tie_type, records in records_by_type(indexed).items()
        for name, record in records.items()
    }
    assert rows == found


def test_ties_that_did_not_change_keep_all_that_is_known_of_them():
    """What is left of a case has the same views, but of the one tie that changed."""
    whole = index_case(case("cuba-laos"), "CUB")
    first, *others = case("cuba-laos").ties
    rest = whole.reduced([replace(first, note="Another note."), *others], whole.coverage)
    assert [old is new for old, new in zip(whole.ties, rest.ties, strict=True)] == [
        False,
        *[True] * len(others),
    ]
    assert rest.completeness is whole.completeness
    assert whole.reduced(case("cuba-laos").ties, whole.coverage) is whole


def test_what_is_worked_out_of_a_case_is_worked_out_once():
    """The second finding that asks gets what the first got; another index does not."""
    asked = []

    @once_a_case
    def ids(indexed):
        asked.append(indexed.id)
        return [tie.id for tie in indexed.ties]

    whole = index_case(case("cuba-laos"), "CUB")
    assert ids(whole) is ids(whole)
    ids(whole.reduced(case("cuba-laos").ties[:1], whole.coverage))
    assert asked == ["cuba-laos", "cuba-laos"]
