"""Activity by kind and period: sure, possible, undated, absent, zero and silent told apart."""

from dataclasses import replace

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.periods import COLUMNS, UNDATED, periods
from bilateral._findings.periods.activity import WORDS
from bilateral._findings.result import MAKERS
from bilateral.coverage import HIDDEN, NOT_COVERED, NOT_MENTIONED
from bilateral.dates import Date
from bilateral.relationship.filters import Filter
from bilateral.ties import KINDS
from tests._findings.invented import (
    CHILE,
    MEXICO,
    SHIPPED,
    SILENT,
    case,
    cases,
    index_cases,
    row,
    with_tie,
)

COACHES = ("boxing-coaches-hired", "boxers-trained-in-cuba")
SEEN = ["coverage", "record", "surely", "possibly", "start_unknown", "reported_absent"]


@pytest.fixture(scope="module")
def shipped() -> pd.DataFrame:
    return periods(cases(*SHIPPED)).frame


@pytest.fixture(scope="module")
def invented() -> pd.DataFrame:
    return periods(cases(MEXICO, CHILE, SILENT)).frame


def cells(frame: pd.DataFrame, case: str, kind: str) -> list[list[object]]:
    """Read one kind of one case, period by period, what is missing as None."""
    rows = frame[frame["relationship"].eq(case) & frame["kind"].eq(kind)][["period", *SEEN]]
    return rows.astype(object).where(rows.notna(), None).to_numpy().tolist()


def test_diplomacy_with_pakistan_by_decade(shipped):
    """Relations, embassies and claims of them, decade by decade, as worked out by hand."""
    # In the seventies relations as such and those claimed for 52 years are sure; the Cuban embassy
    # of 1963, which closed at some time by 1990, is possible. In the fifties and the last decade
    # the coverage begins and ends; after it everything possible is only that.
    assert cells(shipped, "cuba-pakistan", "diplomatic") == [
        ["1950/1959", "partly", "recorded", 2, 2, None, None],
        ["1960/1969", "inside", "recorded", 4, 4, None, None],
        ["1970/1979", "inside", "recorded", 2, 3, None, None],
        ["1980/1989", "inside", "recorded", 3, 4, None, None],
        ["1990/1999", "inside", "recorded", 3, 4, None, 1],
        ["2000/2009", "partly", "recorded", 5, 5, None, 1],
        ["2010/2019", "outside", "recorded", None, 5, None, None],
        [UNDATED, None, None, None, None, None, None],
    ]


def undated(frame: pd.DataFrame, name: str, kind: str) -> list[object]:
    """Read the row of what stands in no period: record, records, absences, ids."""
    told = row(frame, relationship=name, kind=kind, period=UNDATED)
    values = told[["record", "undated", "reported_absent", "ids"]]
    return values.astype(object).where(values.notna(), None).to_list()


def test_undated_ties_stand_apart(shipped):
    """Offers of coaching and hockey are told of without a year: in no decade, in their own row."""
    # Boxing coaches and boxers are there in May 2008, when the text was written, and since when
    # nobody says; no decade has any of the four.
    assert {told[2] for told in cells(shipped, "cuba-pakistan", "sports")[:5]} == {"not mentioned"}
    assert undated(shipped, "cuba-pakistan", "sports") == [
        *("recorded", 4, None),
        "; ".join(("baseball-coaching-offered", *COACHES, "hockey-help-offered")),
    ]


def test_what_is_only_observed_stands_in_no_period(shipped):
    """Boxing coaches were there when the text of 2018 was written: that is no date of theirs."""
    sports = cells(shipped, "cuba-laos", "sports")
    assert {told[2] for told in sports[:-1]} == {NOT_MENTIONED, NOT_COVERED}
    assert undated(shipped, "cuba-laos", "sports") == ["recorded", 1, None, "boxing-coaches"]


