"""Records and data on the same thing."""

import pandas as pd
import pytest

import bilateral as bl

PAIRS = ("cuba-pakistan", "cuba-laos")


def beside(years, present, **more):
    """Compare the shipped cases with a column of missions of Pakistan in Cuba."""
    frame = pd.DataFrame(
        {"state_a": "PAK", "state_b": "CUB", "year": years, "mission": present, **more}
    )
    panel = bl.dyad_years(years=(1950, 2010)).add(frame)
    return bl.compare(*map(bl.load, PAIRS), panel=panel)


def verdicts(years, present, topic="diplomatic.embassy"):
    """Give the verdict of each year for which the data have a value, by the article's account."""
    both = beside(years, present).without(attributed_to="Gustavo Machín Gómez")
    found = both.agreement(topics={"mission": topic}).frame
    rows = found[found["known"] == "value"]
    return dict(zip(rows["year"], rows["verdict"], strict=True))


def test_where_both_say_it_they_meet_and_where_one_denies_they_contradict():
    """Relations lasted all of 1985, and there were none in 1995."""
    relations = "diplomatic.relations"
    assert verdicts([1985, 1995], [1, 0], relations) == {1985: "both", 1995: "neither"}
    against = {1985: "contradiction", 1995: "contradiction"}
    assert verdicts([1985, 1995], [0, 1], relations) == against


def test_a_spell_of_a_part_of_the_year_contradicts_no_count():
    """The embassy closed in 1990: a count of that year may have been taken after."""
    assert verdicts([1990], [0]) == {1990: "open"}


def test_silence_of_the_records_is_no_denial():
    """No record is about 1955; the data stand alone."""
    assert verdicts([1955], [1]) == {1955: "data alone"}


def test_a_year_without_data_leaves_the_records_alone():
    """An unknown year is no zero."""
    found = beside([1985], [1]).agreement(topics={"mission": "diplomatic.embassy"}).frame
    year = found[(found["year"] == 1984) & (found["series"] == "Pakistan to Cuba")]
    assert year["verdict"].tolist() == ["records alone"]


def test_students_are_compared_with_ties_of_the_other_direction(tmp_path):
    """Students go from Pakistan to Cuba; the scholarship is Cuba's."""
    path = tmp_path / "students.csv"
    path.write_text(
        "year,origin_country_name,dest_country_lumped,value_lumped,cond_all\n"
        "2006,Pakistan,Cuba,354,- - - -\n"
    )
    panel = bl.dyad_years(years=(2000, 2010)).add("unesco-students", path=path)
    both = bl.compare(*map(bl.load, PAIRS), panel=panel)
    found = both.agreement().frame.query("year == 2006 and series == 'Pakistan to Cuba'")
    assert found["verdict"].tolist() == ["both"]


def test_without_records_or_types_of_tie_it_says_what_is_lacking():
    """Pairs alone have no records, and a column must be about a type of tie."""
    both = beside([1985], [1])
    with pytest.raises(bl.DataSetError, match="topics="):
        both.agreement()
    with pytest.raises(bl.UnknownNameError, match="embassy"):
        both.agreement(topics={"mission": "diplomatic.embasy"})
    with pytest.raises(bl.DataSetError, match="no records"):
        both.panel.compare(("CUB", "PAK"), ("CUB", "LAO")).agreement()
