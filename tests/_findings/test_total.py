"""Sums that may be taken, bounds where they may not, reasons where there is nothing."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.figures.sums import APART
from bilateral._findings.total import COLUMNS, total
from bilateral.errors import DID_YOU_MEAN, KNOWN_ARE, UNKNOWN, BilateralError, UnknownNameError
from bilateral.relationship import Relationship
from tests._findings.ghana import case, renamed, rows
from tests._findings.invented import case as made_up
from tests.generated import FEWER, built, relationships
from tests.thousand_ties import thousand_ties


def relationship(*ties):
    """Make a case of Cuba and Laos from ties of aid, each given by what differs."""
    plain = {
        "kind": "aid",
        "form": "flow",
        "topic": "aid.medical-team",
        "title": "Doctors",
        "provider": "CUB",
        "recipient": "LAO",
        "status": "completed",
        "cites": [{"source": "news"}],
    }
    made = []
    for place, fields in enumerate(ties):
        tie = {"id": "abcdefgh"[place]} | plain | fields
        made.append({name: value for name, value in tie.items() if value is not None})
    source = {"id": "news", "type": "book", "title": "News", "as_of": "2018"}
    return Relationship(id="a", title="A", states=["CUB", "LAO"], ties=made, sources=[source])


def people(value=None, date=None, **fields):
    """Make a figure of patients."""
    figure = {"measure": "patients", "unit": "person", "time": "total"} | fields
    figure |= {"value": value} if value is not None else {}
    return figure | ({"date": date} if date is not None else {})


def tie(*figures, to=None, rel="part_of", **fields):
    """Make what differs of a tie: its figures, and a link to another."""
    extra = {"on": "quantities"} if rel == "contradicts" else {}
    extra |= {"certainty": "probable"} if rel == "same_event_as" else {}
    links = [{"rel": rel, "to": to} | extra] if to else []
    return {"quantities": list(figures), "links": links} | fields


def indexed(*ties):
    """Index a relationship with these ties."""
    return index_case(relationship(*ties), "CUB")


def come_to(*ties, **wanted):
    """Give what the patients of some ties come to: figure, lower and upper end of each row."""
    found = total(indexed(*ties), "patients", **wanted)
    return rows(found.frame, "figure", "lower", "upper")


UNTOLD = {"missing": "not_stated"}


@pytest.mark.parametrize(
    ("ties", "figure", "lower", "upper"),
    [
        ([tie(people(5))], "5", 5, 5),
        ([tie(people(0))], "0", 0, 0),
        ([tie(people(5, bound="about"))], "about 5", 5, 5),
        ([tie(people(5, bound="at_least"))], "at least 5", 5, None),
        ([tie(people(5, bound="at_most"))], "at most 5", None, 5),
        ([tie(people(lower=5, upper=7, bound="between"))], "5\N{EN DASH}7", 5, 7),
        # periods that lie apart
        ([tie(people(5, "2001")), tie(people(6, "2002"))], "11", 11, 11),
        ([tie(people(5, "2001"), people(6, "2003"))], "11", 11, 11),
        ([tie(people(5), date="2001"), tie(people(6), date="2002/2003")], "11", 11, 11),
        ([tie(people(5, "2001")), tie(people(6, "2002", bound="about"))], "about 11", 11, 11),
        (
            [tie(people(5, "2001")), tie(people(6, "2002", bound="at_least"))],
            "at least 11",
            11,
            None,
        ),
        (
            [tie(people(5, "2001")), tie(people(6, "2002", bound="at_most"))],
            "5\N{EN DASH}11",
            5,
            11,
        ),
        ([tie(people(0, "2001")), tie(people(6, "2002"))], "6", 6, 6),
        # periods that may share a day: at least the greatest, at most all together
        ([tie(people(5, "2001")), tie(people(6, "2001"))], "6\N{EN DASH}11", 6, 11),
        ([tie(people(5, "2001/2002")), tie(people(6, "2002/2003"))], "6\N{EN DASH}11", 6, 11),
        ([tie(people(5)), tie(people(6))], "6\N{EN DASH}11", 6, 11),
        ([tie(people(5, "2001/")), tie(people(6, "2005"))], "6\N{EN DASH}11", 6, 11),
        ([tie(people(5, "[..2003]")), tie(people(6, "2002"))], "6\N{EN DASH}11", 6, 11),
        ([tie(people(5, "2001"), people(6, "2001"))], "6\N{EN DASH}11", 6, 11),
        ([tie(people(5, bound="at_least")), tie(people(6))], "at least 6", 6, None),
        # what is not told
        ([tie(people(5, "2001")), tie(people(date="2002", **UNTOLD))], "at least 5", 5, None),
        (
            [tie(people(5, "2001"), people(6, "2002"), people(date="2003", **UNTOLD))],
            "at least 11",
            11,
            None,
        ),
        ([tie(people(5)), tie(people(missing="unable_to_determine"))], "at least 5", 5, None),
        ([tie(people(5)), tie(people(missing="not_applicable"))], "5", 5, 5),
        ([tie(people(**UNTOLD))], "number not stated", None, None),
        # parts of a figure
        ([tie(people(5, name="all"), people(3, part_of="all"))], "5", 5, 5),
        (
            [
                tie(
                    people(5, name="all"),
                    people(3, part_of="all", name="some"),
                    people(2, part_of="some"),
                )
            ],
            "5",
            5,
            5,
        ),
        (
            [tie(people(name="all", **UNTOLD), people(3, part_of="all"), people(2, part_of="all"))],
            "at least 5",
            5,
            None,
        ),
        ([tie(people(5, name="all"), people(part_of="all", **UNTOLD))], "5", 5, 5),
        # parts of a tie
        ([tie(people(5)), tie(people(3), to="a")], "5", 5, 5),
        ([tie(people(5)), tie(people(3), to="a"), tie(people(1), to="b")], "5", 5, 5),
        ([tie(people(5)), tie(to="a"), tie(people(1), to="b")], "5", 5, 5),
        (
            [tie(people(**UNTOLD)), tie(people(3), to="a"), tie(people(4), to="a")],
            "at least 7",
            7,
            None,
        ),
        ([tie(), tie(people(3, "2001"), to="a"), tie(people(4, "2002"), to="a")], "7", 7, 7),
        # twins
        ([tie(people(5)), tie(people(7), to="a", rel="contradicts")], "5\N{EN DASH}7", 5, 7),
        (
            [tie(people(5), date="2001"), tie(people(7), date="2002", to="a", rel="contradicts")],
            "5\N{EN DASH}7",
            5,
            7,
        ),
        ([tie(people(5)), tie(people(5), to="a", rel="same_event_as")], "5", 5, 5),
        (
            [
                tie(people(5, "2001")),
                tie(people(7, "2001"), to="a", rel="contradicts"),
                tie(people(10, "2002")),
            ],
            "15\N{EN DASH}17",
            15,
            17,
        ),
        # other links do not keep figures from being summed
        ([tie(people(5, "2001")), tie(people(6, "2002"), to="a", rel="follows")], "11", 11, 11),
    ],
)
def test_what_figures_of_one_sort_come_to(ties, figure, lower, upper):
    """Worked out by hand: sums, bounds, parts beside wholes, twins, what is not told."""
    assert come_to(*ties) == [[figure, lower, upper]]


@pytest.mark.parametrize(
    ("ties", "keys"),
    [
        ([tie(people(5)), tie(people(6), status="proposed")], ["planned", "delivered"]),
        ([tie(people(5)), tie(people(6, stage="stopped"))], ["delivered", "stopped"]),
        ([tie(people(5)), tie(people(6), status="unknown")], ["delivered", "unknown"]),
    ],
)
def test_stages_are_never_summed(ties, keys):
    """A row for each stage, in their order."""
    frame = total(indexed(*ties), "patients").frame
    assert frame["stage"].to_list() == keys


def test_directions_are_never_summed():
    """Out, in and both ways are three rows; what has no direction stands with its states sorted."""
    both = tie(people(7), provider=None, recipient=None, between=["LAO", "CUB"])
    back = tie(people(6), provider="LAO", recipient="CUB")
    made = indexed(tie(people(5)), back, both)
    columns = ["sender", "receiver", "reciprocal", "value"]
    assert rows(total(made, "patients").frame, *columns) == [
        ["CUB", "LAO", False, 5],
        ["CUB", "LAO", True, 7],
        ["LAO", "CUB", False, 6],
    ]
    assert rows(total(made, "patients", sender="LAO").frame, *columns) == [
        ["CUB", "LAO", True, 7],
        ["LAO", "CUB", False, 6],
    ]
    assert rows(total(made, "patients", receiver="LAO").frame, *columns) == [
        ["CUB", "LAO", False, 5],
        ["CUB", "LAO", True, 7],
    ]


def test_units_are_never_summed():
    """Dollars and pesos stay apart, and one of them can be asked for."""
    figures = [
        {"measure": "money", "unit": unit, "value": value, "time": "total"}
        for unit, value in (("USD", 5), ("EUR", 6), ("USD", 0))
    ]
    made = indexed(tie(*figures))
    assert rows(total(made, "money").frame, "unit", "lower", "upper") == [
        ["EUR", 6, 6],
        ["USD", 5, 5],
    ]
    assert rows(total(made, "money", unit="EUR").frame, "unit", "value") == [["EUR", 6]]


def test_a_part_of_another_measure_is_summed_by_itself():
    """Major surgeries are part of the surgeries, and a number of their own."""
    pak = index_case(bl.load("cuba-pakistan"), "CUB")
    told = [rows(total(pak, name).frame, "value") for name in ("surgeries", "major-surgeries")]
    assert told == [[[5925]], [[2819]]]


def test_parts_at_another_stage_do_not_stand_beside_the_whole():
    """Five planned of a programme that treated three are rows of their own."""
    ties = [tie(people(3)), tie(people(5), to="a", status="proposed")]
    assert come_to(*ties) == [["5", 5, 5], ["3", 3, 3]]


@pytest.mark.parametrize("time", ["at_a_date", "per_year", "distinct", None])
def test_what_is_no_total_is_not_summed(time):
    """Asked for alone it is an error that names the figures; beside totals it is named, not lost.

    A number of which nobody says what it is counts as little as a rate.
    """
    made = relationship(
        tie(people(5, time=time), title="A stock"), tie(people(**UNTOLD, time=time))
    )
    with pytest.raises(BilateralError) as caught:
        made.total("patients")
    assert "A stock" in str(caught.value)
    assert "time: total" in str(caught.value)
    mixed = total(indexed(tie(people(5, time=time), title="A stock"), tie(people(6))), "patients")
    assert rows(mixed.frame, "figure", "ids") == [["6", "b"]]
    assert mixed.summary.endswith("(A stock).")


@pytest.mark.parametrize("time", ["total", "at_a_date", None])
def test_that_no_number_is_stated_is_a_reason_whatever_sort_it_is(time):
    """Doctors whom nobody counted are no error, and no zero."""
    finding = relationship(tie(people(**UNTOLD, time=time), title="Uncounted")).total("patients")
    assert finding.reason == "no number of patients is stated"
    assert "number not stated" in finding.summary


def test_a_figure_that_does_not_apply_is_no_gap_and_no_total():
    """Beside a stock alone it leaves nothing to add."""
    given = [people(5, time="at_a_date"), people(missing="not_applicable")]
    with pytest.raises(BilateralError, match="at a point in time"):
        relationship(tie(*given)).total("patients")


def test_terms_part_what_passes_and_not_people():
    """Doses given and bought are two rows; students are one, each group with its terms."""
    doses = total(index_case(made_up("loan-and-pool"), "KEN"), "vaccine-doses")
    assert rows(doses.frame, "terms", "value") == [
        ["grant", 50_000],
        ["paid_by_receiver", 600_000],
    ]
    both = [tie(people(5), terms="grant"), tie(people(6), terms="self_funded")]
    assert rows(total(indexed(*both), "patients").frame, "terms", "lower", "depends_on") == [
        ["grant; self_funded", 11, APART]
    ]


def test_money_lent_given_and_paid_for_goods_is_never_one_amount():
    """Twelve million lent, three paid back, five given, three of machines: four rows of money."""
    money = total(index_case(made_up("loan-and-pool"), "KEN"), "money", stage="delivered")
    assert sorted(rows(money.frame, "value", "topic", "terms")) == [
        [3_000_000, "trade.goods", "commercial"],
        [3_000_000, "trade.repayment", "not_stated"],
        [5_000_000, "aid.money", "grant"],
        [12_000_000, "aid.loan", "concessional"],
    ]


def test_people_held_and_people_freed_are_not_added():
    """A hostile tie never counts with another: 87 prisoners, and 85 of them set free."""
    held = total(index_case(made_up("war-and-settlement"), "ISL"), "detainees")
    assert sorted(rows(held.frame, "value")) == [[85], [87]]


def test_a_total_names_who_claims_it_what_is_inferred_and_what_contradicts_it():
    """On three records: one person's word, an inferred stage, another number at another stage."""
    claim = {"cites": [{"source": "news", "attributed_to": "A Minister"}]}
    guess = {"inferred": [{"of": "status", "because": "Told in the past."}]}
    other = tie(people(9, stage="planned"), to="a", rel="contradicts")
    made = indexed(tie(people(5, "2001"), **claim, **guess), tie(people(6, "2002")), other)
    planned, delivered = total(made, "patients").frame["depends_on"]
    assert planned == "contradicted by another record"
    assert delivered == "by the statement of A Minister; inferred: stage; " + planned
    assert total(made, "patients", stage="delivered").summary.endswith(f"{delivered}.")
    plain = indexed(tie(people(5, "2001")))
    assert pd.isna(total(plain, "patients").frame.loc[0, "depends_on"])