@pytest.mark.parametrize(
    ("date", "observed", "expected"),
    [
        (None, "1995", {}),
        ("[..1995]", None, {}),
        ("[..1995]/", "1995", {}),
        ("../..", None, {}),
        ("1981/", "1995", {"1980/1989": "s", "1990/1999": "s"}),
        ("1981/", None, {"1980/1989": "s", "1990/1999": "p"}),
        ("[..1981]/", "1995", {"1970/1979": "u", "1980/1989": "s", "1990/1999": "s"}),
        ("/1981", None, {"1970/1979": "u", "1980/1989": "s"}),
    ],
)
def test_a_tie_stands_in_the_periods_that_its_date_gives_it(date, observed, expected):
    """Without a day from below it stands in none; an observation only prolongs what is dated."""
    whole = case(CHILE)
    visit = next(tie for tie in whole.ties if tie.id == "visit")
    dates = {
        "date": date and Date.parse(date),
        "observed": observed and Date.parse(observed),
        "form": "condition",
        "status": "active",
        "id": "dated",
    }
    changed = with_tie(whole, replace(visit, **dates))
    frames = [periods(index_cases([found], "CUB")).frame for found in (whole, changed)]
    before, after = (
        frame[frame["kind"].eq(visit.kind)].set_index("period")[
            ["surely", "possibly", "start_unknown"]
        ]
        for frame in frames
    )
    more = after.fillna(0) - before.fillna(0)
    letters = {(1, 1, 0): "s", (0, 1, 0): "p", (0, 0, 1): "u"}
    found = {period: letters[tuple(counts)] for period, *counts in more.itertuples() if any(counts)}
    assert found == expected
    apart = (undated(frame, CHILE, visit.kind)[1] or 0 for frame in reversed(frames))
    assert next(apart) - next(apart) == (not expected)


def test_cells_name_the_stages_and_ties_behind_them(invented):
    """Aid to Chile in the seventies was given and wished for; an empty cell names nothing."""
    rows = invented[invented["relationship"].eq(CHILE) & invented["kind"].eq("aid")]
    assert rows["stages"].iloc[0] == "delivered; planned"
    assert rows["ids"].iloc[0] == "doctors; doctors-wished"
    assert rows[["stages", "ids"]].iloc[1:].isna().all(axis=None)


def test_an_absence_is_shown_where_it_surely_was(invented):
    """Chile had no relations from 1973 on; what was absent at no told time stands apart."""
    diplomatic = [told[2] for told in cells(invented, CHILE, "diplomatic")]
    assert diplomatic[:2] == ["reported absent", "reported absent"]
    assert undated(invented, SILENT, "trade") == ["reported absent", None, 1, None]


def test_an_absence_that_is_only_observed_stands_in_no_period(shipped):
    """No investment when the text of 2018 was written: since when, and how long, nobody says."""
    trade = [told[2] for told in cells(shipped, "cuba-laos", "trade")]
    assert set(trade[:-1]) == {NOT_COVERED, NOT_MENTIONED}
    assert undated(shipped, "cuba-laos", "trade")[:3] == ["reported absent", None, 1]


def test_an_absence_that_is_not_sure_is_not_shown():
    """No relations from about 1973 on is no report that there were none in any one decade."""
    whole = case(CHILE)
    ties = [
        replace(tie, date=bl.Date.parse("1973~/1995")) if tie.absent else tie for tie in whole.ties
    ]
    frame = periods(index_cases([replace(whole, ties=tuple(ties))], "CUB")).frame
    assert frame["reported_absent"].isna().all()
    assert not frame.loc[frame["kind"].eq("diplomatic"), "record"].eq("reported absent").any()


def test_zeros_need_an_exhaustive_source_for_all_of_the_period(invented):
    """The yearbook tells all aid of 1970 to 1999: none in the nineties is 0, not silence."""
    assert cells(invented, MEXICO, "aid") == [
        ["1970/1979", "inside", "recorded", 2, 2, None, None],
        ["1980/1989", "inside", "recorded", 4, 4, None, None],
        ["1990/1999", "inside", "zero", 0, 0, 0, 0],
        [UNDATED, None, None, None, None, None, None],
    ]


def test_a_selective_source_makes_no_zero(invented):
    """Aid to Chile in the eighties is not told of, and that says nothing."""
    assert cells(invented, CHILE, "aid")[1] == ["1980/1989", "inside", "not mentioned", *[None] * 4]


def test_nothing_is_zero_unless_a_source_is_exhaustive(shipped, invented):
    """A count that is 0 stands in a row that says zero, and nowhere else."""
    frame = pd.concat([shipped, invented])
    has_zero = frame[[*WORDS, "undated"]].eq(0).any(axis=1)
    assert frame.loc[has_zero, "record"].eq("zero").all()
    assert not has_zero[: len(shipped)].any()


def test_what_no_coverage_names_has_none(invented):
    """No source of Mexico is said to look at politics, and none of Japan at anything."""
    assert {told[1] for told in cells(invented, MEXICO, "political")} == {None}
    silent = invented[invented["relationship"].eq(SILENT)]
    assert silent["coverage"].isna().all()


def test_a_qualified_date_is_never_sure(invented):
    """About 1975: possibly in the seventies, surely in no decade."""
    assert cells(invented, MEXICO, "political")[0][3:5] == [None, 1]


