"""What rules see of a case is what its tables hold: two ways of reading that have to agree."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral._findings.completeness import looks
from bilateral._findings.evidence import evidence
from bilateral._findings.figures import figures
from bilateral._findings.figures.combine import linked
from bilateral._findings.presence import presence
from bilateral._findings.tie_types import SORT, sorts
from tests._findings.invented import CHILE, MEXICO, SHIPPED, case

PAIRS = [SHIPPED, (MEXICO, CHILE), ("kenya-peru-invented", "kenya-italy-invented")]


@pytest.mark.parametrize("names", PAIRS)
def test_figures_links_and_looks_are_those_of_the_tables(names):
    """The same figures in the same order, the same links, the same looks."""
    cases = [case(name) for name in names]
    both = bl.compare(*cases)
    held, tables = evidence(cases, focal=both.focal), both.tables()
    assert [one for each in held for one in each.figures] == figures(tables, focal=both.focal)
    told = {}
    for each in held:
        for rel, ties in each.linked.items():
            told.setdefault(rel, {}).update(ties)
    assert told == dict(linked(tables["links"]))
    assert {key: rank for each in held for key, rank in each.looks.items()} == looks(
        tables["coverage"]
    )


@pytest.mark.parametrize("names", PAIRS)
def test_the_ties_have_the_fields_of_the_table_of_ties(names):
    """A piece says of each tie what its row says."""
    cases = [case(name) for name in names]
    held = evidence(cases, focal=bl.compare(*cases).focal)
    frame = bl.tables(cases)["ties"]
    fields = ["id", "title", "kind", "topic", "form", "terms", "channel", "absent"]
    told = [tuple(getattr(tie, name) for name in fields) for each in held for tie in each.ties]
    assert told == list(frame[fields].itertuples(index=False, name=None))
    stages = [tie.stage for each in held for tie in each.ties]
    assert stages == [None if value != value else value for value in frame["stage"]]


@pytest.mark.parametrize("names", PAIRS)
def test_presence_is_what_the_table_of_sorts_says(names):
    """Recorded, reported absent, zero and no record are told alike by both."""
    cases = [case(name) for name in names]
    both = bl.compare(*cases)
    grid = sorts(both.tables(), focal=both.focal)
    rows = grid[[*SORT, "relationship", "record"]].itertuples(index=False, name=None)
    found = presence(evidence(cases, focal=both.focal))
    told = {(*sort, name): record for sort, each in found.items() for name, record in each.items()}
    assert told == {row[:-1]: row[-1] for row in rows}


def test_a_tie_rests_on_a_claim_only_where_no_source_says_it_itself():
    """The students are told by the register and by a man; coffee by the man alone."""
    (held,) = evidence([case("kenya-peru-invented")], focal="KEN")
    claimants = {tie.id: tie.claimants for tie in held.ties}
    assert claimants == {
        "food": (),
        "students": (),
        "coffee": ("Bwana Wa Mfano",),
        "no-food-back": (),
    }


def test_what_is_absent_both_ways_is_absent_each_way():
    """That there is no investment between two states denies it in either direction."""
    pak, lao = case("cuba-pakistan"), case("cuba-laos")
    absent = next(tie for tie in lao.ties if tie.absent)
    mutual = replace(absent, investor=None, host=None, between=("CUB", "LAO"), inferred=())
    other = replace(lao, ties=(*(tie for tie in lao.ties if not tie.absent), mutual))
    found = presence(evidence([pak, other], focal="CUB"))
    assert found["trade", "trade.investment", "out"]["cuba-laos"] == "reported absent"


def test_a_look_in_one_direction_tells_nothing_of_the_other_nor_of_both():
    """The letter looks at sports that Mexico sends; nothing is known of what Cuba sends."""
    mexico, pak = case(MEXICO), case("cuba-pakistan")
    (letter,) = (look for look in mexico.coverage if look.source == "letter")
    turned = replace(letter, direction="MEX>CUB", completeness="exhaustive")
    looked = replace(mexico, coverage=(turned,))
    match = {"kind": "sports", "topic": "sports.match", "form": "event", "title": "Match"}
    coaching = next(tie for tie in pak.ties if tie.topic == "sports.coaching")
    shared = {"status": "completed", "cites": coaching.cites}
    ties = [
        bl.Sports(id="both", between=("CUB", "PAK"), **match, **shared),
        bl.Sports(id="out", provider="CUB", recipient="PAK", **match, **shared),
        bl.Sports(id="in", provider="PAK", recipient="CUB", **match, **shared),
    ]
    found = presence(evidence([replace(pak, ties=tuple(ties)), looked], focal="CUB"))
    states = {way: each[MEXICO] for (_, _, way), each in found.items()}
    assert states == {"mutual": "no record", "out": "no record", "in": "zero"}