def test_what_a_source_says_itself_too_is_no_lone_claim():
    """The minister is named only where nobody else says so."""
    cites = [{"source": "news", "attributed_to": "A Minister"}, {"source": "news"}]
    assert pd.isna(
        total(indexed(tie(people(5), cites=cites)), "patients").frame.loc[0, "depends_on"]
    )


def test_conflicting_statements_are_both_named():
    """120 doctors by one source and 95 by a minister: 95 to 120, and both numbers."""
    doctors = total(index_case(made_up("three-sources"), "KEN"), "physicians")
    assert rows(doctors.frame, "lower", "upper", "depends_on") == [
        [95, 120, "reported as 120 and as 95; by the statement of A Minister"]
    ]


def test_of_a_thousand_ties_each_amount_lies_within_its_bounds():
    """Every row has its own kind, topics, terms and direction, and all its ties."""
    frame = thousand_ties().total("students").frame
    assert (frame["lower"] <= frame["upper"]).all()
    assert frame["ids"].str.split("; ").explode().is_unique


def test_a_measure_that_does_not_add_up_is_refused_with_its_figures():
    """Fifty-two years and six months are not fifty-two years and a half."""
    with pytest.raises(BilateralError) as caught:
        bl.load("cuba-pakistan").total("duration")
    assert str(caught.value) == (
        "figures of 'duration' do not add up: duration: 6 months (Cuba's ambassador speaks in 2006 "
        "of relations six months old); duration: 52 years (Cuba's ambassador speaks in 2007 of 52 "
        "years of good relations)"
    )
    with pytest.raises(BilateralError, match=r"^figures of 'rank' do not add up$"):
        bl.load("cuba-pakistan").total("rank")


