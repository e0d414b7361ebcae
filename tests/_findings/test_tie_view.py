"""A tie as it is seen from one of its states: what is hostile goes from the state that acts."""

import pytest

from bilateral._findings.case_index import index_case
from tests._findings.summary.small_cases import A, small_case, tie


@pytest.mark.parametrize(
    ("record", "direction"),
    [
        (tie("tie", "trade.embargo", "PER>CUB", date="1970/"), "in"),
        (tie("tie", "trade.embargo", "CUB>PER", date="1970/"), "out"),
        (tie("tie", "political.sanctions", "PER>CUB", date="1970", initiated_by="CUB"), "in"),
        (tie("tie", "trade.goods", "CUB>PER", date="1970", initiated_by="PER"), "out"),
        (tie("tie", "political.dispute", date="1970", initiated_by="PER"), "joint"),
    ],
)
def test_an_embargo_goes_from_who_imposes_it_and_goods_from_who_sends_them(record, direction):
    """The actor is the sender of what is hostile, whoever started it; the exporter of goods."""
    (found,) = index_case(small_case(A, [record]), "CUB").ties
    assert found.direction == direction
