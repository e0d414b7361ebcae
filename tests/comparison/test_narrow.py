"""Cases side by side: made narrower, seen from somewhere, with the sources behind them."""

import pytest

import bilateral as bl
from bilateral.errors import DID_YOU_MEAN
from tests._findings.invented import SHIPPED, case

NAMES = tuple(f"kenya-{name}-invented" for name in ("peru", "spain", "italy"))
PERU, SPAIN, ITALY = NAMES


@pytest.fixture
def three():
    """Compare the three invented cases of Kenya."""
    return bl.compare(*map(case, NAMES))


def ids(comparison, name):
    """Name the ties of one case."""
    (found,) = (one for one in comparison.relationships if one.id == name)
    return [tie.id for tie in found.ties]


def left_out(comparison):
    """Count for each filter how many records of all cases it left out."""
    each = zip(*(case.filters for case in comparison.relationships), strict=True)
    return [sum(entry.records for entry in alike) for alike in each]


def test_without_a_claimant_is_a_new_comparison_and_the_old_one_stays(three):
    """Coffee is gone from every result of the new one, and from none of the old."""
    less = three.without(attributed_to="Bwana Wa Mfano")
    assert ids(less, PERU) == ["food", "students", "no-food-back"]
    assert "coffee" in ids(three, PERU)
    profile = less.profile().frame.set_index(["relationship", "kind"])["record"]
    assert profile[PERU, "trade"] == "left out by the filter"
    assert "coffee" not in set(less.tables()["ties"]["id"])
    assert less.focal == three.focal
    assert type(less) is type(three)


def test_a_zero_cites_the_source_that_looked_and_found_nothing():
    """No tie stands behind it; silence, of which nothing follows, cites nobody."""
    looked = {"source": "census", "period": "1960/2018", "completeness": "exhaustive"}
    tonga = bl.Relationship(
        id="cuba-tonga",
        title="Cuba and Tonga",
        states=("CUB", "TON"),
        coverage=[bl.Coverage(**looked, kinds=("aid",))],
        sources=[bl.Source(id="census", type="book", title="A census", as_of="2018")],
    )
    both = bl.compare(bl.load("cuba-laos"), tonga)
    types = both.distinct().frame
    assert set(types.loc[types["kind"] == "aid", "cuba-tonga"]) == {"zero"}
    for result in (both, both.profile(), both.distinct()):
        assert [source.id for source in result.sources] == ["vientiane-times-2018", "census"]
    assert "census" not in {source.id for source in both.sequence().sources}


def test_without_a_source_that_source_is_cited_no_more(three):
    """What only the memoir told falls, and it is behind nothing that is left."""
    less = three.without(source="memoir")
    assert "memoir" not in {source.id for source in less.sources}
    assert "memoir" in {source.id for source in three.sources}
    assert less.tables()["coverage"]["source"].unique().tolist() == ["register", "diary", "ledger"]


def test_several_things_are_left_out_at_once_and_in_turn(three):
    """One call or two come to the same ties, and each is told."""
    once = three.without(attributed_to=["Bwana Wa Mfano", "Una Voz"], stage="planned")
    twice = three.without(attributed_to=["Bwana Wa Mfano", "Una Voz"]).without(stage="planned")
    assert [ids(once, name) for name in NAMES] == [ids(twice, name) for name in NAMES]
    assert ids(once, SPAIN) == ["scholars"]
    assert [len(case.filters) for case in once.relationships] == [1, 1, 1]
    assert [len(case.filters) for case in twice.relationships] == [2, 2, 2]
    assert left_out(once) == [3]
    assert left_out(twice) == [2, 1]
    assert "claims of Bwana Wa Mfano and Una Voz, what is planned" in once.narrowed[0]


def test_without_what_is_inferred_ties_stay_and_say_less(three):
    """The food is undated, and its promise of no known status."""
    less = three.without(inferred=True)
    ties = less.tables()["ties"].set_index("id")
    assert ties.loc["food", "date"] != ties.loc["food", "date"]
    assert ties.loc["food-promised", "status"] == "unknown"
    assert left_out(less) == [0]
    assert "what is inferred (date and status)" in less.narrowed[0]


