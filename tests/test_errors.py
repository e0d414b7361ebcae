"""One base that is a ValueError, and words that say how to mend what went wrong."""

import pickle

import pytest

from bilateral import errors
from bilateral._charts.canvas import NoRoomError
from bilateral.catalog.cache import UnwritableError
from bilateral.catalog.download import UnreachableError
from bilateral.errors import (
    DID_YOU_MEAN,
    KNOWN_ARE,
    UNKNOWN,
    BilateralError,
    CaseFileError,
    Fault,
    quote_list,
    shorten,
    unknown_name,
)


def test_there_are_five_kinds_and_one_base():
    """Whoever catches a ValueError catches them all."""
    kinds = [
        one
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, BilateralError) and one is not BilateralError
    ]
    assert sorted(kind.__name__ for kind in kinds) == [
        "CaseFileError",
        "DataSetError",
        "DateError",
        "MissingExtraError",
        "UnknownNameError",
    ]
    assert issubclass(BilateralError, ValueError)


@pytest.mark.parametrize(
    ("given", "choices", "text"),
    [
        (
            "aide",
            ["aid", "trade", "sports"],
            f"{UNKNOWN} kind 'aide'; {DID_YOU_MEAN} 'aid'?",
        ),
        ("sport", ["aid", "sports"], f"{UNKNOWN} kind 'sport'; {DID_YOU_MEAN} 'sports'?"),
        ("xyz", ["b", "a"], f"{UNKNOWN} kind 'xyz'; {KNOWN_ARE} 'a' and 'b'"),
        ("xyz", ["a"], f"{UNKNOWN} kind 'xyz'; {KNOWN_ARE} 'a'"),
        ("xyz", [], f"{UNKNOWN} kind 'xyz'"),
        ("xyz", map(str, range(21)), f"{UNKNOWN} kind 'xyz'"),
        (5, ["a"], f"{UNKNOWN} kind 5; {KNOWN_ARE} 'a'"),
        (["aid"], ["aid"], f"{UNKNOWN} kind ['aid']; {KNOWN_ARE} 'aid'"),
        (None, ["a"], f"{UNKNOWN} kind None; {KNOWN_ARE} 'a'"),
    ],
)
def test_an_unknown_name_is_told_with_near_ones_or_all(given, choices, text):
    """Near ones if there are any, all if these are few, else none."""
    assert unknown_name("kind", given, choices) == text


def test_a_page_in_place_of_a_name_is_cut_and_compared_with_nothing(monkeypatch):
    """No message of a megabyte, and no minutes spent on finding near names."""
    monkeypatch.setattr("bilateral.suggest._traits", None)  # whoever compares fails
    text = unknown_name("kind", "x" * 5_000_000, [f"name-{number}" for number in range(300)])
    assert len(text) < 100


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [("brigade", 60, "brigade"), ("brigade", 7, "brigade"), ("brigade", 6, "bri..."), ("", 5, "")],
)
def test_a_long_text_is_cut_to_its_width(text, width, cut):
    """The dots count too."""
    assert shorten(text, width) == cut


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["a"], "'a'"), (["a", "b"], "'a' or 'b'"), (["a", "b", "c"], "'a', 'b' or 'c'")],
)
def test_names_are_listed_as_in_a_sentence(names, text):
    """Quoted, with a word before the last."""
    assert quote_list(names, "or") == text


def test_faults_are_sorted_by_file_and_line():
    """Those of a file as a whole come first; a second file has its own order."""
    faults = [
        Fault(text="late", file="a", line=9),
        Fault(text="early", file="b", line=1),
        Fault(text="whole", file="a"),
        Fault(text="first", file="a", line=2, path="id"),
    ]
    error = CaseFileError(iter(faults))
    assert [fault.text for fault in error.faults] == ["whole", "first", "late", "early"]
    assert str(error) == "a: whole\na:2: id: first\na:9: late\nb:1: early"


def test_the_phrases_that_messages_share_are_these():
    """They are pinned here alone; elsewhere tests take them from where they are written."""
    assert (UNKNOWN, DID_YOU_MEAN, KNOWN_ARE) == ("unknown", "did you mean", "known are")


def kinds_of(error):
    """Give a kind of error and all those below it."""
    return [error, *(kind for below in error.__subclasses__() for kind in kinds_of(below))]


def test_every_kind_of_error_pickles():
    """A pool of workers breaks on an error that it cannot build again."""
    kinds = {*kinds_of(BilateralError), NoRoomError, UnwritableError, UnreachableError}
    assert len(kinds) >= 9
    for kind in kinds:
        given = [Fault(text="wrong", file="a", line=2)] if kind is CaseFileError else "wrong"
        error = kind(given)
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own)
        assert (type(again), str(again), again.args) == (kind, str(error), error.args)
        assert vars(again) == vars(error)
