"""Two codings of one source: what is paired, what differs, and how far the coders agree."""

import pytest

import bilateral as bl
from bilateral._agree.coefficients import NO_PAIR, NO_VARIATION
from bilateral.errors import BilateralError, UnknownNameError
from tests.thousand_ties import thousand_ties

SOURCE = {"id": "report", "type": "report", "title": "Made up", "as_of": "2001"}
VISIT = {
    "kind": "political",
    "form": "event",
    "topic": "political.visit",
    "status": "completed",
    "title": "Visit",
    "actor": "PER",
    "counterpart": "KEN",
}
DOCTORS = {
    "kind": "aid",
    "form": "flow",
    "topic": "aid.medical-team",
    "status": "completed",
    "title": "Doctors",
    "provider": "KEN",
    "recipient": "PER",
}


def tie(name, span, words=VISIT, **more):
    """Write a tie that cites characters of the report; of a list of spans, each."""
    spans = span if isinstance(span, list) else [span]
    cites = [{"source": "report", "span": place, "sha256": "0" * 64} for place in spans]
    return {"id": name, "cites": cites, **words, **more}


def people(value, **more):
    """Write a number of doctors."""
    return {"measure": "physicians", "unit": "person", "value": value, **more}


def coding(*ties, states=("KEN", "PER"), source=SOURCE):
    """Build a relationship of these ties."""
    return bl.Relationship(
        id="made-up", title="Made up", states=states, ties=ties, sources=[source]
    )


def measured(result, field):
    """Give the row of a field."""
    rows = result.fields.set_index("field")
    return rows.loc[field]


# --- pairing --------------------------------------------------------------------------------------


def test_the_passage_comes_first_then_the_kind_then_the_date():
    """Of two ties in one sentence, each finds the other's tie of its kind, and of its date."""
    first = coding(
        tie("a", (0, 90), date="1990"),
        tie("b", (0, 100), DOCTORS, date="1990"),
        tie("c", (0, 90), date="1995"),
    )
    second = coding(
        tie("x", (0, 100), date="1995"),
        tie("y", (0, 100), date="1990"),
        tie("z", (0, 90), DOCTORS, date="1980"),
    )
    assert bl.agree(first, second).pairs[["first", "second"]].values.tolist() == [
        ["a", "y"],
        ["b", "z"],
        ["c", "x"],
    ]


def test_a_tie_of_another_kind_in_the_same_passage_is_a_disagreement_about_the_kind():
    """What one coder called a visit and the other aid is one pair."""
    result = bl.agree(coding(tie("a", (0, 90))), coding(tie("x", (10, 90), DOCTORS)))
    listed = result.disagreements.set_index("field")
    assert listed.loc["kind", ["in_first", "in_second"]].tolist() == ["political", "aid"]
    assert listed.loc["direction", ["in_first", "in_second"]].tolist() == ["PER > KEN", "KEN > PER"]
    assert result.pairs["common"].tolist() == [pytest.approx(80 / 90)]


def test_passages_that_hardly_meet_pair_ties_of_one_kind_only():
    """A few characters in common are no common passage, unless the kind is the same."""
    other_kind = bl.agree(coding(tie("a", (0, 90))), coding(tie("x", (80, 200), DOCTORS)))
    same_kind = bl.agree(coding(tie("a", (0, 90))), coding(tie("x", (80, 200))))
    assert (other_kind.paired, same_kind.paired) == (0, 1)


def test_ties_of_one_type_and_date_are_paired_wherever_they_are_cited():
    """A text may report an event twice, and each coder may cite another place."""
    first, second = tie("a", (0, 90), date="1990-05"), tie("x", (400, 480), date="1990-05")
    assert bl.agree(coding(first), coding(second)).paired == 1
    undated = bl.agree(coding(tie("a", (0, 90))), coding(tie("x", (400, 480))))
    assert undated.unmatched[["coder", "tie"]].values.tolist() == [["first", "a"], ["second", "x"]]


def test_citations_without_spans_meet_in_section_and_paragraph():
    """Who cites by paragraph is paired by paragraph."""
    here = {**tie("a", (0, 1)), "cites": [{"source": "report", "paragraph": 3}]}
    there = {**tie("x", (0, 1)), "cites": [{"source": "report", "paragraph": 3}]}
    other = {**tie("y", (0, 1)), "cites": [{"source": "report", "paragraph": 4}]}
    result = bl.agree(coding(here), coding(other, there))
    assert result.pairs[["first", "second"]].values.tolist() == [["a", "x"]]


@pytest.mark.parametrize("turned", [False, True])
def test_what_one_coder_made_three_ties_of_is_a_group(turned):
    """Three ties for one are listed side by side, and enter no coefficient."""
    whole = coding(tie("all", (0, 90), DOCTORS), tie("far", (500, 600)))
    parts = coding(
        *(tie(f"part-{n}", (n * 30, n * 30 + 30), DOCTORS) for n in range(3)),
        tie("far", (500, 600)),
        tie("visit-there", (0, 90)),
    )
    result = bl.agree(*((parts, whole) if turned else (whole, parts)))
    sides = ["second", "first"] if turned else ["first", "second"]
    assert result.groups[sides].values.tolist() == [["all", "part-0; part-1; part-2"]]
    assert result.pairs["first"].tolist() == ["far"]
    assert result.unmatched[["coder", "tie"]].values.tolist() == [[sides[1], "visit-there"]]