def test_one_of_two_years_is_sure_in_the_decade_that_holds_both():
    """1983 or 1987 is surely in the eighties, possibly in each of the two, and not in 1985."""
    decade = row(periods(cases(CHILE)).frame, kind="political", period="1980/1989")
    assert (decade["surely"], decade["possibly"]) == (1, 1)
    years = periods(cases(CHILE), width=1).frame
    years = years[years["kind"].eq("political")].set_index("period")
    told = years.loc[["1983/1983", "1985/1985", "1987/1987"], ["surely", "possibly"]]
    assert told.astype(object).where(told.notna(), None).to_numpy().tolist() == [
        [None, 1],
        [None, None],
        [None, 1],
    ]


def test_a_part_counts_as_much_as_its_whole():
    """Of the relief of 2005 all records count, once each: the mission and its four parts."""
    relief = periods(cases("cuba-pakistan"), width=1).frame
    aid = relief[relief["kind"].eq("aid")].set_index("period").loc["2005/2005"]
    assert len(aid["ids"].split("; ")) == aid["possibly"] == 5


@pytest.mark.parametrize("name", [*SHIPPED, MEXICO, CHILE, SILENT])
def test_ids_are_those_of_every_tie_that_was_possibly_there(name):
    """Year by year the cells hold what each tie's own dates say, asked one by one."""
    frame = periods(cases(name), width=1).frame
    years = frame[frame["period"].ne(UNDATED)]
    held = {
        (kind, int(year)): set(ids.split("; ")) if isinstance(ids, str) else set()
        for kind, year, ids in zip(years["kind"], years["first_year"], years["ids"], strict=True)
    }
    span = sorted({year for _, year in held})
    for tie in case(name).ties:
        if tie.absent:
            continue
        sure = [year for year in span if tie.bounds.surely_in(year)] if tie.date else []
        bounded = tie.bounds.start_earliest is not None
        for year in span:
            since = bounded or bool(sure and year >= sure[0])
            expected = since and tie.bounds.possibly_in(year)
            assert (tie.id in held[tie.kind, year]) == expected, (tie.id, year)


@pytest.mark.parametrize("width", [1, 3, 10, 100])
def test_sure_is_never_more_than_possible(width):
    """Whatever the width, what surely was is among what possibly was."""
    frame = periods(cases(*SHIPPED, MEXICO, CHILE), width=width).frame
    sure, may = frame["surely"].fillna(0), frame["possibly"].fillna(0)
    assert (sure <= may).all()
    assert frame["surely"].sum() > 0


def test_all_cases_have_the_same_periods(invented):
    """Side by side means year beside year: one grid, from the first coverage or tie to the last."""
    grids = invented.groupby(["relationship", "kind"], sort=False)["period"].apply(tuple)
    assert set(grids) == {("1970/1979", "1980/1989", "1990/1999", UNDATED)}
    assert len(grids) == 3 * len(KINDS)


def chosen(case, *asked):
    """Note with a case that some periods of it were chosen."""
    filters = tuple(Filter(words="only then", period=period) for period in asked)
    return replace(case, relationship=replace(case.relationship, filters=filters))


def within(*asked, names=SHIPPED, width=10):
    """Lay out the periods of cases of which some periods are asked about."""
    return periods([chosen(case, *asked) for case in cases(*names)], width=width).frame


def test_within_a_period_nothing_outside_it_is_laid_out(shipped):
    """The decades that it begins and ends in are cut to it, and what was in them is counted."""
    frame = within("1974/2008", "1970/2005")
    assert frame["period"].unique().tolist() == [
        *("1974/1979", "1980/1989", "1990/1999", "2000/2005", UNDATED),
    ]
    dated = frame[frame["period"].ne(UNDATED)]
    assert (dated["first_year"].min(), dated["last_year"].max()) == (1974, 2005)
    whole = shipped[shipped["period"].eq("1980/1989")].reset_index(drop=True)
    assert_frame_equal(frame[frame["period"].eq("1980/1989")].reset_index(drop=True), whole)
    relief = frame[frame["kind"].eq("aid") & frame["period"].eq("2000/2005")]
    assert relief["surely"].to_list()[0] == 2


