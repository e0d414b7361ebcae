"""The cards that ship, found by looking: each whole, and each able to be cited and built on."""

from dataclasses import replace

import pytest

from bilateral.bibliography import cite
from bilateral.catalog.cards import all_cards, find_card, read_card
from bilateral.errors import DID_YOU_MEAN, UNKNOWN, DataSetError
from bilateral.resources import shipped

ALL = sorted(path.stem for path in shipped("datasets").glob("*.toml"))


def test_the_field_is_there():
    """Every data set that the package promises has a card."""
    promised = {
        "aiddata-china",
        "atop",
        "capital-distance",
        "capitals",
        "cow-capabilities",
        "cow-contiguity",
        "cow-diplomatic-exchange",
        "cow-disputes",
        "cow-igos",
        "cow-majors",
        "cow-states",
        "cow-trade",
        "gw-states",
        "un-agreement",
        "un-ideal-points",
        "un-votes",
        "unesco-students",
        "us-missions",
    }
    assert promised - set(all_cards()) == set()


@pytest.mark.parametrize("name", ALL)
def test_a_card_bears_the_name_of_its_file(name):
    """A card is found by the name of its file."""
    assert find_card(name).name == name


@pytest.mark.parametrize("name", ALL)
def test_a_card_says_what_to_cite(name):
    """Each form of reference can be made of it."""
    sources = find_card(name).citation
    for form in ("text", "bibtex", "csl"):
        written = cite(sources, form)
        assert sources[0].title.split()[0] in written
        assert str(sources[0].issued)[:4] in written


@pytest.mark.parametrize("name", ALL)
def test_measured_columns_carry_their_unit(name):
    """A number or count that measures something names its unit in the card and in its own name."""
    words = {
        "usd",
        "gbp",
        "km",
        "thousand",
        "million",
        "tons",
        "persons",
        "cinc",
        "latitude",
        "longitude",
    }
    words |= {"agreement"}
    for column in find_card(name).columns:
        if column.type == "number" and column.unit:
            named = set(column.name.split("_")) & (words | {"students"})
            assert named, f"{name}.{column.name} is in {column.unit}"


@pytest.mark.parametrize("name", ALL)
def test_what_no_row_means_is_said_for_each_column_and_year(name):
    """Inside, outside and between the years, each column has one of four answers."""
    one = find_card(name)
    first, last = one.years
    for column in one.columns:
        for year in (first - 1, first, last, last + 1):
            assert one.no_row_of(column.name, year) in {
                "zero",
                "unknown",
                "not observed",
                "not applicable",
            }
        assert one.no_row_of(column.name, first - 1) == "not observed"
        assert one.no_row_of(column.name, last + 1) == "not observed"


@pytest.mark.parametrize(
    ("name", "column", "inside"),
    [
        ("atop", "atop_defense", "zero"),
        ("cow-contiguity", "contiguity", "zero"),
        ("cow-disputes", "dispute_hostility", "zero"),
        ("cow-majors", "major_power", "zero"),
        ("cow-trade", "exports_a_to_b_million_usd", "unknown"),
        ("cow-igos", "shared_igos", "unknown"),
        ("unesco-students", "students", "unknown"),
        ("aiddata-china", "commitment_usd", "unknown"),
    ],
)
def test_a_missing_dyad_is_zero_only_where_the_list_is_complete(name, column, inside):
    """Alliances, borders and disputes are listed in full; trade, students and aid are not."""
    one = find_card(name)
    assert one.no_row_of(column, one.years[0]) == inside
    assert one.no_row_of(column, one.years[1]) == inside


def test_years_between_waves_are_not_observed():
    """Diplomatic exchange was looked at in 38 years from 1817 to 2005, and in none between."""
    one = find_card("cow-diplomatic-exchange")
    assert len(one.waves) == 38
    answers = {year: one.no_row_of("diplomatic_mission", year) for year in range(1816, 2007)}
    assert {year for year, answer in answers.items() if answer == "unknown"} == set(one.waves)
    assert set(answers.values()) == {"unknown", "not observed"}


