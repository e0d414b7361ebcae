"""The ledger names every word that nothing covers and every figure that no record carries."""

import pytest

from bilateral.facts import Fact
from bilateral.source_text import SourceText
from bilateral.verify.ledger import ledger
from bilateral.verify.recorded_values import RecordReadings

TEXT = SourceText("= Heading =\nIn 1974 they sent 26 doctors. Later more.\n\n(...)\nThe end.")


def carrying(*values, title="Doctors"):
    """Make a record that carries some numbers."""
    quantities = [{"measure": "staff", "unit": "person", "value": value} for value in values]
    cites = [{"source": "s"}]
    return RecordReadings(
        Fact(id="f", state="LAO", title=title, quantities=quantities, cites=cites)
    )


def span(words):
    """Give the place of words in the text."""
    start = TEXT.text.index(words)
    return start, start + len(words)


def entries(cited=(), excused=()):
    """Give what is left over, shortly."""
    account = ledger("s", TEXT, list(cited), list(excused))
    return [(entry.what, entry.line, entry.text) for entry in account.entries]


def test_all_words_of_an_uncited_text_are_left_over():
    """Line by line, with the number of the line; signs alone are no words."""
    assert entries() == [
        ("uncited", 1, "= Heading ="),
        ("uncited", 2, "In 1974 they sent 26 doctors. Later more."),
        ("uncited", 5, "The end."),
    ]


def test_spans_of_citations_and_excuses_cover():
    """What is between two spans is left over, with its own offsets."""
    cited = [(span("In 1974 they sent 26 doctors."), carrying("1974", "26"))]
    excused = [span("= Heading ="), span("The end.")]
    account = ledger("s", TEXT, cited, excused)
    (entry,) = account.entries
    assert (entry.text, entry.span) == ("Later more.", span("Later more."))
    assert str(entry) == "line 2 [42, 53] uncited: Later more."
    assert (account.characters, account.cited, account.excused) == (69, 29, 19)


def test_a_digit_alone_is_left_over_too():
    """A figure between two citations does not slip through for want of a letter."""
    cited = [(span("In "), carrying()), (span(" they sent 26 doctors."), carrying("26"))]
    assert ("uncited", 2, "1974") in entries(cited)


def test_a_figure_that_no_citing_record_carries_is_named():
    """A sentence may be cited and its figure still be lost."""
    words = span("In 1974 they sent 26 doctors.")
    assert ("figure", 2, "1974") in entries([(words, carrying("26"))])
    assert ("figure", 2, "26") in entries([(words, carrying("1974"))])


def test_one_of_several_citing_records_is_enough():
    """Each figure has to be carried by one record whose own span holds it."""
    whole, part = span("In 1974 they sent 26 doctors."), span("sent 26 doctors.")
    told = entries([(whole, carrying("1974")), (part, carrying("26"))])
    assert [entry for entry in told if entry[0] == "figure"] == []
    told = entries([(whole, carrying("26")), (part, carrying("1974"))])
    assert ("figure", 2, "1974") in told


def test_an_excuse_covers_a_figure():
    """A figure inside a citation may be excused by its own span."""
    words = span("In 1974 they sent 26 doctors.")
    told = entries([(words, carrying("26"))], [span("1974")])
    assert [entry for entry in told if entry[0] == "figure"] == []


def test_words_of_a_record_carry_a_figure():
    """A date in a title is accounted for as one in a field is."""
    words = span("In 1974 they sent 26 doctors.")
    told = entries([(words, carrying("26", title="Doctors of 1974"))])
    assert [entry for entry in told if entry[0] == "figure"] == []


def test_an_account_without_rest_says_so():
    """The account of a covered text is one line."""
    account = ledger("s", TEXT, [], [(0, len(TEXT.text))])
    assert account.entries == ()
    assert str(account) == "s: everything is accounted for (69 of 69 characters cited or excused)"


@pytest.mark.parametrize("excused", [[(0, 30), (20, 69)], [(0, 69), (5, 6)], [(0, 35), (35, 69)]])
def test_spans_may_overlap_nest_and_touch(excused):
    """However spans lie, what they cover is covered once."""
    account = ledger("s", TEXT, [], excused)
    assert (account.excused, account.entries) == (69, ())


def test_long_pieces_are_shown_by_their_ends():
    """A long paragraph is told by its beginning and its end."""
    text = SourceText("word " * 100)
    (entry,) = ledger("s", text, [], []).entries
    assert len(str(entry)) < 200
    assert entry.text == ("word " * 100).strip()