@pytest.mark.parametrize(
    ("measure", "wanted", "words"),
    [
        ("patient", {}, f"{UNKNOWN} measure 'patient'; {DID_YOU_MEAN} 'patients'"),
        (
            "patients",
            {"unit": "persons"},
            f"{UNKNOWN} unit of patients 'persons'; {DID_YOU_MEAN} 'person'?",
        ),
        ("patients", {"stage": "active"}, f"{UNKNOWN} stage 'active'; {KNOWN_ARE}"),
        ("patients", {"sender": "PAK"}, f"{UNKNOWN} sender 'PAK'; {KNOWN_ARE} 'CUB' and 'LAO'"),
        (
            "patients",
            {"receiver": "Laos"},
            f"{UNKNOWN} receiver 'Laos'; {KNOWN_ARE} 'CUB' and 'LAO'",
        ),
    ],
)
def test_unknown_words_are_refused(measure, wanted, words):
    """A slip would otherwise look like a finding of nothing."""
    with pytest.raises(UnknownNameError) as caught:
        relationship(tie(people(5))).total(measure, **wanted)
    assert str(caught.value).startswith(words)


def test_nothing_is_a_reason_and_no_zero():
    """No such figure, none in that direction, none that is told: three ways of nothing."""
    made = relationship(tie(people(5)), tie(people(6), provider="LAO", recipient="CUB"))
    finding = made.total("vaccinations")
    assert (finding.summary, finding.reason) == (
        "No total of vaccinations is recorded.",
        "no figure of vaccinations is recorded",
    )
    assert finding.frame.empty
    assert list(finding.frame.columns) == list(COLUMNS)
    assert finding.sources == ()
    assert made.total("patients", stage="planned").reason == "no figure of patients is recorded"
    untold = relationship(tie(people(**UNTOLD))).total("patients")
    assert untold.reason == "no number of patients is stated"
    assert untold.frame.loc[0, ["value", "lower", "upper"]].isna().all()
    assert Relationship(id="a", title="A", states=["CUB", "LAO"]).total("patients").reason


