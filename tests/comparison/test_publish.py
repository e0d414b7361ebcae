"""What is asked of cases: every question has a finding, whatever the cases hold or lack."""

from dataclasses import replace
from itertools import combinations

import pytest

import bilateral as bl
from bilateral._findings.questions.answers import ANSWERS
from tests._findings.invented import SHIPPED, case


def cases():
    """Make cases that lack something: ties, coverage, dates, all but absences, all but one tie."""
    lao = case("cuba-laos")
    undated = [tie for tie in lao.ties if tie.date is None and not tie.links]
    return [
        replace(lao, id="nothing", ties=(), coverage=(), excused=()),
        replace(lao, id="no-ties", ties=()),
        replace(lao, id="absences", ties=tuple(tie for tie in lao.ties if tie.absent)),
        replace(lao, id="undated", ties=tuple(undated)),
        replace(lao, id="one-tie", ties=lao.ties[:1]),
        case("cuba-japan-silent"),
    ]


@pytest.mark.parametrize(("one", "other"), list(combinations(cases(), 2)), ids=lambda one: one.id)
def test_cases_that_lack_something_are_asked_like_any_other(one, other):
    """No ties, no coverage, only absences, only open dates: an answer or a reason for none."""
    both = bl.compare(one, other, focal="CUB")
    for finding in (both.questions(), both.similarity(), both.sensitivity()):
        assert finding.summary
        assert len(finding.frame) or finding.reason
        assert finding.title in str(finding)
    frame = both.questions().frame
    silent = frame[~frame["state"].isin(ANSWERS)]
    assert len(silent)
    assert silent[["value", "confidence"]].isna().all(axis=None)


def test_an_answer_that_nothing_tells_is_never_a_zero():
    """With no tie and no exhaustive coverage no number comes out of any question."""
    empty = bl.compare(cases()[0], case("cuba-japan-silent")).questions().frame
    own = empty[empty["relationship"].eq("nothing")]
    assert own["lower"].isna().all()
    assert not own["state"].isin(ANSWERS).any()


def test_sources_behind_a_finding_are_those_of_its_ties():
    """Questions about both cases rest on both texts, and cite them."""
    finding = bl.compare(*map(case, SHIPPED)).questions()
    assert len(finding.cite().splitlines()) == 2


def test_findings_of_a_narrower_comparison_say_what_was_left_out():
    """Likeness without inference comes with its warning."""
    less = bl.compare(*map(case, SHIPPED)).without(inferred=True)
    assert "without what is inferred" in less.similarity().warnings[0]
    assert "without what is inferred" in less.questions().warnings[0]


def test_questions_follow_the_viewpoint():
    """Seen from the other ends, what Cuba gives comes in."""
    frames = [
        bl.compare(*map(case, SHIPPED), focal=focal)
        .questions()
        .frame.set_index(["part", "relationship"])
        for focal in (None, {"cuba-pakistan": "PAK", "cuba-laos": "LAO"})
    ]
    key = ("given as a grant or at shared costs", "cuba-laos")
    # the words name states, so that they are the same whoever looks
    assert [frame.loc[key, "answer"] for frame in frames] == [
        "Cuba to Laos: coaching, medical team and scholarship"
    ] * 2
