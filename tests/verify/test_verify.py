"""A relationship is held against its sources: what is wrong is told with its mend, nothing else."""

from dataclasses import replace
from hashlib import sha256

import pytest

import bilateral as bl
from bilateral.errors import BilateralError
from bilateral.relationship import Relationship
from bilateral.verify import verify

TEXT = "News\nIn 2015 Cuba gave six scholarships. The ministers met on May 4, 2016.\n"
OTHER = "A book about both.\n"


def pointer(words, text=TEXT, source="news"):
    """Point to words of a text as a case file does."""
    start = text.index(words)
    digest = sha256(words.encode()).hexdigest()
    return {"source": source, "span": [start, start + len(words)], "sha256": digest}


GIVEN = {
    "id": "scholarships",
    "kind": "education",
    "form": "flow",
    "topic": "education.scholarship",
    "title": "Scholarships",
    "provider": "CUB",
    "recipient": "LAO",
    "status": "active",
    "date": "2015",
    "quantities": [{"measure": "scholarships", "unit": "scholarship", "value": "6"}],
    "cites": [pointer("In 2015 Cuba gave six scholarships.")],
}
MET = {
    "id": "meeting",
    "kind": "political",
    "form": "event",
    "topic": "political.meeting",
    "title": "Meeting of ministers",
    "between": ["CUB", "LAO"],
    "status": "completed",
    "date": "2016-05-04",
    "cites": [pointer("The ministers met on May 4, 2016.")],
}
NEWS = {"id": "news", "type": "article", "title": "News", "as_of": "2016", "file": "news.txt"}
BOOK = {"id": "book", "type": "book", "title": "Book", "as_of": "2016"}
HEADING = pointer("News") | {"because": "heading"}


def relationship(*ties, excused=(HEADING,)):
    """Make a relationship of a few ties that rest on the small texts above."""
    return Relationship(
        id="cuba-laos",
        title="Cuba and Laos",
        states=["CUB", "LAO"],
        ties=list(ties),
        excused=list(excused),
        sources=[NEWS, BOOK],
    )


@pytest.fixture
def folder(tmp_path):
    """Give a folder with the text of one of the two sources."""
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_how_an_editor_saved_a_text_moves_no_passage(folder):
    """A byte order mark and line ends of Coverages are no part of what the source says."""
    (folder / "news.txt").write_bytes(f"\ufeff{TEXT}".replace("\n", "\r\n").encode())
    result = verify(relationship(GIVEN, MET), folder)
    assert (result.counts, result.ok, result.complete) == ({"found": 3, "supported": 3}, True, True)


def test_all_is_well(folder):
    """Every passage is found, every figure stands, and nothing of the source is left over."""
    result = verify(relationship(GIVEN, MET), folder)
    assert result.counts == {"found": 3, "supported": 3}
    assert (result.problems, result.absent, result.ok, result.complete) == ((), (), True, True)
    assert str(result) == (
        "cuba-laos: passages: 3 found; figures and dates: 3 supported\n"
        "news: everything is accounted for (72 of 75 characters cited or excused)"
    )


def test_a_moved_passage_is_told_with_its_new_span(folder):
    """Text put before the passages moves all of them; what to write is told."""
    (folder / "news.txt").write_text(f"Today.\n{TEXT}", encoding="utf-8")
    result = verify(relationship(GIVEN, MET), folder)
    assert [check.outcome for check in result.problems] == ["moved", "moved", "moved"]
    assert result.problems[0].note == "moved; write span: [12, 47]"
    assert not result.ok
    assert [entry.text for entry in result.ledgers[0].entries] == ["Today."]


def test_a_lost_passage_makes_its_figures_uncheckable(folder):
    """One loss is one problem, not one for each figure besides."""
    (folder / "news.txt").write_text(TEXT.replace("six", "6"), encoding="utf-8")
    result = verify(relationship(GIVEN), folder)
    (problem,) = result.problems
    assert (problem.record, problem.path, problem.outcome) == ("scholarships", "cites.0", "lost")
    assert "cite the passage again" in problem.note
    assert result.counts["unchecked"] == 2


def test_a_span_outside_a_text_says_where_the_text_ends(folder):
    """The length of the text is told, so that a span of another file is seen at once."""
    (folder / "news.txt").write_text("Short.", encoding="utf-8")
    assert "(the text ends at 6)" in verify(relationship(GIVEN), folder).problems[0].note