def test_what_was_left_out_and_why_is_said():
    """Missing figures, periods that may overlap, twins and known parts are named."""
    made = relationship(
        tie(people(5, "2001")),
        tie(people(6, "2001")),
        tie(people(**UNTOLD)),
        tie(people(8, stage="planned"), to="e", rel="contradicts"),
        tie(people(9, stage="planned")),
        tie(people(**UNTOLD), status="agreed"),
        tie(people(3), status="agreed", to="f"),
    )
    finding = made.total("patients")
    assert rows(finding.frame, "stage", "figure", "not_stated", "note") == [
        ["planned", "8\N{EN DASH}9", None, "reported as 8 and as 9"],
        ["agreed", "at least 3", None, "3, the known parts of a whole, number not stated"],
        ["delivered", "at least 6", "c", "6 and 5, which may count the same"],
    ]
    assert finding.warnings[:4] == (
        "Counted once: Doctors, reported as 8 and as 9.",
        "A lower bound: Doctors, 3, the known parts of a whole, number not stated.",
        "Not added, for their periods may overlap: 6 patients (Doctors); 5 patients (Doctors).",
        "A lower bound, for no number is stated by patients, number not stated (Doctors).",
    )


def test_a_finding_cites_the_sources_behind_the_sum():
    """Those of the ties that it rests on, and no others."""
    norway = case("ghana-norway")
    assert [source.id for source in norway.total("students").sources] == ["survey"]
    assert norway.total("projects", stage="delivered").frame["ids"].to_list() == ["programme"]