def test_the_order_of_coders_and_of_ties_makes_no_difference():
    """Coefficients and pairs are those of the two codings, whoever is named first."""
    first = [tie(f"a{n}", (n, n + 20), date=str(1980 + n % 3)) for n in range(12)]
    second = [tie(f"x{n}", (n + 1, n + 19), date=str(1980 + n % 4)) for n in range(12)]
    forth = bl.agree(coding(*first), coding(*second))
    back = bl.agree(coding(*second), coding(*first))
    assert {*back.pairing.pairs} == {(j, i) for i, j in forth.pairing.pairs}
    numbers = ["n", "alpha", "kappa"]
    assert back.fields[numbers].equals(forth.fields[numbers])


# --- coefficients ---------------------------------------------------------------------------------


def test_coefficients_are_of_pairs():
    """Each field has its level, its n, and a coefficient or a reason."""
    dates = "1980 1985 1990 1995".split()
    first = coding(*(tie(f"a{n}", (n * 9, n * 9 + 9), date=dates[n]) for n in range(4)))
    second = coding(
        *(tie(f"x{n}", (n * 9, n * 9 + 9), date=dates[n]) for n in range(3)),
        tie("x3", (27, 36), DOCTORS, date="1996"),
    )
    result = bl.agree(first, second)
    kind, start, amount_bound = (measured(result, f) for f in ("kind", "start", "observed"))
    assert (kind["level"], kind["n"], kind["same"]) == ("nominal", 4, 3)
    assert kind["alpha"] == pytest.approx(0.0)  # one of four differs, and the kind is rare
    assert (start["level"], start["n"], start["same"]) == ("interval", 4, 3)
    assert start["alpha"] > 0.98
    assert (amount_bound["alpha_undefined"], amount_bound["n"]) == (NO_VARIATION, 4)
    assert result.disagreements.query("field == 'date'")["in_second"].tolist() == ["1996"]


def test_amounts_are_compared_by_measure_and_unit():
    """A number that only one coder has is listed, and enters no coefficient."""
    first = coding(
        tie("a", (0, 9), DOCTORS, quantities=[people(40), people(50, stage="planned")]),
        tie("b", (9, 18), DOCTORS, quantities=[people(7)]),
        tie("c", (18, 27), DOCTORS, quantities=[people(9)]),
    )
    second = coding(
        tie("x", (0, 9), DOCTORS, quantities=[people(50, stage="planned"), people(45)]),
        tie("y", (9, 18), DOCTORS, quantities=[people(7, bound="at_least")]),
        tie("z", (18, 27), DOCTORS),
    )
    result = bl.agree(first, second)
    row = next(row for row in result.measured if row.field.startswith("amount:"))
    assert (row.level, row.n, row.same) == ("interval", 3, 2)
    assert result.disagreements[["first", "in_first", "in_second"]].values.tolist() == [
        ["a", "40", "45"],
        ["b", "7", "at least 7"],
        ["b", "exact", "at_least"],
        ["c", "9", "not given"],
    ]
    ranked = bl.agree(first, second, levels={"amount": "ordinal"})
    assert next(row for row in ranked.measured if row.field == row.field)
    assert {row.level for row in ranked.measured if row.field.startswith("amount:")} == {"ordinal"}


def test_nothing_in_common_is_reasons_and_no_number():
    """Two codings without a pair print, and say why nothing is reckoned."""
    result = bl.agree(coding(tie("a", (0, 9))), coding(tie("x", (50, 90), DOCTORS)))
    assert result.paired == 0
    assert result.fields[["alpha", "kappa"]].isna().all(axis=None)
    assert {*result.fields["alpha_undefined"]} == {NO_PAIR}
    assert "nan" not in str(result).casefold()


def test_it_prints_every_disagreement_group_and_single_tie():
    """The printed form has all ids, on one line each."""
    first = coding(tie("a", (0, 90), date="1990"), tie("lone", (300, 310)))
    second = coding(tie("x", (0, 90), date="1991"), tie("p", (300, 305), DOCTORS))
    text = str(bl.agree(first, second))
    assert [line for line in text.splitlines() if line.split()[:2] == ["a", "x"]]
    assert "\x1b" not in text


# --- refusals -------------------------------------------------------------------------------------


def test_two_codings_of_different_states_or_sources_are_refused():
    """What was not coded from one source by both cannot agree."""
    here = coding(tie("a", (0, 9)))
    elsewhere = {**tie("a", (0, 9)), "cites": [{"source": "other", "page": "1"}]}
    with pytest.raises(BilateralError, match="FJI and KEN"):
        bl.agree(here, coding(states=("KEN", "FJI")))
    with pytest.raises(BilateralError, match="'other'"):
        bl.agree(here, coding(elsewhere, source={**SOURCE, "id": "other"}))
    with pytest.raises(BilateralError, match=r"bl\.load"):
        bl.agree(here, "cuba-laos")


@pytest.mark.parametrize(
    "levels", [{"amont": "ordinal"}, {"kind": "interval"}, {"amount": "ratio"}]
)
def test_a_field_without_order_or_an_unknown_level_is_refused(levels):
    """A kind has no order, and a level must be one of the three."""
    case = coding(tie("a", (0, 9)))
    with pytest.raises(UnknownNameError):
        bl.agree(case, case, levels=levels)


def test_a_coding_agrees_with_itself():
    """A thousand ties pair each with itself, and differ in nothing."""
    case = thousand_ties(60)
    result = bl.agree(case, case)
    assert (result.paired, len(result.disagreements), len(result.groups)) == (60, 0, 0)
    assert result.pairs["first"].tolist() == result.pairs["second"].tolist()
