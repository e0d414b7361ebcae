"""What is done about a file of the cache."""

import pytest

from bilateral.catalog.cache_policy import fetch_action


@pytest.mark.parametrize(
    ("found", "known", "recorded", "action"),
    [
        (None, None, None, "download"),
        (None, "aa", None, "download"),
        (None, None, "aa", "download"),
        (None, "aa", "bb", "download"),
        ("aa", None, None, "note"),
        ("aa", "aa", None, "use"),
        ("aa", None, "aa", "use"),
        ("aa", "aa", "bb", "use"),
        ("aa", "bb", None, "refuse"),
        ("aa", None, "bb", "refuse"),
        ("aa", "bb", "aa", "refuse"),
    ],
)
def test_each_state_of_the_cache_has_one_answer(found, known, recorded, action):
    """The card's digest goes before that of the note, and another file is never overwritten."""
    assert fetch_action(found=found, known=known, recorded=recorded) == action
