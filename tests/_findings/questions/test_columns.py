"""What rules read of a tie, in the words of a reader."""

import pytest

from bilateral._findings.questions.columns import fields_read, label, recurrence, text_of
from tests._findings.questions.put import BROKEN, ONE, POOL, WAR, indexed


@pytest.mark.parametrize(
    ("name", "tie", "words"),
    [
        ("cuba-laos", "yearly-visits-cuba", "every year"),
        ("cuba-laos", "blockade-to-end", "repeatedly"),
        ("cuba-laos", "doctors", "ongoing when reported"),
        ("cuba-pakistan", "boxing-coaches-hired", "occasionally"),
        ("cuba-pakistan", "medical-brigade-2005", "completed"),
        (WAR, "rupture", "single event"),
        (BROKEN, "students-called-home", "suspended"),
        (ONE, "coach", "single event"),
    ],
)
def test_what_recurs_is_told_apart_from_what_happened_once(name, tie, words):
    """By repeats, status and form alone."""
    assert recurrence(indexed(name).by_id[tie]) == words


def test_who_pays_what_is_named_by_states():
    """Housing is Laos's; a purchase is the receiver's."""
    laos, pool = indexed("cuba-laos"), indexed(POOL)
    assert text_of("payer", laos.by_id["doctors"], laos) == "costs shared (Laos pays housing)"
    assert text_of("payer", pool.by_id["doses-bought"], pool) == "paid by Kenya"
    assert label("terms", "not_stated") == "terms not reported"


def test_a_direction_is_read_from_both_ends():
    """So that an inferred end of an embassy is a doubt about its direction."""
    embassy = indexed("cuba-pakistan").by_id["embassy-pakistan-1980"]
    assert {"sending", "receiving"} <= fields_read(["direction"], embassy)
    assert fields_read(["title_and_date"], embassy) == {"date"}