@pytest.mark.parametrize("name", ALL)
def test_directions_name_the_columns_that_the_card_reads(name):
    """Where a file stands as it is, the sender of each direction is the column read as `a`."""
    one = find_card(name)
    for direction in one.directions:
        sender = one.column(f"{one.system}_a").published
        receiver = one.column(f"{one.system}_b").published
        if sender:
            assert direction.sender in sender
        if receiver:
            assert direction.receiver in receiver


def broken(tmp_path, old, new):
    text = (shipped("datasets") / "cow-trade.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "broken.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('unit = "directed dyad-year"', 'unit = "dyad"', f"{UNKNOWN} unit 'dyad'"),
        ('title = "Dyadic Trade"', "", "title: this field is missing"),
        ("years = [1870, 2014]", "years = [2014, 1870]", "the first year, 2014, is after"),
        ('inside = "unknown"', 'inside = "none"', f"{UNKNOWN} inside 'none'"),
        ('licence = "', 'license = "', f"{UNKNOWN} field 'license'; {DID_YOU_MEAN} 'licence'?"),
        ('"cow_b", "year"]', '"cow_c", "year"]', "key[1]: 'cow_c' is not a column"),
        ('gives = "exports_a_to_b_million_usd"', 'gives = "imports"', "'imports' is not a column"),
        ('system = "cow"', 'system = "gw"', "in the codes of gw needs a column 'gw_a'"),
        ('rounded_by = "rounded', 'rounded_by = "step', "'step_to_million_usd' is not a column"),
        ('type = "number"', 'type = "level"', "a level must say what each of its values means"),
        ('name = "cow_b"', 'name = "cow_a"', "'cow_a' is described 2 times"),
        ('issued = "2009"', 'issued = "2009-13"', "2009-13"),
    ],
)
def test_a_fault_of_a_card_is_told_with_its_place(tmp_path, old, new, told):
    """Each slip names the file, the place and what is wrong."""
    with pytest.raises(DataSetError) as caught:
        read_card(broken(tmp_path, old, new))
    assert told in str(caught.value)
    assert "broken.toml" in str(caught.value)


def test_all_faults_of_a_card_are_told_at_once(tmp_path):
    """Faults of fields and rules across fields come together, not one after another."""
    path = broken(tmp_path, 'version = "4.0"', "version = 4")
    text = path.read_text(encoding="utf-8").replace("[1870, 2014]", "[2014, 1870]")
    path.write_text(text.replace('"year"]\nreader', '"day"]\nreader'), encoding="utf-8")
    with pytest.raises(DataSetError) as caught:
        read_card(path)
    told = str(caught.value)
    assert "version: 4 (int) was given where text is expected" in told
    assert "years: the first year" in told
    assert "key[2]: 'day' is not a column" in told


@pytest.mark.parametrize("text", ["name = ", "name = 1\nname = 2", "\x00"])
def test_what_is_no_toml_is_told(tmp_path, text):
    """A file that cannot be parsed is the one fault reported alone."""
    path = tmp_path / "card.toml"
    path.write_text(text)
    with pytest.raises(DataSetError, match=r"card\.toml is not a card in TOML"):
        read_card(path)


def test_waves_must_be_the_years_covered(tmp_path):
    """Waves rise, begin and end with the years covered, and say what lies between them."""
    text = (shipped("datasets") / "cow-diplomatic-exchange.toml").read_text(encoding="utf-8")
    path = tmp_path / "waves.toml"
    path.write_text(
        text.replace("1817, 1824, 1827", "1824, 1824, 1827").replace('between = "', 'why = "'),
        encoding="utf-8",
    )
    with pytest.raises(DataSetError) as caught:
        read_card(path)
    told = str(caught.value)
    assert "the first and the last wave must be" in told
    assert "the waves must be in rising order, each once" in told
    assert "must say what no row between them means" in told


def test_a_card_does_not_change():
    """Cards are frozen; a change is a copy."""
    one = find_card("atop")
    with pytest.raises(AttributeError):
        one.title = "x"
    assert replace(one, title="x").title == "x"


@pytest.mark.parametrize("card", all_cards().values(), ids=lambda card: card.name)
def test_no_file_is_fetched_from_an_address_without_encryption(card):
    """Whoever is between could alter it, and most first files have no known digest."""
    assert card.file.url is None or card.file.url.startswith("https://")
