"""Figures side by side: like beside like, and nothing else."""

from dataclasses import replace

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.figures.comparable import LIKE
from bilateral._findings.figures.sums import APART
from bilateral._findings.quantities import COLUMNS, quantities, summary
from bilateral.errors import DID_YOU_MEAN
from tests._findings.invented import (
    CHILE,
    MEXICO,
    POOL,
    SHIPPED,
    SILENT,
    case,
    cases,
    index_cases,
    renamed,
    row,
    with_tie,
)
from tests._findings.summary.small_cases import A, B, small_case, tie


@pytest.fixture(scope="module")
def shipped() -> pd.DataFrame:
    return quantities(cases(*SHIPPED)).frame


@pytest.fixture(scope="module")
def invented() -> pd.DataFrame:
    return quantities(cases(MEXICO, CHILE, SILENT)).frame


def test_a_missing_whole_is_at_least_the_sum_of_its_known_parts(shipped):
    """Of the Lao students whom Cuba funded no total is told, but 7 and 6 of them are."""
    lao = row(
        shipped,
        measure="students",
        topic="education.scholarship",
        stage="delivered",
        relationship="cuba-laos",
    )
    assert lao["figure"] == "at least 13"
    assert (lao["lower"], lao["bound"], lao["basis"]) == (13, "at_least", "sum of known parts")
    assert pd.isna(lao["value"])
    assert pd.isna(lao["upper"])
    assert lao["note"] == "7 + 6, the known parts of a whole, number not stated"
    assert lao["ids"] == "funded-students; funded-sports-students; funded-defence-students"


def test_students_sent_stand_beside_the_lao_ones(shipped):
    """1,000 places and 354 students of Pakistan; the next batch, of unknown size, is told too."""
    rows = shipped[shipped["relationship"].eq("cuba-pakistan") & shipped["cases"].eq(2)]
    assert rows[["n", "figure", "ids"]].to_numpy().tolist() == [
        [0, "1,000", "thousand-scholarships"],
        [0, "354", "students-sent-2005"],
        [1, "a further group, number not stated", "next-batch-2008"],
    ]
    assert pd.isna(rows["lower"].iloc[2])
    assert rows["missing"].iloc[2] == "not_stated"


def test_records_that_give_no_number_have_one_line_that_counts_them():
    """Two teams of coaches of which no number is told, behind 3 and in place of a number."""
    coaches = next(tie for tie in case("cuba-laos").ties if tie.topic == "sports.coaching")
    again = replace(coaches, id="again", date="2010", observed=None, links=(), inferred=())
    lao = with_tie(case("cuba-laos"), again)
    told = [{"measure": "coaches", "unit": "person", "value": 3}]
    more = with_tie(lao, replace(again, id="three", date="2012", quantities=told))
    for one, expected in (
        (lao, [["number not stated in 2 records", f"{coaches.id}; again", 2]]),
        (
            more,
            [["3", "three", 1], ["2 further groups, number not stated", f"{coaches.id}; again", 2]],
        ),
    ):
        frame = quantities(index_cases([one], "CUB"), measure="coaches").frame
        assert frame[["figure", "ids", "figures"]].to_numpy().tolist() == expected


def test_a_number_and_what_is_not_stated_are_one_sentence():
    """No case is named twice, and no word stands in place of a number that is there."""
    assert "Pakistan 354 (inferred: terms), and a further group, number not stated; Cuba and" in (
        quantities(cases(*SHIPPED)).summary
    )


def test_a_figure_names_its_claimant_its_inferences_and_its_condition(shipped):
    """A thousand places on one person's word, thirteen students if six are not among the seven."""
    told = shipped[shipped["cases"].eq(2) & shipped["lower"].notna()]
    assert told[["figure", "terms", "depends_on", "is_firm"]].to_numpy().tolist() == [
        [
            "1,000",
            "grant",
            "by the statement of S. M. Raza; inferred: stage, date and terms",
            False,
        ],
        ["6", "grant", "inferred: stage and terms", True],
        ["354", "grant", "inferred: terms", True],
        [
            "at least 13",
            "grant",
            f"{APART}; inferred: date and that it adds to the others",
            False,
        ],
    ]


def test_what_is_given_and_what_is_bought_stand_apart():
    """50,000 doses given and 600,000 bought are two lines, each on its terms, and no 650,000."""
    frame = quantities(cases(POOL, focal={POOL: "KEN"}), measure="vaccine-doses").frame
    assert frame[["figure", "terms"]].to_numpy().tolist() == [
        ["600,000", "paid_by_receiver"],
        ["50,000", "grant"],
    ]


