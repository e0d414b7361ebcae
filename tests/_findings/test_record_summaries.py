"""What a comparison says in words is what its frames hold, and no more."""

import pandas as pd
import pytest

from bilateral._findings.discrepancies import discrepancies
from bilateral._findings.profile import profile
from bilateral._findings.record_summaries import (
    counted,
    discrepancy_summary,
    distinct_summary,
    in_words,
    profile_summary,
    shared_summary,
)
from bilateral._findings.tie_types import distinct, shared, sorts
from tests._findings.ghana import FOCAL, NAMES, case, tables

TITLES = {name: case(name).title for name in NAMES}


def test_the_profile_counts_records_and_names_what_is_empty():
    """Each case by itself: records of how many kinds; absent, zero and no record apart."""
    summary = profile_summary(profile(tables(), focal=FOCAL), TITLES)
    assert summary == (
        "Ghana and Norway: 13 records of 6 kinds; no record: sports. "
        "Ghana and Korea: 4 records of 4 kinds; reported absent: military; zero: aid; "
        "no record: trade. "
        "Ghana and Nepal: 2 records of 2 kinds; no record: diplomatic, aid, trade and 2 more. "
        "Ghana and Peru: 0 records of 0 kinds; reported absent: diplomatic and trade; "
        "zero: political, aid, education and 2 more."
    )


def test_what_is_shared_is_named():
    """How many sorts, which they are, and how many of them all cases have."""
    frame = shared(sorts(tables(), focal=FOCAL))
    assert shared_summary(frame, 4) == (
        "2 sorts of tie are recorded in at least two of 4 cases: visit and scholarship. "
        "0 of them in all 4."
    )
    two = shared(sorts(tables("ghana-norway", "ghana-korea"), focal=FOCAL))
    assert shared_summary(two, 2) == (
        "2 sorts of tie are recorded in both cases: visit and scholarship."
    )
    one = two[two["topic"].eq("political.visit")]
    assert shared_summary(one, 2) == "1 sort of tie is recorded in both cases: visit."
    assert shared_summary(two.iloc[:0], 2) == "No sort of tie is recorded in two cases."
    absent = one.assign(record="reported absent")
    assert shared_summary(absent, 2) == (
        "No sort of tie is recorded in two cases. "
        "1 sort of tie is reported absent in both cases: visit."
    )


def test_what_is_distinct_is_named_with_what_the_others_hold():
    """Whose it is, and how often the others deny it, looked in vain, or are silent."""
    frame = distinct(sorts(tables("ghana-korea", "ghana-peru"), focal=FOCAL))
    assert distinct_summary(frame, TITLES) == (
        "Ghana and Korea alone records 4 sorts of tie (embassy, visit, scholarship and coaching); "
        "Ghana and Korea alone reports absent 1 sort of tie (arms); "
        "Ghana and Peru alone reports absent 2 sorts of tie (diplomatic relations and goods). "
        "In the other cases they are: 6 looked for and not found, 1 silent."
    )
    assert distinct_summary(frame.iloc[:0], TITLES) == (
        "No sort of tie is recorded in one case alone."
    )


def test_sorts_that_go_several_ways_are_counted_as_so_many():
    """What is named and what is left over make up the number of sorts."""
    sent = [("visit", "out"), ("visit", "in"), ("visit", "mutual"), ("gratitude", "in")]
    more = [("message", "in"), ("statement", "out"), ("statement", "in"), ("tribute", "in")]
    rows = [
        {"kind": "political", "topic": f"political.{topic}", "direction": way, "cases": 2}
        for topic, way in [*sent, *more]
    ]
    frame = pd.DataFrame(rows).assign(record="recorded")
    assert shared_summary(frame, 2) == (
        "8 sorts of tie are recorded in both cases: "
        "visit in 3 directions, gratitude, message and 3 more."
    )
    assert shared_summary(frame[:4], 2) == (
        "4 sorts of tie are recorded in both cases: visit in 3 directions and gratitude."
    )


def test_contradictions_are_counted_and_not_settled():
    """Where, how many, about what."""
    frame = discrepancies(tables())
    assert discrepancy_summary(frame, TITLES) == (
        "Ghana and Norway: 1 contradiction, about terms. They are shown, not settled."
    )
    assert discrepancy_summary(frame.iloc[:0], TITLES) == "No contradiction is recorded."


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["aid"], "aid"),
        (["aid", "trade"], "aid and trade"),
        (list("abcd"), "a, b, c and d"),
        (list("abcde"), "a, b, c and 2 more"),
    ],
)
def test_a_few_names_are_listed_and_more_are_counted(names, words):
    """Four fit into a sentence."""
    assert in_words(names) == words


def test_numbers_of_things_are_written_as_people_write_them():
    """One record, two records, and thousands marked."""
    assert [counted(n, "record") for n in (0, 1, 2, 12000)] == [
        *("0 records", "1 record", "2 records", "12,000 records"),
    ]