def test_what_a_filter_hides_is_never_called_silent():
    """Kinds that were not chosen have no rows; what was taken of a kind is said to be left out."""
    chosen_kinds = [case(name).where(kind=["education", "aid"]) for name in SHIPPED]
    frame = periods(index_cases(chosen_kinds, "CUB")).frame
    assert frame["kind"].unique().tolist() == ["aid", "education"]
    assert HIDDEN not in set(frame["record"])
    apart = [case("cuba-pakistan").where(kind="education"), case("cuba-laos").where(kind="aid")]
    frame = periods(index_cases(apart, "CUB")).frame
    records = frame[frame["period"].ne(UNDATED)].groupby(["relationship", "kind"])["record"]
    told = {key: set(values) for key, values in records}
    assert told["cuba-pakistan", "aid"] == told["cuba-laos", "education"] == {HIDDEN}
    assert HIDDEN not in told["cuba-pakistan", "education"]


def test_what_goes_without_a_claimant_is_left_out_and_no_zero():
    """Mexico without what was delivered: the nineties that were 0 are not called so any more."""
    mexico = bl.compare(case(MEXICO), case(CHILE)).without(stage="delivered")
    frame = mexico.periods().frame
    aid = frame[frame["relationship"].eq(MEXICO) & frame["kind"].eq("aid")]
    assert HIDDEN in set(aid["record"])
    assert "zero" not in set(aid["record"])


def test_within_a_period_nothing_is_called_left_out():
    """What was at another time went for its time, and is not missed in the years laid out."""
    both = bl.compare(*map(case, SHIPPED)).within("1974/2008")
    assert HIDDEN not in set(both.periods().frame["record"])


def test_a_day_of_a_cut_period_is_counted_and_the_day_before_is_not():
    """Pakistan's embassy closed in 1968: in 1969 nothing is told of it."""
    told = within("1968/1969", names=["cuba-pakistan"], width=1)
    ids = told[told["kind"].eq("diplomatic")].set_index("period")["ids"]
    assert "embassy-pakistan-1963" in ids["1968/1968"]
    assert "embassy-pakistan-1963" not in ids["1969/1969"]


def test_periods_without_a_common_day_leave_nothing_to_lay_out():
    """What was both in 1960 and in 2000 was in no one period of both."""
    found = periods([chosen(case, "1960", "2000") for case in cases(*SHIPPED)])
    assert found.summary == "1960 and 2000 have no day in common, so no period can be laid out"
    assert found.frame.empty


@pytest.mark.parametrize("date", ["9999", "1990/9999", "Y12000"])
def test_a_tie_at_the_end_of_time_leaves_the_reason_and_not_silence(date):
    """Where the periods would be too many, that is what is said; nothing is called empty."""
    whole = case(CHILE)
    planned = {"status": "agreed", "observed": None, "quantities": ()}
    late = replace(whole.ties[0], id="late", date=Date.parse(date), **planned)
    found = periods(index_cases([with_tie(whole, late)], "CUB"))
    assert found.frame.empty
    assert "400" in found.summary


@pytest.mark.parametrize("width", [0, -1, 2.5, "10", True, None])
def test_a_width_that_is_none_is_refused(width):
    """A width is a whole number of years from 1, and the message says so."""
    with pytest.raises(bl.BilateralError, match="give a whole number from 1, such as 10"):
        periods(cases(MEXICO), width=width)


def test_cases_without_any_date_have_only_the_undated_row():
    """Nothing bounds a period where nobody dated anything."""
    frame = periods(cases(SILENT)).frame
    assert frame["period"].unique().tolist() == [UNDATED]
    assert frame["undated"].sum() == 1


def test_types_are_those_of_the_columns_even_when_empty():
    """The same columns and types, with cases and without; counts may be missing."""
    empty, full = periods([]).frame, periods(cases(MEXICO)).frame
    assert tuple(empty.columns) == tuple(COLUMNS)
    assert empty.dtypes.to_dict() == full.dtypes.to_dict()
    counts = [name for name, make in COLUMNS.items() if make is MAKERS["count"]]
    assert {str(full[name].dtype) for name in counts} == {"Int64"}


@pytest.mark.parametrize(
    ("surely", "fields", "expected"),
    [
        (True, {"observed": "2018-11"}, []),
        (False, {"date": "2007/2010", "observed": None}, [NOT_MENTIONED]),
    ],
)
def test_what_was_possibly_there_and_not_kept_is_not_called_unmentioned(surely, fields, expected):
    """Doctors of no date may have been in Laos in 2006: a filter for certainty hides them."""
    laos = bl.load("cuba-laos")
    relations, doctors = laos.tie("relations-1974"), laos.tie("doctors")
    doctors = replace(doctors, links=(), inferred=(), **fields)
    chosen = replace(laos, ties=(relations, doctors)).where(during="2006", surely=surely)
    frame = periods([index_case(chosen, "CUB")], 1).frame
    rows = frame[frame["kind"].eq("aid") & frame["period"].eq("2006/2006")]
    assert rows["record"].to_list() == expected
