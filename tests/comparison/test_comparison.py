"""Relationships side by side: what may be compared, and how it shows itself."""

import io

import pandas as pd
import pytest
from hypothesis import given

import bilateral as bl
from bilateral._findings.finding import Finding
from bilateral.errors import KNOWN_ARE, UNKNOWN, BilateralError, UnknownNameError
from bilateral.relationship import Relationship
from bilateral.ties import KINDS
from tests._findings import invented
from tests._findings.ghana import NAMES, case, renamed, with_tie
from tests.casefiles import edited
from tests.generated import FEWER, built, relationships

FINDINGS = ("profile", "shared", "distinct", "discrepancies")


@pytest.fixture(scope="module")
def four():
    """Compare the four made-up cases."""
    return bl.compare(*map(case, NAMES))


def dyad(name, *states, title="T"):
    """Make an empty relationship."""
    return Relationship(id=name, title=title, states=states)


# --- what may be compared ------------------------------------------------------------------------


def test_the_state_that_all_share_is_focal(four):
    """Nobody has to name it where there is only one."""
    assert four.focal == "GHA"
    assert [one.id for one in four.relationships] == list(NAMES)
    assert four.titles["ghana-peru"] == "Ghana and Peru"


def test_dyad_by_dyad_every_result_says_from_which_state_a_case_is_seen(four):
    """What goes out of one state comes into the other, and no word of a chart names it."""
    focal = {"ghana-peru": "PER"}
    turned = bl.compare(*four.relationships, focal=focal)
    told = turned.warnings()[0]
    assert told.startswith("Not all cases are seen from the same state: ")
    assert "Ghana and Peru from Peru" in told
    assert turned.balance().warnings[0] == turned.shared().warnings[0] == told
    assert not any("seen from" in text for text in four.warnings())
    alike = bl.compare(*four.relationships[:2], by="dyad")
    assert not any("seen from" in text for text in alike.warnings())


@pytest.mark.parametrize(
    ("cases", "words"),
    [
        ([], "0 given; compare 2 to 6 relationships at once"),
        (["a"], "1 given; compare 2 to 6 relationships at once"),
        ("abcdefg", "7 given; compare 2 to 6 relationships at once"),
        ("aa", "'a' given twice; give each relationship once"),
        ("abab", "'a' and 'b' given twice; give each relationship once"),
    ],
)
def test_two_to_six_relationships_each_once(cases, words):
    """Fewer, more and twins are told apart."""
    made = {name: dyad(name, "CUB", other) for name, other in zip("abcdefg", OTHERS, strict=True)}
    with pytest.raises(BilateralError) as caught:
        bl.compare(*(made[name] for name in cases))
    assert str(caught.value) == words


OTHERS = ("LAO", "PAK", "CHN", "FRA", "MEX", "PER", "CHL")


def test_six_can_be_compared():
    """The most that a chart can hold."""
    six = [dyad(name, "CUB", other) for name, other in zip("abcdef", OTHERS, strict=False)]
    assert len(bl.compare(*six).profile().frame) == 6 * len(KINDS)


def test_names_and_paths_are_loaded_and_a_folder_stands_for_its_cases(tmp_path):
    """As on the command line; next to a relationship that was loaded before."""
    laos, pakistan = bl.load("cuba-laos"), bl.load("cuba-pakistan")
    laos.save(tmp_path / "laos.yaml")
    pakistan.save(tmp_path / "pakistan.yaml")
    for names in (
        ("cuba-laos", "cuba-pakistan"),
        ("cuba-laos", pakistan),
        (tmp_path / "laos.yaml", f"{tmp_path}/pakistan.yaml"),
        (tmp_path,),
    ):
        assert bl.compare(*names).relationships == (laos, pakistan)
    with pytest.raises(UnknownNameError, match="'cuba-laos'"):
        bl.compare("cuba-loas", pakistan)


@pytest.mark.parametrize("given", [None, ["cuba-laos", "cuba-pakistan"], 5])
def test_what_is_no_relationship_is_told_at_once(given):
    """A list is not taken apart."""
    with pytest.raises(BilateralError, match=r"is not a relationship; give results of bl\.load"):
        bl.compare(given, case("ghana-peru"))


def test_without_a_common_state_there_is_no_focal_one():
    """Giving cannot be told from receiving; the text says what can be done."""
    with pytest.raises(BilateralError, match="share no state"):
        bl.compare(dyad("a", "CUB", "LAO"), dyad("b", "FRA", "MEX"))


def test_of_two_common_states_one_has_to_be_named():
    """Two codings of one dyad can be seen from either end."""
    one, two = dyad("a", "CUB", "LAO"), dyad("b", "LAO", "CUB")
    with pytest.raises(BilateralError, match="share 'CUB' and 'LAO'; say which with focal='CUB'"):
        bl.compare(one, two)
    assert bl.compare(one, two, focal="LAO").focal == "LAO"