def test_the_shipped_cases_come_to_what_their_texts_say():
    """27 students on their own account and 13 funded are at least 40, if none counts twice."""
    lao, pak = bl.load("cuba-laos"), bl.load("cuba-pakistan")
    students = lao.total("students")
    assert rows(students.frame, "lower", "upper", "terms") == [[40, None, "grant; self_funded"]]
    assert students.frame.loc[0, "depends_on"].startswith(f"{APART}; inferred: date")
    assert "Few Lao students" in students.summary
    assert rows(pak.total("consultations").frame, "value") == [[601369]]
    assert rows(pak.total("flights").frame, "value") == [[36]]
    assert rows(pak.total("students").frame, "stage", "figure") == [["delivered", "at least 354"]]
    assert rows(pak.total("scholarships").frame, "stage", "value") == [
        ["agreed", 1000],
    ]
    with pytest.raises(BilateralError, match="A centre of biotechnology"):
        pak.total("students", stage="planned")


@pytest.mark.parametrize("measure", ["projects", "money", "students"])
def test_renaming_ids_changes_no_sum(measure):
    """Nor does the order in which ties stand."""
    norway = case("ghana-norway")
    same = [column for column in COLUMNS if column not in ("ids", "not_stated", "note")]
    turned = replace(norway, ties=norway.ties[::-1])
    before = norway.total(measure).frame[same]
    for other in (renamed(norway), turned):
        pd.testing.assert_frame_equal(other.total(measure).frame[same], before)


@given(
    st.lists(
        st.tuples(st.integers(0, 1000), st.integers(1900, 2000)),
        min_size=1,
        max_size=8,
        unique=True,
    )
)
def test_the_bounds_hold_the_greatest_and_the_sum(figures):
    """Years that differ are summed; of one year the greatest and the sum are the bounds."""
    told = [tie(*(people(value, str(year)) for value, year in figures))]
    ((_, lower, upper),) = come_to(*told)
    values, years = zip(*figures, strict=True)
    assert upper == sum(values)
    apart = len(set(years)) == len(years)
    assert lower == (sum(values) if apart else max(values))


@FEWER
@given(relationships())
def test_any_measure_of_any_case_is_summed_or_refused_in_words(given):
    """No shape of links, dates or bounds ends in anything but a finding or an error of ours."""
    made = built(given)
    for measure in {figure.measure for tie in made.ties for figure in tie.quantities}:
        try:
            frame = made.total(measure).frame
        except BilateralError:
            continue
        both = frame.dropna(subset=["lower", "upper"])
        assert (both["lower"] <= both["upper"]).all()
        assert not frame.duplicated(
            ["unit", "stage", "kind", "topic", "terms", "sender", "receiver", "reciprocal"]
        ).any()
