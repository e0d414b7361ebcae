"""Distances between capitals, by hand-worked places and by another formula."""

import numpy as np
import pandas as pd
import pytest

from bilateral.catalog.read import read
from bilateral.catalog.readers.distances import great_circle_km

QUARTER_KM = 6371.0088 * np.pi / 2


@pytest.mark.parametrize(
    ("place", "km"),
    [
        ((0, 0, 0, 90), QUARTER_KM),
        ((0, 0, 90, 123), QUARTER_KM),
        ((90, 0, -90, 0), 2 * QUARTER_KM),
        ((0, -179, 0, 179), QUARTER_KM / 45),
        ((12.5, 7.25, 12.5, 7.25), 0),
    ],
)
def test_places_whose_distance_is_known(place, km):
    """A quarter, half and a small part of the circle, over the date line and over the pole."""
    found = great_circle_km(*(pd.Series([float(angle)]) for angle in place)).item()
    assert found == pytest.approx(km, abs=1e-6)


def test_another_formula_agrees():
    """The law of cosines gives the same away from very small distances."""
    rng = np.random.default_rng(7)
    latitude_a, latitude_b = np.degrees(np.arcsin(rng.uniform(-1, 1, (2, 500))))
    longitude_a, longitude_b = rng.uniform(-180, 180, (2, 500))
    found = great_circle_km(*map(pd.Series, (latitude_a, longitude_a, latitude_b, longitude_b)))
    a, b = np.radians(latitude_a), np.radians(latitude_b)
    cosine = np.sin(a) * np.sin(b) + np.cos(a) * np.cos(b) * np.cos(
        np.radians(longitude_a - longitude_b)
    )
    assert np.allclose(found, 6371.0088 * np.arccos(cosine), atol=0.01)


def made(tmp_path, *rows):
    path = tmp_path / "capitals.csv"
    head = "ccode,statenme,capital,stdate,enddate,lat,lng"
    path.write_text("\n".join([head, *rows]))
    return read("capital-distance", path)


def test_a_move_ends_a_run_of_years(tmp_path):
    """In the year of the move that capital counts which held for the greater part of it."""
    frame = made(
        tmp_path,
        "1,A,Old,1900-01-01,1950-06-01,0,0",
        "1,A,New,1950-06-02,2000-12-31,0,10",
        "2,B,Only,1940-01-01,2000-12-31,0,20",
        "3,C,Never with A,2001-01-01,2005-12-31,0,30",
    )
    runs = frame[["cow_a", "cow_b", "first_year", "last_year"]].to_numpy().tolist()
    assert runs == [[1, 2, 1940, 1949], [1, 2, 1950, 2000]]
    assert frame["distance_km"].round(3).tolist() == [2223.902, 1111.951]


def test_a_gap_ends_a_run_of_years(tmp_path):
    """A state that was away for some years has two runs, also at one place."""
    frame = made(
        tmp_path,
        "1,A,Seat,1900-01-01,1912-12-31,0,0",
        "1,A,Seat,1956-01-01,2000-12-31,0,0",
        "2,B,Only,1910-01-01,1960-12-31,0,20",
    )
    runs = frame[["first_year", "last_year"]].to_numpy().tolist()
    assert runs == [[1910, 1912], [1956, 1960]]


def test_the_real_capitals(real):
    """Pakistan's capital moved in June 1959 and in August 1967; those of Cuba and Laos never."""
    frame = read("capital-distance", real / "cow" / "capitals.parquet")
    assert not frame.duplicated(["cow_a", "cow_b", "first_year"]).any()
    cuba = frame.query("cow_a == 40 and cow_b == 770")
    assert cuba[["first_year", "last_year"]].to_numpy().tolist() == [
        [1947, 1958],
        [1959, 1967],
        [1968, 2024],
    ]
    assert frame["distance_km"].between(0, 20_016).all()
    laos = frame.query("cow_a == 40 and cow_b == 812")
    assert laos["distance_km"].round().tolist() == [15413]
