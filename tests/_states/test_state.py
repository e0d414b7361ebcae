"""Which state a name or a code means on a date; and what is refused, in which words."""

import csv
import datetime as dt
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from bilateral._states import known_states, state
from bilateral.dates import Date
from bilateral.errors import UNKNOWN, BilateralError, DateError, UnknownNameError
from tests.phrases import filled_in

DATA = Path(__file__).parents[1] / "data"


def table(file: str) -> list[tuple[str, ...]]:
    """Read a file of awkward names, without its head."""
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        return [tuple(row) for row in csv.reader(lines)][1:]


@pytest.mark.parametrize(("name", "on", "id_"), table("state_names.csv"))
def test_awkward_names(name, on, id_):
    """Each way of writing a state is read as that state, on its date."""
    assert state(name, on=on or None).id == id_


@pytest.mark.parametrize(("name", "on", "says"), table("state_names_refused.csv"))
def test_names_that_must_not_resolve(name, on, says):
    """No state is handed out where none or several are meant, and the error says which."""
    with pytest.raises(UnknownNameError) as refused:
        state(name, on=on or None)
    assert filled_in(says) in str(refused.value)


@pytest.mark.parametrize(
    ("given", "scheme", "on", "id_"),
    [
        (365, "cow", 1980, "SUHH"),
        (365, "cow", 1900, "X-RUE"),
        (365, "cow", 2000, "RUS"),
        ("RUS", "cow", 1980, "SUHH"),
        ("USR", "cow", 1897, "X-RUE"),
        (2, "cow", None, "USA"),
        ("002", "cow", None, "USA"),
        (812.0, "cow", None, "LAO"),
        (np.int64(812), "cow", None, "LAO"),
        (255, "cow", 1850, "X-PRU"),
        (255, "cow", 1900, "X-GMY"),
        (255, "cow", 1995, "DEU"),
        (260, "cow", 1975, "DEU"),
        (260, "gw", 2010, "DEU"),
        (265, "cow", 1975, "DDDE"),
        (345, "cow", 1900, "SRB"),
        (345, "cow", 1975, "YUCS"),
        (345, "cow", 1995, "CSXX"),
        (345, "cow", 2010, "SRB"),
        (340, "gw", 1900, "SRB"),
        (678, "cow", 1980, "X-YAR"),
        (678, "gw", 2010, "YEM"),
        (679, "cow", 2010, "YEM"),
        (730, "cow", 1900, "X-KOR"),
        (731, "cow", None, "PRK"),
        (732, "cow", None, "KOR"),
        (816, "cow", 1960, "VDVN"),
        (816, "cow", 1990, "VNM"),
        (817, "cow", 1960, "X-RVN"),
        (815, "gw", 1850, "X-ANM"),
        (300, "cow", 1900, "X-AUH"),
        (240, "cow", 1820, "X-HAN"),
        (305, "gw", 1942, "AUT"),
        ("AUS", "cow", 1990, "AUT"),
        ("AUS", "iso3", 1990, "AUS"),
        ("NA", "iso2", 2005, "NAM"),
        ("CS", "iso2", 1980, "CSHH"),
        ("CS", "iso2", 2004, "CSXX"),
        ("SK", "iso2", 1970, "SKIN"),
        ("SK", "iso2", 2000, "SVK"),
        ("GE", "iso2", 1975, "GEHH"),
        ("GE", "iso2", None, "GEO"),
        ("AI", "iso2", 1975, "AIDJ"),
        ("AI", "iso2", 2000, "AIA"),
        ("YE", "iso2", 1980, "X-YAR"),
        ("XKX", "iso3", 2010, "XKX"),
        (4, "iso_numeric", None, "AFG"),
        ("004", "iso_numeric", None, "AFG"),
        (736, "iso_numeric", 2005, "SDN"),
        (729, "iso_numeric", 2015, "SDN"),
        (280, "iso_numeric", 1975, "DEU"),
        ("BUMM", "iso4", None, "MMR"),
    ],
)
def test_codes(given, scheme, on, id_):
    """A code means the state that bore it then, under whichever name a list carries it."""
    assert state(given, code=scheme, on=on).id == id_


@pytest.mark.parametrize(
    ("given", "scheme", "on", "says"),
    [
        (365, "cow", None, "give a date"),
        (345, "cow", None, "3 states"),
        (365, "cow", 1991, "in 1991 may be one of 2 states in turn"),
        (679, "cow", 1980, "North Yemen (X-YAR,"),
        (678, "cow", 2005, "Yemen (YEM,"),
        (316, "cow", 1980, "Czechoslovakia (CSHH,"),
        (817, "cow", 1980, "Vietnam (VNM,"),
        (713, "cow", 1947, "China (CHN,"),
        (260, "cow", 2000, "Germany (DEU) from 1949-05-23 to 1990-10-02"),
        (9999, "cow", None, f"{UNKNOWN} cow code '9999'"),
        ("YAR", "iso3", None, f"{UNKNOWN} iso3 code 'YAR'"),
        ("RUS", "iso3", 1980, "Soviet Union (SUHH,"),
        ("", "cow", None, f"{UNKNOWN} cow code ''"),
        (1, "icao", None, f"{UNKNOWN} scheme of codes 'icao'"),
        (365, None, 1980, "for a code give code="),
        (None, None, None, "None is not a name"),
    ],
)
def test_codes_that_must_not_resolve(given, scheme, on, says):
    """A number that was of several states, or of none then, is refused with those it may mean."""
    with pytest.raises(UnknownNameError) as refused:
        state(given, code=scheme, on=on)
    assert filled_in(says) in str(refused.value)