def test_leaving_a_whole_case_out_is_an_error_that_names_it(three):
    """A comparison with a case of which nothing is left would look like a finding."""
    with pytest.raises(bl.BilateralError, match="nothing is left of kenya-spain-invented: without"):
        three.without(source="diary")
    with pytest.raises(bl.BilateralError, match="nothing is left of kenya-peru-invented: only"):
        three.within("2010/2015")


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ({"attributed_to": "Una Vox"}, f"{DID_YOU_MEAN} 'Una Voz'?"),
        ({"source": ["diary", "dairy"]}, f"{DID_YOU_MEAN} 'diary'?"),
        ({"stage": "deliverd"}, f"{DID_YOU_MEAN} 'delivered'?"),
        ({"inferred": "dates"}, f"{DID_YOU_MEAN} 'date'?"),
    ],
)
def test_a_name_that_no_case_has_gets_near_ones(three, wanted, near):
    """Otherwise a slip would show that nothing depends on what was meant."""
    with pytest.raises(bl.UnknownNameError) as error:
        three.without(**wanted)
    assert near in str(error.value)


def test_within_the_overlap_all_sources_speak_about_one_time(three):
    """1970 to 1980: Italy, whose dated ties are later, keeps its undated teachers alone."""
    less = three.within("overlap")
    assert [ids(less, name) for name in NAMES] == [
        ["food", "students", "coffee", "no-food-back"],
        ["food-promised", "scholars", "visit"],
        ["teachers"],
    ]
    assert less.warnings(about="period") == ()
    assert three.warnings(about="period") != ()


def test_within_a_period_surely_leaves_what_is_undated_out():
    """Before 1970 Pakistan has relations and an embassy; Laos has a friendship by 1968."""
    less = bl.compare(*map(case, SHIPPED)).within("1968-12/1974", surely=True)
    assert "friendship-of-five-decades" in ids(less, "cuba-laos")
    assert "strategic-partnership" not in ids(less, "cuba-laos")
    with pytest.raises(bl.DateError):
        less.within("the sixties")


def test_what_was_left_out_heads_the_warnings_and_shows_on_the_card(three):
    """Nobody reads a narrower comparison for the whole."""
    less = three.without(stage="planned")
    assert less.warnings()[0] == less.narrowed[0]
    assert left_out(less) == [1]
    for shown in (str(less), less._repr_html_(), less.profile().title):
        assert "without what is planned" in shown


def test_warnings_of_a_finding_are_those_of_the_comparison(three):
    """Each finding carries them along."""
    assert three.shared().warnings == three.warnings()


def test_tables_and_caveats_are_copies(three):
    """Changing what was handed out changes no later result."""
    ties, texts = three.tables()["ties"], three.caveats()
    del ties["id"], texts["text"]
    assert "id" in three.tables()["ties"]
    assert three.warnings()


def test_the_same_claims_in_another_order_are_the_same_comparison(three):
    """Which case stands first decides the order of rows and nothing else."""
    turned = bl.compare(*map(case, reversed(NAMES))).without(stage="planned")
    less = three.without(stage="planned")
    key = ["relationship", "kind"]
    one, other = (c.profile().frame.set_index(key).sort_index() for c in (less, turned))
    assert one.astype("str").equals(other.astype("str"))


def test_a_relationship_that_was_narrowed_saves_and_loads(three, tmp_path):
    """What is left is a sound relationship, with its sources."""
    less = three.without(attributed_to="Bwana Wa Mfano", inferred=True).relationships[0]
    less.save(tmp_path / "less.yaml")
    again = bl.load(tmp_path / "less.yaml")
    assert [tie.id for tie in again.ties] == [tie.id for tie in less.ties]
    assert again.ties == less.ties
    assert again.filters == less.filters
