"""What a filter hides is nowhere called missing, and what was chosen is said everywhere."""

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.filters import filter_notes, filter_words
from bilateral._findings.tie_view import IN, JOINT, OUT
from bilateral.coverage import HIDDEN, NOT_COVERED, NOT_MENTIONED
from tests._findings.invented import SHIPPED, case

WAR, BROKEN, LOAN = "war-and-settlement", "broken-relations", "loan-and-pool"


def indexed(relationship):
    """Index a relationship, seen from its first state."""
    return index_case(relationship, relationship.states[0])


def test_silence_is_hidden_not_covered_or_not_mentioned():
    """Three things, in one place; a whole case hides nothing."""
    whole, part = indexed(case(WAR)), indexed(case(WAR).where(kind=["trade", "aid"]))
    asked = ("military", "aid", "trade.credit")
    assert [whole.silence(word) for word in asked] == [NOT_MENTIONED, NOT_COVERED, NOT_MENTIONED]
    assert [part.silence(word) for word in asked] == [HIDDEN, NOT_COVERED, NOT_MENTIONED]


def test_silence_goes_by_direction():
    """What Kenya sends was not chosen; what Iceland sends, and what is joint, was."""
    part = indexed(case(WAR).where(sender="ISL"))
    assert [part.is_hidden("trade", way) for way in (OUT, IN, JOINT)] == [True, False, False]
    assert part.is_hidden("political")
    assert not part.is_hidden("trade")


def test_what_a_period_left_out_is_hidden_in_a_comparison_too():
    """Ties of later years are no silence of earlier ones."""
    both = bl.compare(case(WAR), case(BROKEN)).within("1990/1992")
    (war, _) = both.index
    assert war.is_hidden("military.conflict")
    assert not war.is_hidden("military.arms")
    assert [str(period) for period in war.within] == ["1990/1992"]


def test_filters_are_named_once_where_all_cases_share_them():
    """And with their cases where they do not."""
    same = [indexed(case(name).where(kind="trade")) for name in (WAR, BROKEN)]
    assert filter_words(same) == "only trade"
    other = [indexed(case(WAR).where(kind="trade")), indexed(case(BROKEN))]
    assert filter_words(other) == "only trade (of Kenya and Iceland, made up)"
    assert filter_words([indexed(case(WAR))]) == ""
    assert list(filter_notes([indexed(case(WAR))])) == []


@pytest.mark.parametrize("wanted", [{"kind": "education"}, {"stage": "delivered"}])
def test_what_was_chosen_is_said_in_card_titles_and_warnings(wanted):
    """Whoever sees one of them sees that it is a part."""
    both = bl.compare(*(case(name).where(**wanted) for name in SHIPPED))
    words = filter_words(both.index)
    assert words
    assert words in str(both).splitlines()[0]
    for finding in both.findings().values():
        assert words in finding.title
        assert words in finding.warnings[0]
    assert words in both.relationships[0].discrepancies().title
    assert words in both.relationships[0].total("students").warnings[0]


def test_without_a_filter_nothing_speaks_of_one():
    """Neither heading, nor titles, nor warnings."""
    both = bl.compare(*map(case, SHIPPED))
    shown = [str(both), *both.warnings(), *(found.title for found in both.findings().values())]
    assert not [text for text in shown if "filter" in text.lower() or "only what" in text]


def test_charts_say_what_was_chosen():
    """In the title and so in the description, of a comparison and of one relationship alone."""
    part = [case(name).where(kind="education") for name in SHIPPED]
    both = bl.compare(*part)
    charts = [getattr(both.plot, name)() for name in ("presence", "balance", "quantities")]
    for chart in [*charts, part[0].plot.timeline()]:
        assert chart.title.endswith("(only education)")
        assert "only education" in chart.alt_text()
        assert "only education" in chart.footer[-1]
    assert "only" not in bl.compare(*map(case, SHIPPED)).plot.balance().title


@pytest.mark.parametrize("names", [SHIPPED, (WAR, LOAN), (WAR, BROKEN)])
@pytest.mark.parametrize("wanted", [{"kind": ["education", "trade"]}, {"stage": "delivered"}])
def test_what_is_hidden_is_nowhere_called_missing(names, wanted):
    """In no frame has a kind that a filter took away another silence than that it was left out."""
    both = bl.compare(*(case(name).where(**wanted) for name in names))
    found, cases = both.findings(), {part.id: part for part in both.index}
    for name in ("profile", "periods", "balance"):
        for _, line in found[name].frame.iterrows():
            part, kind = cases[line["relationship"]], line["kind"]
            if part.by_word.get(kind):
                continue
            for column, direction in RECORDS[name].items():
                if part.is_hidden(kind, direction) and isinstance(line[column], str):
                    assert line[column] == HIDDEN, (name, kind, column)


RECORDS = {
    "profile": {"record": None},
    "periods": {"record": None},
    "balance": {"out_record": OUT, "in_record": IN},
}
"""The columns of a finding that say what there is, and of which direction."""