def test_a_figure_that_stands_nowhere_is_told_with_its_mend(folder):
    """A wrong number is told by its path, and again by the ledger, which misses the right one."""
    wrong = GIVEN | {"quantities": [{"measure": "scholarships", "unit": "scholarship", "value": 7}]}
    result = verify(relationship(wrong, MET), folder)
    (problem,) = result.problems
    assert str(problem) == (
        "scholarships quantities.0.value (news) 7: it is in no cited passage; correct it, cite "
        "the passage that has it, or list 'quantities.0.value' under inferred with the reason"
    )
    assert [entry.text for entry in result.ledgers[0].entries] == ["six"]


def test_a_figure_may_stand_in_any_supporting_passage(folder):
    """Two citations of one tie are read together; one that contradicts does not support."""
    both = MET | {"date": "2015/2016-05-04", "cites": [*MET["cites"], *GIVEN["cites"]]}
    both = both | {"form": "flow", "topic": "political.visit"}
    assert verify(relationship(both), folder).problems == ()
    against = both | {"cites": [MET["cites"][0], GIVEN["cites"][0] | {"stance": "contradicts"}]}
    (problem,) = verify(relationship(against), folder).problems
    assert (problem.path, problem.outcome) == ("date", "unsupported")


def test_a_text_that_is_not_at_hand_is_named(tmp_path):
    """An empty folder is no crash and no success."""
    result = verify(relationship(GIVEN), tmp_path)
    (absent,) = result.absent
    assert absent.startswith("news: ")
    assert "news.txt cannot be read: No such file" in absent
    assert (result.ok, result.problems, result.ledgers) == (False, (), ())
    assert set(result.counts) == {"unchecked"}
    assert "Texts not found:\n  news: " in str(result)
    assert len(str(result).splitlines()) == 3


def test_a_citation_without_a_span_is_said_not_to_be_checked(folder):
    """A book cited by its page needs no text, and its figures are not held against nothing."""
    paged = GIVEN | {"cites": [{"source": "book", "page": "12"}]}
    result = verify(relationship(paged, MET), folder)
    assert result.ok
    (note,) = [
        check for check in result.checks if check.source == "book" and check.path == "cites.0"
    ]
    assert note.outcome == "unchecked"
    assert "no span" in note.note
    assert note.note in str(result)


def test_a_text_that_is_not_utf8_is_named(folder):
    """A file that cannot be decoded is told with the byte; the rest goes on."""
    (folder / "news.txt").write_bytes(b"\xff\xfe")
    (absent,) = verify(relationship(GIVEN), folder).absent
    assert "byte 0" in absent


def test_a_twin_is_said_and_is_no_problem(folder):
    """Equal passages are told apart by position, which the reader is told."""
    (folder / "news.txt").write_text(f"{TEXT}{TEXT}", encoding="utf-8")
    result = verify(relationship(GIVEN, MET, excused=()), folder)
    assert result.ok
    assert str(result).count("the same words are elsewhere too") == 2


def test_a_folder_that_is_none_is_an_error(tmp_path):
    """The folder was asked for by name, so its lack is told at once."""
    with pytest.raises(BilateralError, match="is not a folder"):
        verify(relationship(GIVEN), tmp_path / "none")


def test_the_frame_has_a_row_for_each_check(folder):
    """Plain columns of text, for whoever wants to count or filter."""
    frame = verify(relationship(GIVEN, MET), folder).frame
    assert list(frame.columns) == [
        "relationship",
        "record",
        "path",
        "source",
        "given",
        "outcome",
        "note",
    ]
    assert frame["outcome"].tolist() == ["found"] * 3 + ["supported"] * 3
    assert frame.loc[3, ["record", "path", "given"]].tolist() == ["scholarships", "date", "2015"]
    assert set(frame["relationship"]) == {"cuba-laos"}


@pytest.mark.parametrize("name", ["cuba-laos", "cuba-pakistan"])
def test_the_shipped_cases_verify(name, source_texts):
    """Every passage is found, every figure stands, and no sentence, figure or date is left over."""
    result = verify(bl.load(name), source_texts)
    assert result.complete, str(result)
    assert not any(check.outcome == "unchecked" for check in result.checks)


@pytest.mark.parametrize("name", ["cuba-laos", "cuba-pakistan"])
def test_a_wrong_number_in_a_shipped_case_does_not_pass(name, source_texts):
    """Each number of the shipped cases, made greater by one, is told by figures or by ledger."""
    case = bl.load(name)
    for place, tie in enumerate(case.ties):
        for number, quantity in enumerate(tie.quantities):
            if quantity.value is None or any(
                one.of.startswith("quantities") for one in tie.inferred
            ):
                continue
            quantities = list(tie.quantities)
            quantities[number] = replace(quantity, value=quantity.value + 1)
            ties = list(case.ties)
            ties[place] = replace(tie, quantities=tuple(quantities))
            result = verify(replace(case, ties=tuple(ties)), source_texts)
            assert not result.complete, f"{tie.id} {quantity}"
