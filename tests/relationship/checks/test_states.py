"""States are known, the two of the relationship, and there at the time of the tie."""

import pytest

from bilateral.errors import DID_YOU_MEAN, UNKNOWN
from bilateral.records.partial import partial_record
from bilateral.relationship.checks.states import FORERUNNER, known_state
from bilateral.relationship.record import RelationshipRecord


def tie(**fields):
    return {"kind": "political", "actor": "CUB", "counterpart": "RUS", **fields}


def told(*ties, states=("CUB", "RUS"), facts=()):
    """Give what the rules say about states, with the place of each."""
    given = {"states": list(states), "ties": list(ties), "facts": list(facts)}
    words = ("state", "names no", "leads from")
    return [
        (path, text)
        for path, text in partial_record(RelationshipRecord, given)[1]
        if any(word in text for word in words) and not text.startswith("no status")
    ]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("LOA", "'LAO'"),
        ("CBU", "'CUB'"),
        ("Laos", "'LAO'"),
        ("cub", "'CUB'"),
        ("USSR", "'SUHH'"),
        ("SUN", "'SUHH'"),
        ("Burma", "'MMR'"),
        ("CUBA", "'CUB'"),
        ("ANG", "'AGO'"),
    ],
)
def test_an_unknown_state_is_told_with_the_one_that_is_meant(given, meant):
    """A name, a former code, letters that changed places, a small slip, another list's code."""
    ((_, text),) = known_state(given)
    assert text == f"{UNKNOWN} state {given!r}; {DID_YOU_MEAN} {meant}?"


@pytest.mark.parametrize("given", ["QQQ", "x" * 10_000])
def test_what_comes_near_to_no_state_is_told_alone(given):
    """No state is offered for just any letters, and no page is printed."""
    ((_, text),) = known_state(given)
    assert text.startswith(f"{UNKNOWN} state '")
    assert f"{DID_YOU_MEAN}" not in text
    assert len(text) < 100


def test_what_is_no_text_is_left_to_the_fields():
    """A list or nothing is a fault of shape."""
    assert known_state(None) == known_state(["CUB"]) == []


RUSSIA = (
    "names no state; it names Russia (RUS) from 1917-11-07 to 1922-12-29 and from 1991-12-26; "
    "at that time there was Soviet Union (SUHH, from 1922-12-30 to 1991-12-25)"
)


@pytest.mark.parametrize("date", ["1970", "1923/1991-12-25", "1922-12-30", "[1950,1960]", "197X"])
def test_a_state_that_was_not_there_is_told_with_the_one_that_was(date):
    """A tie of 1970 is one of the Soviet Union."""
    assert told(tie(date=date)) == [
        (("ties", 0, "counterpart"), f"'RUS' in {date} {RUSSIA}{FORERUNNER}")
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"date": "1991"},
        {"date": "[..1991-12-26]"},
        {"date": "1970~"},
        {"date": "1970?"},
        {"date": "1970-13"},
        {"date": ["1970"]},
        {"date": "1990/1995", "observed": "1960"},
    ],
)
def test_where_it_may_have_been_there_nothing_is_told(fields):
    """Only a tie of which a part surely lies outside the life of the state is a fault."""
    assert told(tie(**fields)) == []


def test_an_observation_counts_as_a_time_of_the_tie():
    """What had ended by 1960 and was told of in 1955 lies in the life of the Soviet Union."""
    ((path, text),) = told(tie(date="1950/1960", observed="1955"))
    assert path == ("ties", 0, "counterpart")
    assert text == f"'RUS' in 1950-01-01/1960-12-31 {RUSSIA}{FORERUNNER}"


def test_each_end_and_each_fact_is_held_to_the_life_of_its_state():
    """Both of `between`, and what a fact is about."""
    between = {"kind": "political", "between": ["CUB", "PAK"], "date": "1890"}
    fact = {"id": "f", "state": "PAK", "date": "1940", "cites": [{"source": "s"}]}
    found = [path for path, _ in told(between, states=("CUB", "PAK"), facts=[fact])]
    assert found == [("facts", 0, "state"), ("ties", 0, "between", 0), ("ties", 0, "between", 1)]


def test_a_forerunner_is_accepted_with_a_reason_for_the_field_of_its_state():
    """What a source reports of the colony is a record of the state, if the coder says why."""
    reason = {"because": "the source takes it for the same state"}
    cite = {"cites": [{"source": "s"}]}
    fact = {"id": "f", "state": "PAK", "date": "1940", **cite}
    between = {"kind": "political", "between": ["CUB", "PAK"], "date": "1890"}
    marked = [{"of": "between", **reason}], [{"of": "state", **reason}]
    accepted = between | {"inferred": marked[0]}, [fact | {"inferred": marked[1]}]
    assert told(accepted[0], states=("CUB", "PAK"), facts=accepted[1]) == []
    for inferred in ([], [{"of": "date", **reason}]):
        other = {"inferred": inferred}
        refused = told(between | other, states=("CUB", "PAK"), facts=[fact | other])
        assert [path for path, _ in refused if "inferred" not in path] == [
            ("facts", 0, "state"),
            ("ties", 0, "between", 0),
            ("ties", 0, "between", 1),
        ]


def test_a_third_state_may_be_any_that_is_known():
    """Who takes part or pays need not be one of the two, but must be a state."""
    fields = {
        "participants": [{"state": "USA"}, {"state": "USB"}],
        "borne_by": [{"state": "CHN"}, {"state": "CHM"}],
        "initiated_by": "FRB",
    }
    assert sorted(path for path, _ in told(tie(**fields))) == [
        ("ties", 0, "borne_by", 1, "state"),
        ("ties", 0, "initiated_by"),
        ("ties", 0, "participants", 1, "state"),
    ]


@pytest.mark.parametrize("states", [(), ("CUB",), ("CUB", "CUB"), ("CUB", "LAX"), ("CUB", ["LAO"])])
def test_where_the_two_states_are_not_clear_no_end_is_called_strange(states):
    """One fault of the relationship is not told again with each of its ties."""
    assert all(path[0] == "states" for path, _ in told(tie(counterpart="LAO"), states=states))