def test_how_long_it_has_lasted_is_compared_only_where_it_is_asked_for(shipped):
    """52 years by 2007 and five decades by 2018 are ages, and no amounts."""
    assert "duration" not in set(shipped["measure"])
    asked = quantities(cases(*SHIPPED), measure="duration").frame
    assert not asked["is_firm"].any()
    assert {"52", "at least 5"} <= set(asked["figure"])


def test_a_figure_of_which_nobody_says_that_it_is_a_total_is_not_set_beside_totals():
    """Like times with like: the same number, told as no total, has a row of its own."""
    lao = case("cuba-laos")
    sent = next(tie for tie in lao.ties if tie.id == "self-funded-students")
    rate = replace(sent, id="again", quantities=[replace(sent.quantities[0], time=None)])
    frame = quantities(index_cases([with_tie(lao, rate)], "CUB"), measure="students").frame
    told = frame[frame["figure"].eq("27")]
    assert told[["time", "ids", "is_firm"]].to_numpy().tolist() == [
        ["not_reported", "again", False],
        ["total", "self-funded-students", True],
    ]


def test_what_says_which_one_it_is_stands_beside_no_amount(shipped):
    """A tenth congress and a sixtieth anniversary measure nothing that passes, unless asked for."""
    assert not {"session", "anniversary", "rank"} & set(shipped["measure"])
    asked = quantities(cases(*SHIPPED), measure="session").frame
    assert sorted(asked.loc[asked["value"].notna(), "figure"]) == ["10", "7"]


def test_other_stages_measures_and_terms_have_rows_of_their_own(shipped):
    """Places settled, 1,000 and 6, stand in one row; students sent and past a year in others."""
    told = shipped[shipped["lower"].notna() & shipped["topic"].str.startswith("education.s")]
    told = told[["row", "measure", "stage", "relationship", "figure"]]
    each = {row: group["figure"].to_list() for row, group in told.groupby("row")}
    assert sorted(each.values()) == [
        ["1,000", "6"],
        ["27"],
        ["354", "at least 13"],
        ["356"],
    ]


def test_a_part_does_not_stand_beside_its_whole(shipped):
    """Two flights of military physicians are among the 36, and the larger figure alone is shown."""
    flights = shipped[shipped["measure"].eq("flights") & shipped["record"].eq("recorded")]
    assert flights["figure"].to_list() == ["36"]


def test_different_sorts_of_number_of_one_brigade_stay_apart(shipped):
    """People, hospitals, camps, consultations, operations and sites are six rows and more."""
    brigade = shipped[shipped["ids"].eq("medical-brigade-2005")]
    assert dict(zip(brigade["measure"], brigade["figure"], strict=True)) == {
        "health-workers": "at least 2,400",
        "field-hospitals": "32",
        "relief-camps": "2",
        "consultations": "601,369",
        "surgeries": "5,925",
        "major-surgeries": "2,819",
        "sites": "44",
    }
    assert brigade["row"].is_unique


def test_contradicted_figures_say_so(shipped):
    """The campaign counted twice bears the mark; 356 past a year and 354 sent bear none."""
    assert not shipped["contradicted"].any()
    marked = quantities(cases(MEXICO)).frame
    assert sorted(marked.loc[marked["contradicted"], "figure"]) == ["500\N{EN DASH}520"]


def test_totals_of_separate_periods_are_summed(invented):
    """30 in 1970/1971 and about 20 in 1975/1976 are about 50, over all those years."""
    told = row(
        invented,
        measure="health-workers",
        stage="delivered",
        direction="out",
        relationship=MEXICO,
    )
    assert (told["figure"], told["value"], told["bound"]) == ("about 50", 50, "about")
    assert (told["basis"], told["figures"]) == ("sum of periods", 2)
    assert (told["first_year"], told["last_year"]) == (1970, 1976)
    assert told["date"] == "1970/1971; 1975/1976"


def test_totals_whose_periods_may_meet_are_not_summed(invented):
    """Lists of 1980/1982 and 1982/1984 may hold the same students: both stand, 25 first."""
    told = invented[
        invented["topic"].eq("education.scholarship") & invented["measure"].eq("students")
    ]
    told = told[told["relationship"].eq(CHILE)]
    assert told[["n", "figure", "basis"]].to_numpy().tolist() == [
        [0, "25", "stated"],
        [1, "11", "stated"],
    ]
    assert told["note"].eq("one of 2 figures, not added: their periods may overlap").all()


