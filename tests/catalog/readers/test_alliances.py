"""Alliance obligations, as published and as cut down."""

import pandas as pd

from bilateral.catalog.read import read

FLAGS = [
    "atop_alliance",
    "atop_defense",
    "atop_offense",
    "atop_neutrality",
    "atop_nonaggression",
    "atop_consultation",
]


def test_the_published_layout(tmp_path):
    """A is bound to B; an alliance without an obligation of A is one; an empty cell is unknown."""
    path = tmp_path / "atop5_1ddyr.csv"
    path.write_text(
        "ddyad,year,stateA,stateB,atopally,defense,offense,neutral,nonagg,consul,shareob,bilatno\n"
        "2020,1942,2,20,1,1,1,0,0,0,1,1\n"
        "200002,1942,200,2,1,0,0,0,0,,0,1\n"
    )
    frame = read("atop", path)
    assert frame[["cow_a", "cow_b", "year"]].to_numpy().tolist() == [[2, 20, 1942], [200, 2, 1942]]
    assert frame[FLAGS].iloc[0].tolist() == [1, 1, 1, 0, 0, 0]
    assert frame[FLAGS].iloc[1][:-1].tolist() == [1, 0, 0, 0, 0]
    assert pd.isna(frame["atop_consultation"][1])


def test_the_real_file(real):
    """273,296 directed years, 170 of them allied without an obligation of A."""
    frame = read("atop", real / "atop" / "atop_5_directed.parquet")
    assert len(frame) == 273_296
    assert frame["atop_alliance"].eq(1).all()
    assert frame[FLAGS[1:]].sum(axis="columns").eq(0).sum() == 170
    assert (frame["year"].min(), frame["year"].max()) == (1815, 2018)
    assert set(frame[FLAGS].dtypes.astype(str)) == {"Int8"}
