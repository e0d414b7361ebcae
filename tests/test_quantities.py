"""A quantity is a number or the reason why there is none, never both and never neither."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.errors import DID_YOU_MEAN, UNKNOWN, CaseFileError
from bilateral.quantities import Quantity
from bilateral.records import plain

PEOPLE = {"measure": "students", "unit": "person"}


def refusals(**fields):
    """Give the faults of a quantity of people, each with its field."""
    with pytest.raises(CaseFileError) as caught:
        Quantity(**PEOPLE, **fields)
    return [(fault.path, fault.text) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("fields", "interval", "words"),
    [
        ({"value": "354"}, ("354", "354"), "354"),
        ({"value": "0"}, ("0", "0"), "0"),
        ({"value": "30", "bound": "about"}, ("30", "30"), "about 30"),
        ({"value": "20", "bound": "at_least"}, ("20", None), "at least 20"),
        ({"value": "2400", "bound": "at_most"}, (None, "2400"), "at most 2,400"),
        (
            {"lower": "10", "upper": "1200.5", "bound": "between"},
            ("10", "1200.5"),
            "10\N{EN DASH}1,200.5",
        ),
        ({"lower": "5", "upper": "5", "bound": "between"}, ("5", "5"), "5\N{EN DASH}5"),
        ({"missing": "not_stated"}, (None, None), "number not stated"),
        ({"missing": "unable_to_determine"}, (None, None), "number cannot be determined"),
        ({"missing": "not_applicable"}, (None, None), "number not applicable"),
        ({"missing": "not_stated", "bound": "at_least"}, (None, None), "number not stated"),
    ],
)
def test_a_quantity_says_what_it_can_mean(fields, interval, words):
    """The interval follows the bound; "about" widens nothing, and a reason is no zero."""
    quantity = Quantity(**PEOPLE, **fields)
    assert quantity.interval == tuple(None if end is None else Decimal(end) for end in interval)
    assert str(quantity) == words


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({}, "", "neither a value nor a reason why it is missing"),
        ({"bound": "at_least"}, "", "neither a value nor a reason why it is missing"),
        ({"value": 5, "missing": "not_stated"}, "missing", "value and missing are both given"),
        (
            {"lower": 1, "upper": 2, "bound": "between", "missing": "not_stated"},
            "missing",
            "lower and missing are both given",
        ),
        ({"value": 5, "bound": "between"}, "bound", "between needs lower and upper, and no value"),
        ({"lower": 5, "bound": "between"}, "bound", "between needs lower and upper, and no value"),
        (
            {"value": 5, "lower": 4, "upper": 6, "bound": "between"},
            "bound",
            "between needs lower and upper, and no value",
        ),
        ({"lower": 4, "upper": 6}, "bound", "lower and upper go with bound: between"),
        ({"value": 5, "upper": 6}, "bound", "lower and upper go with bound: between"),
        ({"lower": 6, "upper": 5, "bound": "between"}, "upper", "upper 5 is less than lower 6"),
        ({"value": 5, "name": "all", "part_of": "all"}, "part_of", "cannot be a part of itself"),
        ({"value": "1,5"}, "value", "'1,5' is not a number here: write 1.5"),
        ({"value": 5, "time": "sometimes"}, "time", f"{UNKNOWN} time 'sometimes'"),
        ({"value": 5, "bound": "circa"}, "bound", f"{UNKNOWN} bound 'circa'"),
        ({"value": 5, "stage": "unknown"}, "stage", f"{UNKNOWN} stage 'unknown'"),
        ({"missing": "lost"}, "missing", f"{UNKNOWN} missing 'lost'"),
        ({"value": 5, "date": "2005-13"}, "date", "'2005-13' is not a date"),
        ({"value": 5, "valu": 6}, "valu", f"{UNKNOWN} field 'valu'; {DID_YOU_MEAN} 'value'"),
    ],
)
def test_what_cannot_stand_together_is_refused(fields, field, words):
    """Each rule has one fault, at the field that breaks it."""
    ((path, text),) = refusals(**fields)
    assert path == field
    assert words in text


def test_what_sort_of_number_it_is_has_no_default():
    """Nobody's silence makes a total: it is written where it is told, and missing where not."""
    assert Quantity(**PEOPLE, value=5).time is None
    assert "time" not in plain(Quantity(**PEOPLE, value=5))
    assert plain(Quantity(**PEOPLE, value=5, time="total"))["time"] == "total"


def test_every_fault_of_a_quantity_is_told():
    """One bad field hides no other."""
    faults = refusals(value="1e999", date="2005-02-30", time="now", stage="done")
    assert [path for path, _ in faults] == ["value", "time", "date", "stage"]


def test_a_quantity_cannot_be_changed():
    """Frozen: a change is a copy."""
    quantity = Quantity(**PEOPLE, value=5)
    with pytest.raises(AttributeError):
        quantity.value = 6


@st.composite
def quantities(draw):
    """Draw a quantity: a number, two ends, or a reason."""
    numbers = st.decimals(0, 10**12, places=2) | st.integers(0, 10**15)
    time = draw(st.sampled_from([None, "total", "per_year", "at_a_date", "distinct"]))
    bound = draw(st.sampled_from(["exact", "about", "at_least", "at_most", "between"]))
    fields = {"time": time, "bound": bound}
    if draw(st.booleans()):
        return Quantity(**PEOPLE, **fields, missing="not_stated")
    if bound == "between":
        lower, upper = sorted([draw(numbers), draw(numbers)])
        return Quantity(**PEOPLE, **fields, lower=lower, upper=upper)
    return Quantity(**PEOPLE, **fields, value=draw(numbers))


@given(quantities())
def test_a_quantity_written_plainly_is_read_back(quantity):
    """Writing it as a case file does, and reading that, gives an equal one."""
    assert Quantity(**plain(quantity)) == quantity


@given(quantities())
def test_the_interval_of_a_quantity_holds_what_it_says(quantity):
    """The lower end is never above the upper one, a value lies between, a reason has no end."""
    lower, upper = quantity.interval
    if quantity.missing:
        assert (lower, upper) == (None, None)
    else:
        assert lower is not None or upper is not None
    if lower is not None and upper is not None:
        assert lower <= upper
    if quantity.value is not None:
        assert quantity.value in (lower, upper)