def test_two_counts_of_one_thing_are_spanned(invented):
    """500 and 520 consultations of one campaign are 500 to 520, resting on both."""
    told = row(invented, measure="consultations", relationship=MEXICO)
    assert (told["lower"], told["upper"], told["bound"]) == (500, 520, "between")
    assert (told["basis"], told["ids"]) == ("two records of one thing", "campaign; campaign-again")
    assert told["attributed_to"] == "Ana Inventada"
    assert told["contradicted"]


def test_parts_with_bounds_bound_their_whole(invented):
    """4 and at least 5 of a number that is not stated are at least 9."""
    told = row(invented, topic="education.study-abroad", relationship=MEXICO)
    assert (told["figure"], told["figures"]) == ("at least 9", 3)


def test_only_an_exhaustive_source_makes_a_zero(invented):
    """Of health workers planned, one case is told 0, one has 200, and one is silent."""
    planned = invented[invented["measure"].eq("health-workers") & invented["stage"].eq("planned")]
    assert planned[["relationship", "record", "figure"]].to_numpy().tolist() == [
        [MEXICO, "zero", "0"],
        [CHILE, "recorded", "200"],
        [SILENT, "not covered by the sources", "not covered by the sources"],
    ]
    zeros = invented[invented["lower"].eq(0)]
    assert zeros["record"].eq("zero").all()
    assert zeros["relationship"].eq(MEXICO).all()


def test_ties_without_such_a_figure_are_told_from_silence(invented):
    """Chile has a medical team whose physicians nobody counted; of physicians Japan has nothing."""
    told = invented[invented["measure"].eq("physicians")].set_index("relationship")["record"]
    assert told.to_dict() == {
        MEXICO: "recorded",
        CHILE: "no figure",
        SILENT: "not covered by the sources",
    }


def test_a_reported_absence_is_no_zero(invented):
    """That no goods came from Japan is reported absent, without a number."""
    told = row(invented, measure="goods-mass", direction="in", relationship=SILENT)
    assert (told["record"], told["figure"]) == ("reported absent", "reported absent")
    assert pd.isna(told["lower"])


def test_every_row_has_every_case_and_one_key(invented):
    """In a row all that has to agree agrees, and no case is left out."""
    for _, group in invented.groupby("row"):
        assert set(group["relationship"]) == {MEXICO, CHILE, SILENT}
        assert all(group[name].nunique() == 1 for name in LIKE)
        assert group.groupby("relationship")["n"].min().eq(0).all()
    assert not invented[["row", "relationship", "n"]].duplicated().any()
    assert not invented[list(LIKE)].drop_duplicates().duplicated().any()
    assert len(invented[list(LIKE)].drop_duplicates()) == invented["row"].nunique()


def test_cases_counts_those_with_a_number(invented):
    """What is not stated, absent or silent is no number to set beside another."""
    for _, group in invented.groupby("row"):
        bounded = group[group["lower"].notna() | group["upper"].notna()]
        has_number = bounded[bounded["record"].eq("recorded")]["relationship"].nunique()
        assert group["cases"].eq(has_number).all()


def test_one_measure_can_be_asked_for():
    """Only its rows are given, and they are numbered anew."""
    frame = quantities(cases(*SHIPPED), measure="scholarships").frame
    assert frame["measure"].unique().tolist() == ["scholarships"]
    assert frame["row"].unique().tolist() == [0, 1]


def test_a_measure_that_no_case_has_gives_no_rows():
    """A known measure that nobody counts is an empty answer, not an error."""
    frame = quantities(cases(*SHIPPED), measure="medals").frame
    assert frame.empty
    assert tuple(frame.columns) == tuple(COLUMNS)


def test_an_unknown_measure_offers_near_names():
    """A slip of the pen is answered with what was meant."""
    with pytest.raises(bl.UnknownNameError, match=f"{DID_YOU_MEAN} 'students'"):
        quantities(cases(*SHIPPED), measure="studnets")


def test_types_are_those_of_the_columns_even_when_empty():
    """Texts, counts, numbers and flags have their types, also where there are no cases."""
    empty, full = quantities([]).frame, quantities(cases(MEXICO)).frame
    assert empty.dtypes.to_dict() == full.dtypes.to_dict()
    assert set(map(str, full.dtypes)) == {"str", "Int64", "float64", "bool"}


@pytest.fixture(scope="module")
def both() -> bl.Comparison:
    return bl.compare(*map(case, SHIPPED))


@pytest.fixture(scope="module")
def three() -> bl.Comparison:
    return bl.compare(case(MEXICO), case(CHILE), case(SILENT), focal="CUB")


