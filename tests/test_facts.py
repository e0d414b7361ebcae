"""Facts about one state are held to their evidence as ties are."""

import pytest

from bilateral.errors import UNKNOWN, CaseFileError
from bilateral.facts import Fact

GIVEN = {"id": "f", "state": "LAO", "title": "Embassies", "cites": [{"source": "news"}]}
COUNT = {"measure": "embassies", "unit": "embassy", "value": 26, "time": "at_a_date"}


def test_a_fact_holds_figures_and_evidence():
    """A state, a time and any number of figures."""
    fact = Fact(**GIVEN, observed="2018-11", quantities=[COUNT])
    assert (fact.state, str(fact.quantities[0]), str(fact.observed)) == ("LAO", "26", "2018-11")


@pytest.mark.parametrize(
    ("fields", "path", "words"),
    [
        ({"cites": []}, "cites", "nothing is cited; a record needs at least one passage"),
        (
            {"date": "2004/2007", "observed": "2018"},
            "observed",
            "'2004/2007' cannot have been observed '2018'",
        ),
        (
            {"inferred": [{"of": "date", "because": "So."}]},
            "inferred[0].of",
            "'date' is marked as",
        ),
        (
            {"quantities": [COUNT | {"part_of": "all"}]},
            "quantities[0].part_of",
            "part_of names 'all'",
        ),
        ({"state": "Laos"}, "state", "'Laos' was given; expected a state's code"),
        ({"kind": "aid"}, "kind", f"{UNKNOWN} field 'kind'"),
    ],
)
def test_a_fact_owes_what_a_tie_owes(fields, path, words):
    """Evidence, a whole for each part, and a time at which it can have been seen."""
    with pytest.raises(CaseFileError) as caught:
        Fact(**GIVEN | fields)
    (fault,) = caught.value.faults
    assert (fault.path, fault.text[: len(words)]) == (path, words)