def test_the_focal_state_is_one_that_all_have():
    """Another is refused with the one that there is."""
    with pytest.raises(UnknownNameError, match=f"{UNKNOWN} shared state 'LAO'; {KNOWN_ARE} 'CUB'"):
        bl.compare(dyad("a", "CUB", "LAO"), dyad("b", "CUB", "PAK"), focal="LAO")


# --- findings ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FINDINGS)
def test_each_result_is_a_finding_with_claim_frame_and_warnings(four, name):
    """Words, data, what to beware of."""
    finding = getattr(four, name)()
    assert isinstance(finding, Finding)
    assert finding.summary.endswith(".")
    assert len(finding.frame) > 0
    assert finding.reason == ""
    assert finding.warnings


@pytest.mark.parametrize(
    ("name", "sources"),
    [
        ("profile", {"survey", "memoir", "register", "note", "census"}),
        ("shared", {"survey", "memoir", "register", "note", "census"}),
        ("discrepancies", {"survey", "memoir"}),
    ],
)
def test_a_finding_cites_the_sources_behind_it_and_only_those(four, name, sources):
    """What rests on some cases does not cite the others; a zero cites the source that looked."""
    assert {source.id for source in getattr(four, name)().sources} == sources


def test_an_absence_beside_what_another_case_records_is_cited():
    """Norway has goods from Ghana, Peru has none: the tie that says so is behind the row."""
    both = bl.compare(case("ghana-norway"), case("ghana-peru"))
    finding = both.distinct()
    goods = finding.frame[finding.frame["topic"].eq("trade.goods")]
    assert goods["ghana-peru"].str.startswith("reported absent").all()
    assert goods["ids"].str.endswith("ghana-peru/no-goods").all()
    assert ("ghana-peru", "no-goods") in finding.ties
    assert {source.id for source in finding.sources} == {"survey", "memoir", "census"}


def test_where_there_is_nothing_there_is_a_reason():
    """Cases without a common sort, or without a contradiction, say so."""
    both = bl.compare(case("ghana-nepal"), case("ghana-peru"))
    for finding in (both.shared(), both.discrepancies()):
        assert finding.frame.empty
        assert finding.reason == finding.summary
        assert finding.summary.startswith("No ")


def test_a_change_to_a_frame_does_not_come_back(four):
    """Tables are handed out as copies, and a finding is made anew."""
    ties, counts = four.tables()["ties"], four.profile().frame
    ties["title"] = "spoilt"
    counts["records"] = 99
    assert "spoilt" not in set(four.tables()["ties"]["title"])
    assert 99 not in set(four.profile().frame["records"].dropna())


def test_the_order_of_cases_changes_no_cell(four):
    """The same numbers, whichever stands first."""
    back = bl.compare(*map(case, NAMES[::-1]))
    for name in FINDINGS:
        one, other = getattr(four, name)().frame, getattr(back, name)().frame
        # Where a row is of a type, what joins the cases in one cell follows their order.
        joined = ["cases", "relationships", "ids"] if "relationships" in one else []
        one, other = one.drop(columns=joined), other.drop(columns=joined)
        keys = [name for name in one if name not in NAMES]
        pd.testing.assert_frame_equal(
            one.sort_values(keys, ignore_index=True),
            other.sort_values(keys, ignore_index=True),
            check_like=True,
        )


def test_renaming_ids_changes_only_ids(four):
    """Claims and counts are the same."""
    other = bl.compare(*(renamed(case(name)) for name in NAMES))
    for name in FINDINGS:
        assert getattr(other, name)().summary == getattr(four, name)().summary
    assert other.profile().frame.equals(four.profile().frame)


def test_a_tie_added_changes_only_what_it_is_of(four):
    """A match with Korea: the row of sports in that case, and one sort that it alone has."""
    changed = [with_tie(case(name)) if name == "ghana-korea" else case(name) for name in NAMES]
    more = bl.compare(*changed)
    one = four.profile().frame.set_index(["relationship", "kind"])
    other = more.profile().frame.set_index(["relationship", "kind"])
    cell = ("ghana-korea", "sports")
    pd.testing.assert_frame_equal(one.drop(index=cell), other.drop(index=cell))
    assert (other.loc[cell, "records"], one.loc[cell, "records"]) == (2, 1)
    assert more.shared().frame.equals(four.shared().frame)
    new = more.distinct().frame
    old = four.distinct().frame
    assert new[new["topic"].ne("sports.match")].reset_index(drop=True).equals(old)
    assert new.loc[new["topic"].eq("sports.match"), "relationships"].to_list() == ["ghana-korea"]


