"""Cases in folders of one's own load together and by name, with the words beside them."""

import os
import threading

import pytest
import yaml

import bilateral as bl
from bilateral.casefile.faults import checked
from bilateral.casefile.relationships import cases_in
from bilateral.errors import BilateralError, CaseFileError, UnknownNameError
from bilateral.vocabulary import _added, _cached, _lists, codes, tone_of, topic_label
from bilateral.yaml_lines import read
from tests.casefiles import GOOD
from tests.cli.test_commands import run

TOPIC = {
    "label": "joint satellite",
    "plural": "joint satellites",
    "tone": "cooperative",
    "mode": "material",
    "definition": "A satellite that both build.",
}
MEASURE = {"label": "orbits", "definition": "Rounds of it.", "units": ["orbit"], "additive": "true"}
UNIT = {"label": "orbit", "plural": "orbits"}


@pytest.fixture(autouse=True)
def _only_shipped_words():
    """Take the words of a test away after it."""
    yield
    _added.clear()
    _lists.clear()
    for function in _cached:
        function.cache_clear()


@pytest.fixture
def folder(tmp_path):
    """Give a folder with two cases, which have names and ids of their own."""
    place = tmp_path / "mine"
    place.mkdir()
    for name in ("beta", "alpha"):
        case(place, name)
    return place


def case(place, name, text=GOOD):
    """Write a case file whose id is its name."""
    first = next(line for line in text.splitlines() if line.startswith("id:"))
    (place / f"{name}.yaml").write_text(text.replace(first, f"id: {name}", 1), encoding="utf-8")


def words(place, **lists):
    """Write lists of words."""
    for name, given in lists.items():
        (place / f"{name}.yaml").write_text(yaml.safe_dump(given), encoding="utf-8")


def with_own_words():
    """Give a case that uses a topic, a measure and a unit which do not ship."""
    given = read(GOOD).value
    tie = next(tie for tie in given["ties"] if tie["kind"] == "aid")
    tie["topic"] = "aid.satellite"
    tie["quantities"] = [{"measure": "rounds", "unit": "orbit", "value": "3"}]
    return yaml.safe_dump(given, sort_keys=False)


# --- folders -----------------------------------------------------------------------------------


def test_a_folder_loads_as_a_list(folder):
    """All case files of a folder, in the order of their names; other files are none."""
    words(folder, topics={"aid.satellite": TOPIC})
    (folder / "sources.yaml").write_text("sources: []", encoding="utf-8")
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    assert [it.id for it in bl.load(folder)] == ["alpha", "beta"]
    assert [it.id for it in bl.load(f"{folder}/")] == ["alpha", "beta"]
    assert bl.compare(*bl.load(folder), by="dyad")


