"""Which period is best documented: by the dates of records, not by the day of a source."""

from pathlib import Path

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.periods import periods
from bilateral._findings.periods.peak import peak, peak_of, reported, undated
from tests._findings.invented import SHIPPED, cases
from tests.thousand_ties import thousand_ties

MADE_UP = Path(__file__).parents[2] / "data" / "cases"


def rows_of(relationship):
    """Lay out the periods of one case."""
    return periods([index_case(relationship, relationship.states[0])]).rows


def row(period, by_date=None, record="recorded", **counts):
    """Give a row of one kind and period."""
    more = {"surely": by_date, "possibly": by_date, "undated": None} | counts
    return {"relationship": "a", "period": period, "by_date": by_date, "record": record, **more}


def test_the_peak_is_that_of_dates_alone():
    """Nine that are only observed in the nineties do not outweigh two that are dated before."""
    told = [row("1970/1979", 2), row("1980/1989", 1), row("1990/1999", 1, surely=9, possibly=11)]
    assert "the 1970s" in peak(told)
    assert "the 1990s" not in peak(told)


def test_kinds_of_one_period_are_summed():
    """Two kinds with two records each outweigh one with three."""
    told = [row("1970/1979", 2), row("1970/1979", 2), row("1980/1989", 3)]
    assert "the 1970s" in peak(told)


@pytest.mark.parametrize(
    "totals", [{}, {"1970": 0}, {"1970": 2, "1980": 2}, {"1970": 1, "1980": 2, "1990": 2}]
)
def test_where_two_are_as_high_there_is_no_peak(totals):
    """A period is named where no other has as many, and nowhere else."""
    assert peak_of({period: total for period, total in totals.items() if total}) == ""


def test_no_sentence_says_that_one_period_peaks_among_itself():
    """Where only one period has records, and where none has, no peak is told."""
    peaking = peak([row("1970/1979", 2), row("1980/1989", 1)]).partition(" in ")[0]
    for told in (
        [row("1970/1979", 2), row("1980/1989", None, record="not mentioned")],
        [row("undated", record="recorded", undated=3)],
        [row("1970/1979", None, possibly=3)],
        [row("1970/1979", None, record="reported absent")],
        [row("1970/1979", None, record="not covered")],
    ):
        assert not peak(told).startswith(peaking)


def test_each_silence_has_words_of_its_own():
    """Undated, possible only, absent and nothing at all are four things."""
    four = [
        peak([row("undated", record="recorded", undated=3)]),
        peak([row("1970/1979", None, possibly=3)]),
        peak([row("1970/1979", None, record="reported absent")]),
        peak([row("1970/1979", None, record="not covered")]),
    ]
    assert len(set(four)) == 4


def test_what_is_known_is_told_with_what_may_be():
    """Three known and five possible: 3, up to 5; where both are one, one number stands."""
    told = [row("1970/1979", 3, possibly=5), row("1980/1989", 1)]
    assert "A 3, up to 5." in reported(told, {"a": "A"})
    same = [row("1970/1979", 3), row("1980/1989", 1)]
    assert "A 3." in reported(same, {"a": "A"})
    tied = [row("1970/1979", 3), row("1980/1989", 3)]
    assert reported(tied, {"a": "A"}) == ""


def test_what_is_undated_is_told_once_a_case():
    """The undated of all kinds are summed; a case without any is not named."""
    told = [row("undated", undated=3), row("undated", undated=2), row("1970/1979", 1)]
    assert "A 5." in undated(told, {"a": "A"})
    assert undated([row("1970/1979", 1)], {"a": "A"}) == ""


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("war-and-settlement", "the 1970s"),
        ("broken-relations", "the 2000s"),
        ("three-sources", "the 1980s"),
        ("one-tie", ""),
        ("only-absences", ""),
    ],
)
def test_made_up_cases_peak_where_their_dates_do(name, period):
    """A war peaks in its decade; one undated tie, and absences, peak nowhere."""
    told = peak(rows_of(bl.load(MADE_UP / f"{name}.yaml")))
    assert ("the " in told) == bool(period)
    assert period in told


def test_thousand_ties_are_counted_once_each():
    """Every record is active in the one decade of its date, or stands among the undated."""
    relationship = thousand_ties()
    rows = rows_of(relationship)
    records = [tie for tie in relationship.ties if not tie.absent]
    dated = sum(row["by_date"] or 0 for row in rows)
    assert dated + sum(row["undated"] or 0 for row in rows) == len(records)


def test_the_shipped_pair_peaks_where_its_dates_do():
    """The first sentences name decades and count nothing; what is undated is told after them."""
    found = periods(cases(*SHIPPED))
    first = found.summary.split(". ")[:2]
    assert ["2000s" in first[0], "2010s" in first[1]] == [True, True]
    frame = found.frame
    tens = frame[frame["relationship"].eq("cuba-laos") & frame["period"].eq("2010/2019")]
    assert tens["by_date"].sum() < tens["surely"].sum()
    undated_records = frame.groupby("relationship")["undated"].sum().to_dict()
    assert undated_records == {"cuba-laos": 23, "cuba-pakistan": 22}