def test_figures_are_told_side_by_side_with_their_working(both):
    """The rows with a number in both cases are told, with how the lower bound came about."""
    told = both.quantities().summary
    assert told.startswith("Scholarships, agreed: Cuba and Pakistan 1,000 (by the statement of ")
    assert "Cuba and Laos at least 13 (7 + 6, the known parts of a whole" in told
    assert "15 figures have no counterpart" in told


def test_one_figure_has_no_counterpart(three):
    """One has, two have; and of many rows the first few are told."""
    told = three.quantities("money").summary
    assert told.endswith("1 figure has no counterpart.")
    assert ". And " not in three.quantities().summary
    same = bl.compare(case(MEXICO), renamed(case(MEXICO), name="cuba-mexico-again"), focal="CUB")
    same = same.quantities()
    assert same.summary.endswith(". And 7 more.")


def test_of_many_figures_of_one_case_a_few_are_told():
    """The first four are named, the others counted, and why they are not added is said once."""
    note = "one of 6 figures, not added: their periods may overlap"
    told = [("a", str(n), note, n) for n in (9, 8, 7, 6, 5, 4)]
    lines = [*told, ("a", "a further group", None, None), ("b", "3", None, 3)]
    same = {"row": 0, "measure": "students", "stage": "delivered", "cases": 2, "terms": "grant"}
    names = ("relationship", "figure", "note", "lower")
    rows = [
        {**dict(zip(names, line, strict=True)), "upper": line[3], "depends_on": None, **same}
        for line in lines
    ]
    assert summary(rows, {"a": "A", "b": "B"}) == (
        f"Students, delivered: A 9 ({note}), 8, 7, 6 and 2 more, and a further group; B 3."
    )


def test_figures_of_one_case_on_different_terms_are_named_by_them():
    """Who reads 600,000 and 50,000 hears which of them was given."""
    same = {"row": 0, "measure": "vaccine-doses", "stage": "delivered", "cases": 2, "note": None}
    told = [("a", "9", "commercial", 9), ("a", "5", "grant", 5), ("b", "3", "grant", 3)]
    rows = [
        {"relationship": case, "figure": figure, "terms": terms, "lower": low, "upper": low}
        | {"depends_on": None}
        | same
        for case, figure, terms, low in told
    ]
    assert summary(rows, {"a": "A", "b": "B"}) == (
        "Doses, delivered: A 9 (on commercial terms) and 5 (on grants); B 3."
    )


def test_without_a_common_row_the_claim_says_so(both):
    """Flights are told of one case alone."""
    assert both.quantities("flights").summary == (
        "No like figures are reported for two cases; 1 figure has no counterpart."
    )


def test_a_zero_of_an_exhaustive_source_is_shared():
    """What one case has as a zero is compared with the figures of another."""
    found = quantities(cases(MEXICO, CHILE), shared=True).frame
    records = found.groupby("row")["record"].agg(set)
    assert {"recorded", "zero"} in records.to_list()


def test_nothing_shared_is_another_reason_than_nothing_recorded():
    """Where each case has figures of its own, none is said to be missing."""
    alone = quantities(cases(*SHIPPED), "consultations", shared=True)
    assert alone.rows == []
    assert "like" in alone.reason
    assert quantities(cases(*SHIPPED), "consultations").reason == ""


def test_study_abroad_is_compared_whoever_pays():
    """Scholarships of the one stand beside study of the other of which nothing says who pays."""

    def study(name, topic, ends, count):
        students = {"measure": "students", "unit": "person", "value": count, "time": "total"}
        return tie(name, f"education.{topic}", ends, date="1990/1999", quantities=[students])

    first = [
        study("granted", "scholarship", "CUB>PER", 120) | {"terms": "grant"},
        study("alone", "self-funded", "CUB>PER", 27) | {"terms": "self_funded"},
    ]
    second = [study("sent", "study-abroad", "CUB>CHL", 300)]
    pair = small_case(A, first), small_case(B, second)
    frame = quantities(index_cases(pair, "CUB")).frame
    both = frame[frame["cases"].eq(2)]
    assert both[["topic", "lower"]].to_numpy().tolist() == [
        ["education.study-abroad", 147],
        ["education.study-abroad", 300],
    ]
    scholarships = [study("granted", "scholarship", "CUB>CHL", 300)]
    same = quantities(index_cases((pair[0], small_case(B, scholarships)), "CUB")).frame
    assert set(same.loc[same["cases"].eq(2), "topic"]) == {"education.scholarship"}