@pytest.mark.parametrize(
    "on",
    [
        1980,
        np.int64(1980),
        1980.0,
        "1980",
        "1980~",
        "198X",
        "1979/1981",
        Date.parse("1980-05"),
        dt.date(1980, 5, 1),
        dt.datetime(1980, 5, 1, 12, tzinfo=dt.UTC),
        np.datetime64("1980-05-01"),
        pd.Timestamp("1980-05-01"),
    ],
    ids=repr,
)
def test_every_form_of_a_date(on):
    """A date may be a year, a text in EDTF, or a day of any of the usual types."""
    assert state("Vietnam", on=on).id == "VNM"
    assert state(365, code="cow", on=on).id == "SUHH"


NO_DATES = ["1980-13", "yesterday", "", 0, 12345, 1980.5, True, float("nan"), pd.NaT]


@pytest.mark.parametrize("on", [*NO_DATES, np.datetime64("NaT", "D")], ids=repr)
def test_what_is_no_date(on):
    """A date that is none is an error of dates, and says so."""
    with pytest.raises(DateError):
        state("Cuba", on=on)


def test_a_changing_year_is_settled_by_a_day():
    """Where a number changes hands within a year, each day of it has one answer."""
    last, first = "1991-12-25", "1991-12-26"
    assert state(365, code="cow", on=last).id == "SUHH"
    assert state(365, code="cow", on=first).id == "RUS"
    assert state("Yugoslavia", on="1992-04-26").id == "YUCS"
    assert state("Yugoslavia", on="1992-04-27").id == "CSXX"


def test_errors_are_the_package_s():
    """A refusal can be caught as the one base of all errors, which is a ValueError."""
    for kind in (BilateralError, ValueError):
        with pytest.raises(kind):
            state("Nowhere at all")


def test_no_dissolved_state_becomes_a_present_one():
    """The name, official name and id of a dissolved state never give another state, undated."""
    dissolved = [state(id_) for id_ in known_states() if state(id_).standing == "former"]
    assert len(dissolved) > 30
    for gone in dissolved:
        for name in (gone.id, gone.name, gone.official_name):
            try:
                assert state(name).id in {gone.id, *same_name(name)}, name
            except UnknownNameError:
                assert name == "Korea"


def same_name(name: str) -> set[str]:
    """Give the state of today that bears the very same official name as a dissolved one."""
    return {"Republic of Colombia": {"COL"}, "Korea": set()}.get(name, set())


def test_every_id_is_its_own_name():
    """An id written where a name may stand is that state, on a day of its life."""
    for id_ in known_states():
        it = state(id_)
        assert it.id == id_
        assert state(it.name, on=it.end or 2016).id == id_, it.name


def test_the_fields_of_a_state():
    """A state tells its codes, its life, its capital and its kin."""
    lao = state("LAO")
    assert (lao.iso2, lao.iso3, lao.iso_numeric, lao.cow, lao.gw) == ("LA", "LAO", "418", 812, 812)
    assert (lao.capital, lao.latitude, lao.longitude) == ("Vientiane", 17.97, 102.60)
    assert (lao.start, lao.end, lao.standing) == (dt.date(1953, 10, 23), None, "un_member")
    union = state("Soviet Union")
    assert (union.iso3, union.start, union.end) == (
        "SUN",
        dt.date(1922, 12, 30),
        dt.date(1991, 12, 25),
    )
    assert {"RUS", "UKR", "EST", "UZB"} < set(union.successors)
    assert "X-RUE" not in union.predecessors
    assert [str(spell.span) for spell in state("CUB").spells if spell.system == "cow"] == [
        "from 1902-05-20 to 1906-09-25",
        "from 1909-01-23 to 2016-12-31",
    ]
    assert state("USA").start is None


def test_a_state_is_called_as_it_was_then():
    """The short name follows the date, the code too, the id never."""
    germany = state("DEU")
    assert [germany.name_on(year) for year in (1975, 2000, None)] == [
        "West Germany",
        "Germany",
        "Germany",
    ]
    assert [germany.code("cow", on=year) for year in (1975, 2000)] == ["260", "255"]
    assert state("MMR").name_on("1989-06-17") == "Burma"
    assert state("MMR").name_on("1989-06-18") == "Myanmar"
    assert state("X-BAV").code("iso3") is None
    assert state("X-BAV").iso_numeric is None


def test_names_in_other_languages():
    """Both shipped cases have their states in Spanish, Urdu and Lao; an unknown language errs."""
    names = [[state(id_).name_in(lang) for lang in ("en", "es", "ur", "lo")] for id_ in CASES]
    assert names == [
        ["Cuba", "Cuba", "کیوبا", "ກູບາ"],
        ["Pakistan", "Pakistán", "پاکستان", "ປາກິດສະຖານ"],
        ["Laos", "Laos", "لاؤس", "ລາວ"],
    ]
    assert state("X-ABK").name_in("lo") is None
    with pytest.raises(UnknownNameError, match=f"{UNKNOWN} language 'xx'"):
        state("CUB").name_in("xx")


CASES = ("CUB", "PAK", "LAO")


def test_existed():
    """A state existed in a year when it was one on some day of it."""
    estonia = state("Estonia")
    assert [estonia.existed(year) for year in (1917, 1930, 1940, 1960, 1991, None)] == [
        False,
        True,
        True,
        False,
        True,
        True,
    ]
