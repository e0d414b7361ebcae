"""The numbers of cited records: as they come, runs drawn together, and none for what is unknown."""

import pytest

from bilateral.report.contents import Statement
from bilateral.report.numbers import cited, numbered

TIES = [("case", letter) for letter in "abcdefgh"]
NUMBERS = {tie: number for number, tie in enumerate(TIES, start=1)}


def test_ties_are_numbered_case_by_case_as_they_are_first_cited():
    """A tie that the list has not gets no number."""
    statements = [
        Statement(text="", ties=(("other", "z"), TIES[2], ("case", "unknown"), TIES[0])),
        Statement(text=""),
        Statement(text="", ties=(TIES[0], TIES[1])),
    ]
    numbers = numbered(statements, [*TIES, ("other", "z")])
    assert numbers == {TIES[2]: 1, TIES[0]: 2, TIES[1]: 3, ("other", "z"): 4}


@pytest.mark.parametrize(
    ("places", "texts", "targets"),
    [
        ([], [], []),
        ([4], ["5"], [5]),
        ([1, 0], ["1", "2"], [1, 2]),
        ([2, 1, 0], ["1\N{EN DASH}3"], [1]),
        ([0, 2, 3, 4, 5, 7, 7], ["1", "3\N{EN DASH}6", "8"], [1, 3, 8]),
    ],
)
def test_three_numbers_that_follow_each_other_are_a_run(places, texts, targets):
    """Two are written out; a run leads to its first."""
    links = cited([TIES[place] for place in places], NUMBERS)
    assert [link.text for link in links] == texts
    assert [link.address for link in links] == [f"#record-{target}" for target in targets]
