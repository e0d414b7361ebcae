"""Figures and times of cases side by side: what does not change them, and what they rest on."""

import io
from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from pandas.testing import assert_frame_equal

import bilateral as bl
from bilateral.errors import DID_YOU_MEAN
from bilateral.ties import KINDS
from tests._findings.invented import CHILE, MEXICO, SHIPPED, SILENT, case, new_id, renamed, with_tie
from tests.generated import FEWER, built, relationships

RESULTS = ("quantities", "balance", "periods", "sequence", "delivery")
IDS = ("id", "ids", "to")


def compared(*names: str) -> bl.Comparison:
    return bl.compare(*map(case, names), focal="CUB")


@pytest.fixture(scope="module")
def four() -> bl.Comparison:
    return compared(*SHIPPED, MEXICO, CHILE)


def frame_of(comparison: bl.Comparison, result: str) -> pd.DataFrame:
    return getattr(comparison, result)().frame


def of_case(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Keep one case, without what counts the others."""
    own = frame[frame["relationship"].eq(name)]
    return own.drop(columns=["row", "cases"], errors="ignore").reset_index(drop=True)


@pytest.mark.parametrize(
    ("asked", "first", "last"), [("1974/2008", 1974, 2008), ("overlap", 1974, 2008)]
)
def test_periods_within_a_period_show_nothing_outside_it(asked, first, last):
    """Ties stay whole, and reach beyond what is asked about; the cells do not."""
    frame = frame_of(compared(*SHIPPED).within(asked), "periods")
    assert (frame["first_year"].min(), frame["last_year"].max()) == (first, last)
    assert set(frame["coverage"].dropna()) <= {"inside", "partly"}


def test_periods_within_two_times_that_do_not_meet_have_a_reason():
    """An empty table would look as though there were nothing."""
    finding = compared(*SHIPPED).within("1960").within("2000").periods()
    assert finding.frame.empty
    assert finding.reason.startswith("1960 and 2000 have no day in common")


@pytest.mark.parametrize("result", RESULTS)
def test_the_order_of_cases_does_not_matter(four, result):
    """Cases turned round give the same cells; only the order in which they stand differs."""
    turned = frame_of(compared(CHILE, MEXICO, *reversed(SHIPPED)), result)
    straight = frame_of(four, result)
    for name in (*SHIPPED, MEXICO, CHILE):
        assert_frame_equal(of_case(turned, name), of_case(straight, name))


@pytest.mark.parametrize("result", RESULTS)
def test_names_of_ties_do_not_matter(four, result):
    """Every tie under another id, which sorts the other way: the same cells, under those ids."""
    other = bl.compare(*(renamed(one) for one in four.relationships), focal="CUB")
    told, expected = frame_of(other, result), frame_of(four, result).copy()
    for column in set(IDS) & set(expected.columns):
        expected[column] = expected[column].map(new_id, na_action="ignore").astype("str")
    assert_frame_equal(told, expected)


def added(topic: str = "aid.food") -> bl.Tie:
    """Give a tie of 1985 with a figure, such as a source of the Chilean case may tell of."""
    cite = case(CHILE).ties[0].cites
    return bl.Aid(
        id="zz-added",
        form="flow",
        topic=topic,
        title="Food",
        provider="CUB",
        recipient="CHL",
        status="completed",
        date="1985",
        terms="grant",
        quantities=[bl.Quantity(measure="supplies-mass", unit="tonne", value=8)],
        cites=cite,
    )


@pytest.mark.parametrize("result", RESULTS)
def test_a_tie_added_to_one_case_changes_only_its_cells(four, result):
    """The other cases keep every cell; a sort that is new to them says what they have of it."""
    more = [with_tie(one, added()) if one.id == CHILE else one for one in four.relationships]
    told, before = frame_of(bl.compare(*more, focal="CUB"), result), frame_of(four, result)
    for name in (*SHIPPED, MEXICO):
        new = of_case(told, name)
        if result == "quantities":
            fresh = new["topic"].eq("aid.food")
            assert (
                new.loc[fresh, "record"]
                .isin(["not mentioned", "not covered by the sources", "zero", "no figure"])
                .all()
            )
            new = new[~fresh].reset_index(drop=True)
        assert_frame_equal(new, of_case(before, name))


def test_an_added_tie_is_found_where_it_belongs(four):
    """One more ton of food: in its row, its decade, its balance and its place."""
    more = [with_tie(one, added()) if one.id == CHILE else one for one in four.relationships]
    comparison = bl.compare(*more, focal="CUB")
    food = frame_of(comparison, "quantities").query("topic == 'aid.food'")
    assert food.loc[food["relationship"].eq(CHILE), "figure"].to_list() == ["8"]
    decade = frame_of(comparison, "periods").query("kind == 'aid' and period == '1980/1989'")
    assert decade.loc[decade["relationship"].eq(CHILE), "surely"].to_list() == [1]
    ties = frame_of(comparison, "balance").query("kind == 'aid' and basis == 'ties'")
    assert ties.loc[ties["relationship"].eq(CHILE), "out_delivered"].to_list() == [2]
    order = frame_of(comparison, "sequence").query("id == 'zz-added'")
    assert order["place"].to_list() == [8]


@pytest.mark.parametrize("result", RESULTS)
def test_every_finding_is_whole(four, result):
    """A title, a claim in words, the sources behind it, and no reason where there is an answer."""
    finding = getattr(four, result)()
    assert finding.title
    assert finding.summary.endswith(".")
    assert finding.reason == ""
    assert finding.sources
    assert str(finding)
    assert "<script" not in finding._repr_html_()


def test_sources_are_those_behind_what_is_shown(four):
    """The letter is cited with the campaign and not with the plan; a zero, by who looked."""
    assert "letter" in {source.id for source in four.quantities("consultations").sources}
    flights = four.quantities("flights")
    assert "zero" in set(flights.frame["record"])
    assert {source.id for source in flights.sources} == {"wikipedia-cuba-pakistan", "yearbook"}
    delivery = {source.id for source in four.delivery().sources}
    assert delivery == {"yearbook", "gazette", "wikipedia-cuba-pakistan"}


@pytest.mark.parametrize("result", RESULTS)
def test_frames_survive_a_csv(four, result):
    """Nothing list-valued, nothing that reads back as something else: texts, numbers, no lists."""
    frame = frame_of(four, result)
    text = frame.to_csv(index=False)
    back = pd.read_csv(io.StringIO(text), dtype="str", keep_default_na=False)
    assert list(back.columns) == list(frame.columns)
    assert len(back) == len(frame)
    texts = frame.select_dtypes("str")
    assert_frame_equal(back[texts.columns], texts.fillna(""))
    assert not frame.dtypes.eq(object).any()


@pytest.mark.parametrize("result", RESULTS)
def test_asking_changes_nothing(result):
    """The same question twice has the same answer, and the tables are as they were."""
    comparison = compared(MEXICO, CHILE)
    before = comparison.tables()
    first = frame_of(comparison, result)
    assert_frame_equal(frame_of(comparison, result), first)
    for name, table in comparison.tables().items():
        assert_frame_equal(table, before[name])


def test_an_unknown_measure_is_answered_with_near_names(four):
    """The error is of the kind that names are, and offers what was meant."""
    with pytest.raises(bl.UnknownNameError, match=f"{DID_YOU_MEAN} 'scholarships'"):
        four.quantities("scholarship")


def test_a_width_that_is_none_is_refused(four):
    """Periods of no years are an error with its mend."""
    with pytest.raises(bl.BilateralError, match="whole number"):
        four.periods(width=0)


def test_widths_are_those_asked_for(four):
    """A hundred years are one period for every case."""
    frame = four.periods(width=100).frame
    assert frame["period"].unique().tolist() == ["1900/1999", "2000/2099", "undated"]


def test_an_answer_that_cannot_be_had_has_a_reason():
    """No delivery is a finding too: empty, with why."""
    finding = compared("cuba-laos", SILENT).delivery()
    assert finding.frame.empty
    assert finding.reason == finding.summary
    assert finding.sources == ()


def only(keep: Callable[[bl.Tie], bool]) -> bl.Relationship:
    """Keep some ties of the Chilean case, without links."""
    held = case(CHILE)
    ties = [replace(tie, links=()) for tie in held.ties if keep(tie)]
    return replace(held, ties=tuple(ties))


@pytest.mark.parametrize(
    "poor",
    [
        only(lambda _: False),
        only(lambda tie: tie.absent),
        only(lambda tie: tie.date is not None and str(tie.date).startswith("[..")),
        only(lambda tie: tie.id == "doctors"),
        only(lambda tie: tie.date is None),
    ],
    ids=["nothing", "absences", "open dates", "one tie", "no dates"],
)
@pytest.mark.parametrize("result", RESULTS)
def test_poor_cases_are_compared_all_the_same(poor, result):
    """A case of nothing, of absences, of one tie or of no dates has its rows and no zeros."""
    finding = getattr(bl.compare(case(MEXICO), poor), result)()
    own = finding.frame[finding.frame["relationship"].eq(CHILE)]
    numbers = own.select_dtypes("number").drop(columns=["n", "row", "figures"], errors="ignore")
    assert not numbers.eq(0).any(axis=None)
    assert finding.summary
    assert case(CHILE).title in finding.summary or result == "quantities"


def test_six_cases_are_compared():
    """The most that one comparison takes, each with its own rows."""
    names = ("cuba-belize", "cuba-peru")
    more = [renamed(case(CHILE), name=name) for name in names]
    six = bl.compare(*map(case, (*SHIPPED, MEXICO, CHILE)), *more, focal="CUB")
    for result in RESULTS:
        frame = frame_of(six, result)
        # Of Laos no plan is traced to delivery.
        if result == "delivery":
            assert set(frame["relationship"]) == {"cuba-pakistan", MEXICO, CHILE, *names}
        else:
            assert frame["relationship"].nunique() == 6
    students = frame_of(six, "quantities").query("measure == 'health-workers' and cases == 5")
    assert students["row"].nunique() == 1


def test_dyad_by_dyad_each_case_has_a_state_of_its_own():
    """Seen from Mexico the brigade comes in, and the balance turns its sign."""
    turned = bl.compare(case(MEXICO), case(CHILE), focal={MEXICO: "MEX"}, by="dyad")
    row = frame_of(turned, "balance").query(
        "measure == 'health-workers' and stage == 'delivered' and balance_lower.notna()"
    )
    assert row["balance_lower"].to_list() == pytest.approx([-2 / 3])
    assert row["balance_upper"].to_list() == pytest.approx([-3 / 7])


@FEWER
@given(relationships())
def test_whatever_is_recorded_can_be_compared(drawn):
    """No record that loads breaks a result; bounds keep their order, and sure is possible."""
    held = built({**drawn, "id": "drawn"})
    both = bl.compare(case(CHILE), held, focal="CUB")
    figures = frame_of(both, "quantities")
    assert not (figures["lower"] > figures["upper"]).any()
    balance = frame_of(both, "balance")
    assert not (balance["balance_lower"] > balance["balance_upper"] + 1e-9).any()
    assert not balance[["balance_lower", "balance_upper"]].abs().gt(1).any(axis=None)
    order = frame_of(both, "sequence").drop_duplicates(["relationship", "id"])
    assert len(order) == len(held.ties) + len(case(CHILE).ties)
    assert frame_of(both, "delivery")["share"].dropna().ge(0).all()
    for result in RESULTS:
        assert getattr(both, result)().summary
    periods = both.periods()
    told = periods.frame
    assert (told["surely"].fillna(0) <= told["possibly"].fillna(0)).all()
    assert told.empty == ("give a greater width" in periods.reason)


def test_periods_without_number_have_a_reason_instead():
    """Coverage from 44 BC stops the table of years, with its mend, and not the comparison."""
    held = case(CHILE)
    coverage = replace(held.coverage[0], period=bl.Date.parse("-0043/1995"))
    both = bl.compare(case(MEXICO), replace(held, coverage=(coverage,)))
    finding = both.periods(width=1)
    assert finding.frame.empty
    assert "periods of 1 year from -43 to 1999 would be 2,043, and at most" in finding.reason
    assert len(both.periods(width=100).frame) == 2 * len(KINDS) * (21 + 1)