@pytest.mark.parametrize("name", FINDINGS)
def test_frames_go_through_csv_and_back(four, name):
    """No cell holds a list, and what is missing comes back missing."""
    frame = getattr(four, name)().frame
    again = pd.read_csv(io.StringIO(frame.to_csv(index=False)), keep_default_na=False, dtype=str)
    for column in frame:
        wanted = ["" if pd.isna(value) else str(value) for value in frame[column]]
        assert again[column].to_list() == wanted


# --- showing -------------------------------------------------------------------------------------


def test_a_case_without_anything_stands_beside_the_others():
    """It is silent, and breaks nothing."""
    both = bl.compare(case("ghana-korea"), dyad("ghana-chad", "GHA", "TCD", title="Ghana and Chad"))
    assert both.profile().frame["relationship"].to_list() == [
        name for name in ("ghana-korea", "ghana-chad") for _ in KINDS
    ]
    assert "Ghana and Chad" in str(both)
    assert "not covered by the sources" in both._repr_html_()
    assert set(both.distinct().frame["ghana-chad"]) == {"not covered by the sources"}


def test_two_cases_of_one_title_are_told_apart():
    """No column is lost, and each is named by its id too."""
    one, two = dyad("a", "CUB", "LAO"), dyad("b", "CUB", "PAK")
    assert list(bl.compare(one, two).titles.values()) == ["T (a)", "T (b)"]
    kind = dyad("c", "CUB", "CHN", title="kind")
    assert bl.compare(one, kind).titles == {"a": "T", "c": "kind (c)"}
    assert str(bl.compare(one, two)).count("T (a)") == str(bl.compare(one, two)).count("T (b)") > 0


def test_it_shows_itself_as_text(four):
    """From which state, kind by case, claims, warnings, sources."""
    text = str(four)
    assert "seen from Ghana" in " ".join(text.split())
    assert "all versions are kept" in text
    assert "Warnings\n- " in text
    assert "A census of ties" in text
    assert repr(four) == text


def test_it_shows_itself_as_html_without_scripts(four):
    """A card with a table, lists and sources."""
    shown = four._repr_html_()
    assert shown.count("<table") == 1
    assert "<script" not in shown
    assert "reported absent" in shown


@pytest.mark.parametrize(
    ("names", "empty"),
    [
        (invented.SHIPPED, {"conflict"}),
        ((invented.MEXICO, invented.CHILE), {"conflict"}),
    ],
)
def test_each_finding_shows_few_of_its_columns(names, empty):
    """What is named to be shown is there, and short enough to be read; an empty table is not."""
    both = bl.compare(*map(invented.case, names))
    found = both.findings()
    assert {name for name, finding in found.items() if finding.frame.empty} == empty
    for name, finding in found.items():
        assert set(finding.columns) <= set(finding.frame.columns), name
        assert 3 <= finding.shown.shape[1] <= 11, name
        heads = 0 if name in empty else finding.shown.shape[1]
        assert finding._repr_html_().count('<th scope="col">') == heads
    detail = both.similarity(detail=True)
    assert detail.shown.columns.tolist() == detail.frame.columns.tolist()


def test_names_that_are_html_are_shown_as_text(tmp_path):
    """In cards of the comparison and of each of its findings."""
    hostile = "<script>alert(1)</script>"
    path = tmp_path / "hostile.yaml"
    path.write_text(
        edited(
            {"find": "title: Cuba and Laos, in short", "put": f"title: {hostile}"},
            {"find": "    title: A visit", "put": f"    title: {hostile}"},
            {"find": "    title: News of both", "put": f"    title: {hostile}"},
            {"find": "rel: prompted_by", "put": "rel: contradicts, on: date"},
        ),
        encoding="utf-8",
    )
    both = bl.compare(bl.load(path), bl.load("cuba-pakistan"))
    cards = [both._repr_html_(), *(one._repr_html_() for one in both.findings().values())]
    cards.append(both.plot.timeline()._repr_mimebundle_()["text/html"])
    for shown in cards:
        assert "<script" not in shown
    assert sum("&lt;script&gt;" in shown for shown in cards) > 5


@FEWER
@given(relationships())
def test_any_case_stands_beside_another(given):
    """No title, link or date breaks a finding, a text or a card."""
    both = bl.compare(built(given | {"id": "any"}), dyad("other", "CUB", "PAK"))
    assert both.focal == "CUB"
    assert "<script" not in both._repr_html_()
    assert str(both)


# --- saving --------------------------------------------------------------------------------------


def test_a_folder_that_cannot_be_made_is_told(tmp_path, four):
    """A file in its place, and nothing is written."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(BilateralError, match="cannot create the folder"):
        four.save(tmp_path / "taken")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