def test_a_folder_reports_the_faults_of_all_its_files(folder):
    """Faults of several files, and ids that two files share, are reported at once."""
    case(folder, "gamma", GOOD.replace("kind: aid", "kind: aide"))
    case(folder, "alpha", GOOD.replace("kind: aid", "kind: aidd"))
    text = (folder / "beta.yaml").read_text("utf-8")
    (folder / "delta.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CaseFileError) as error:
        bl.load(folder)
    files = {os.path.basename(fault.file) for fault in error.value.faults}  # noqa: PTH119
    assert files == {"alpha.yaml", "gamma.yaml", "delta.yaml"}


def test_an_empty_folder_is_refused(tmp_path):
    """A folder without a case is an error, not an empty list."""
    with pytest.raises(CaseFileError):
        cases_in(tmp_path)


def test_named_folders_stand_in_the_list(folder, tmp_path, monkeypatch):
    """The cases of every folder that is named load by name, beside the shipped ones."""
    other = tmp_path / "others"
    other.mkdir()
    case(other, "gamma")
    shipped = bl.relationships()
    monkeypatch.setenv("BILATERAL_CASES", os.pathsep.join(map(str, (folder, other, folder))))
    assert [name for name in bl.relationships() if name not in shipped] == [
        "alpha",
        "beta",
        "gamma",
    ]
    assert bl.load("gamma").id == "gamma"
    assert "gamma" in run("list").stdout
    with pytest.raises(UnknownNameError, match="'gamma'"):
        bl.load("gama")


def test_names_that_collide_are_refused_with_both_files(folder, tmp_path, monkeypatch):
    """Neither a shipped case nor another folder's is replaced in silence."""
    other = tmp_path / "others"
    other.mkdir()
    case(other, "alpha")
    monkeypatch.setenv("BILATERAL_CASES", os.pathsep.join(map(str, (folder, other))))
    with pytest.raises(BilateralError, match=r"mine.alpha\.yaml and .*others.alpha\.yaml"):
        bl.load("beta")
    case(other, "cuba-laos")
    monkeypatch.setenv("BILATERAL_CASES", str(other))
    with pytest.raises(BilateralError, match="same name"):
        bl.relationships()


@pytest.mark.parametrize("name", ["nowhere", "~nosuchuser/x"])
def test_a_folder_that_does_not_exist_is_refused(name, monkeypatch):
    """A misspelt folder is an error that names the variable."""
    monkeypatch.setenv("BILATERAL_CASES", name)
    with pytest.raises(BilateralError, match="BILATERAL_CASES"):
        bl.relationships()


# --- words of one's own ------------------------------------------------------------------------


def test_words_beside_a_case_are_known_to_it(tmp_path):
    """A case may use topics, measures and units of files beside it; elsewhere it may not."""
    case(tmp_path, "own", with_own_words())
    with pytest.raises(CaseFileError, match=r"aid\.satellite"):
        bl.load(tmp_path / "own.yaml")
    assert topic_label("aid.satellite") == "aid.satellite"
    words(tmp_path, topics={"aid.satellite": TOPIC}, measures={"rounds": MEASURE},
          units={"orbit": UNIT})  # fmt: skip
    relationship = bl.load(tmp_path / "own.yaml")
    assert topic_label("aid.satellite") == "joint satellite"
    assert tone_of("aid.satellite") == "cooperative"
    bl.save_sheets(relationship, tmp_path / "own.xlsx")
    assert bl.read_sheets(tmp_path / "own.xlsx") == relationship
    assert bl.compare(relationship, bl.load("cuba-laos"), by="dyad").profile()


@pytest.mark.parametrize("place", ["option", "file", "variable"])
def test_commands_that_list_words_know_those_of_a_folder(tmp_path, monkeypatch, place):
    """Named on the command line, by itself or by a case in it, or by the environment."""
    words(tmp_path, topics={"aid.satellite": TOPIC}, measures={"rounds": MEASURE},
          units={"orbit": UNIT})  # fmt: skip
    case(tmp_path, "alpha")
    named = {"option": ["--next-to", tmp_path], "file": ["--next-to", tmp_path / "alpha.yaml"]}
    if place == "variable":
        monkeypatch.setenv("BILATERAL_CASES", str(tmp_path))
    more = named.get(place, [])
    assert "A satellite that both build." in run("topics", "joint satellite", *more).stdout
    assert "unit: orbit, " in run("measures", "rounds", *more).stdout
    assert '"aid.satellite"' in run("schema", *more).stdout


def test_a_command_that_lists_words_reports_the_faults_of_a_folder(tmp_path):
    """With the file and the line, and lists nothing."""
    (tmp_path / "units.yaml").write_text("orbit: {label: orbit}\n", encoding="utf-8")
    result = run("topics", "--next-to", tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "units.yaml:1: orbit.plural" in result.stderr


@pytest.mark.parametrize(("whole", "faults"), [("true", 1), ("false", 0)])
def test_a_unit_of_ones_own_may_have_no_fractions(tmp_path, whole, faults):
    """As nobody sends half a person."""
    case(tmp_path, "own", with_own_words().replace("value: '3'", "value: '2.5'"))
    words(tmp_path, topics={"aid.satellite": TOPIC}, measures={"rounds": MEASURE},
          units={"orbit": {**UNIT, "whole": whole}})  # fmt: skip
    path = tmp_path / "own.yaml"
    found = [fault for fault in checked(path).faults if "quantities" in (fault.path or "")]
    assert len(found) == faults


def test_the_list_that_somebody_has_stays_as_it_is(tmp_path):
    """A list is frozen: words that are added are in the next one."""
    before = codes("topics")
    case(tmp_path, "own")
    words(tmp_path, topics={"aid.satellite": TOPIC})
    bl.load(tmp_path / "own.yaml")
    assert "aid.satellite" not in before
    assert "aid.satellite" in codes("topics")
    with pytest.raises(TypeError):
        codes("topics")["aid.x"] = {}


def test_a_changed_file_says_its_words_anew(tmp_path):
    """Whoever edits a file and loads again has the new words."""
    case(tmp_path, "own")
    words(tmp_path, topics={"aid.satellite": TOPIC})
    bl.load(tmp_path / "own.yaml")
    words(tmp_path, topics={"aid.satellite": TOPIC | {"label": "moon"}})
    bl.load(tmp_path / "own.yaml")
    assert topic_label("aid.satellite") == "moon"


@pytest.mark.parametrize(
    ("name", "given", "path"),
    [
        ("topics", {"aid.satellite": TOPIC | {"tone": "kind"}}, "aid.satellite.tone"),
        ("topics", {"aid.loan": TOPIC}, "aid.loan"),
        ("topics", {"satellite": TOPIC}, "satellite"),
        ("topics", {"space.satellite": TOPIC}, "space.satellite"),
        ("topics", {"aid.a; b": TOPIC}, "aid.a; b"),
        ("topics", {"aid.x": TOPIC | {"ends": ["giver", "taker"]}}, "aid.x.ends"),
        ("topics", {"aid.x": TOPIC | {"colour": "red"}}, "aid.x.colour"),
        ("measures", {"rounds": MEASURE}, "rounds.units[0]"),
        ("measures", {"students": MEASURE | {"units": ["person"]}}, "students"),
        ("units", {"orbit": {"label": "orbit"}}, "orbit.plural"),
        ("units", {"person": UNIT}, "person"),
        ("units", ["orbit"], ""),
        ("units", {"orbit": "round"}, "orbit"),
    ],
)
def test_a_fault_of_a_list_is_reported_with_its_line(tmp_path, name, given, path):
    """A list is checked as records are; a shipped word is never replaced."""
    case(tmp_path, "own")
    words(tmp_path, **{name: given})
    before = dict(codes(name))
    with pytest.raises(CaseFileError) as error:
        bl.load(tmp_path / "own.yaml")
    [fault] = error.value.faults
    assert (os.path.basename(fault.file), fault.path) == (f"{name}.yaml", path)  # noqa: PTH119
    assert fault.line is not None
    assert dict(codes(name)) == before


def test_two_files_may_not_say_a_word_otherwise(folder, tmp_path):
    """The same word with the same meaning is one word; with another it is refused."""
    words(folder, topics={"aid.satellite": TOPIC})
    other = tmp_path / "others"
    other.mkdir()
    case(other, "gamma")
    words(other, topics={"aid.satellite": TOPIC})
    bl.load(folder)
    bl.load(other)
    words(other, topics={"aid.satellite": TOPIC | {"tone": "hostile"}})
    with pytest.raises(CaseFileError, match=r"aid\.satellite"):
        bl.load(other)
    assert tone_of("aid.satellite") == "cooperative"


def test_threads_that_add_words_lose_none(tmp_path):
    """Many folders loaded at once add all their words."""
    folders = [tmp_path / f"f{number}" for number in range(8)]
    for number, place in enumerate(folders):
        place.mkdir()
        case(place, f"c{number}")
        words(place, topics={f"aid.satellite-{number}": TOPIC})
    threads = [threading.Thread(target=bl.load, args=(place,)) for place in folders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {f"aid.satellite-{number}" for number in range(8)} <= codes("topics").keys()


def test_questions_of_named_folders_are_asked_too(folder, monkeypatch):
    """A file of questions beside the cases adds to the shipped ones, and replaces none."""
    asked = {"id": "satellites", "text": "Are there satellites?", "why": "They cost.",
             "rules": [{"say": "satellites", "take": "any", "where": {"kind": "aid"}}]}  # fmt: skip
    given = {"class_of_events": "x", "objective": "y", "questions": [asked]}
    words(folder, questions=given)
    both = bl.compare(bl.load("cuba-laos"), bl.load("cuba-pakistan"))
    assert "satellites" not in set(both.questions().frame["part"])
    monkeypatch.setenv("BILATERAL_CASES", str(folder))
    frame = both.questions().frame
    assert {"satellites", "relations began"} <= set(frame["part"])
    words(folder, questions=given | {"questions": [asked | {"id": "beginning"}]})
    with pytest.raises(CaseFileError, match="'beginning'"):
        both.questions()
