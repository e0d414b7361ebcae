"""Students abroad: from origin to destination, with the conditions on each figure."""

import pandas as pd

from bilateral.catalog.cards import find_card
from bilateral.catalog.read import read


def test_conditions_are_flags(tmp_path):
    """Each of the four places of the column of conditions is a flag of its own."""
    path = tmp_path / "students.csv"
    path.write_text(
        "year,origin_country_name,dest_country_lumped,value_lumped,cond_all\n"
        "2008,Laos,Cuba,35,- - - -\n"
        "2008,Laos,Other countries,12.5,a - c d\n",
        encoding="utf-8",
    )
    frame = read("unesco-students", path)
    assert frame[["name_a", "name_b", "students"]].to_numpy().tolist() == [
        ["Laos", "Cuba", 35.0],
        ["Laos", "Other countries", 12.5],
    ]
    marks = ["includes_others", "included_elsewhere", "national_estimate", "unesco_estimate"]
    assert frame[marks].to_numpy().tolist() == [[0, 0, 0, 0], [1, 0, 1, 1]]


def test_flows_that_are_not_lumped_are_read_too(tmp_path):
    """The same makers' table of all flows has other names and no conditions."""
    path = tmp_path / "student-flows-tidy.csv"
    path.write_text(
        "origin_country_name,origin_country_code,dest_country_code,dest_country_name,year,value\n"
        "Namibia,NAM,CUB,Cuba,2008,3\n"
    )
    frame = read("unesco-students", path)
    assert frame["name_a"].tolist() == ["Namibia"]
    assert frame["national_estimate"].isna().all()


def test_the_real_file(real):
    """50,699 flows 1998 to 2021; names with accents come out; what is no state is listed."""
    frame = read("unesco-students", real / "students" / "popular-destinations-by-origin.csv")
    assert len(frame) == 50_699
    assert (frame["year"].min(), frame["year"].max()) == (1998, 2021)
    assert "Côte d'Ivoire" in set(frame["name_a"])
    names = set(frame["name_a"]) | set(frame["name_b"])
    assert {name for name in names if "unknown" in name or "Other" in name} == set(
        find_card("unesco-students").not_states
    )
    cuba = frame.query("name_b == 'Cuba' and name_a == 'Pakistan'").set_index("year")["students"]
    assert (
        cuba.to_dict()
        == pd.Series(
            [340, 953, 934, 914, 906, 908, 900], index=range(2008, 2015), dtype=float
        ).to_dict()
    )
