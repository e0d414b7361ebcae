"""A Data Package describes its tables as they are, and a program of others accepts it."""

import json
from pathlib import Path

import pandas as pd
import pytest
from frictionless import Package, validate
from hypothesis import Phase, given, settings

import bilateral as bl
from bilateral.datapackage.schema import meaning, schema
from bilateral.errors import BilateralError
from bilateral.relationship.tables import COLUMNS
from tests.cli.test_commands import run
from tests.generated import built, relationships

MADE_UP = sorted(Path(__file__).parent.parent.glob("data/cases/*.yaml"))


def accepted(folder):
    """Give what frictionless has against a package; nothing, if it accepts it."""
    return validate(str(folder / "datapackage.json")).flatten(["type", "note"])


@pytest.mark.parametrize(
    "names", [bl.relationships(), *([path] for path in MADE_UP)], ids=lambda names: str(len(names))
)
def test_frictionless_accepts_a_package(names, tmp_path):
    """Shipped cases together, and each made-up case, make a valid package."""
    bl.save_package(map(bl.load, names), tmp_path)
    assert accepted(tmp_path) == []


@settings(max_examples=10, phases=[Phase.reuse, Phase.generate])  # it takes a second a package
@given(given=relationships())
def test_frictionless_accepts_any_relationship(given, tmp_path_factory):
    """Any texts, dates and figures make a valid package."""
    folder = tmp_path_factory.mktemp("package")
    bl.save_package([built(given)], folder)
    assert accepted(folder) == []


def test_frictionless_finds_a_package_that_was_changed(tmp_path):
    """What is accepted could be refused: a tie that is missing, a word that is not of its list."""
    bl.save_package([bl.load("cuba-laos")], tmp_path)
    text = (tmp_path / "ties.csv").read_text("utf-8")
    (tmp_path / "ties.csv").write_text(text.replace(",event,", ",evnt,", 1), "utf-8")
    assert {kind for kind, _ in accepted(tmp_path)} >= {"hash-count"}


def test_a_package_has_tables_sources_codebook_and_licence(tmp_path):
    """The description names every file, and the tables read as they are."""
    written = bl.save_package([bl.load("cuba-laos")], tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in written}
    described = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert described["licenses"][0]["name"] == "CC-BY-4.0"
    files = {resource["path"] for resource in described["resources"]}
    assert files == {path.name for path in written} - {"datapackage.json"}
    ties = Package(str(tmp_path / "datapackage.json")).get_resource("ties").read_rows()
    assert [row["id"] for row in ties] == [tie.id for tie in bl.load("cuba-laos").ties]
    assert json.loads((tmp_path / "sources.json").read_text("utf-8"))[0]["type"]
    assert "scholarship" in (tmp_path / "codebook.md").read_text("utf-8")


def test_every_column_has_a_meaning():
    """No column of any table is without words."""
    assert [
        (table, name)
        for table, names in COLUMNS.items()
        for name in names
        if not meaning(table, name)
    ] == []


def test_days_before_the_first_year_are_texts():
    """A format without them does not call them dates."""
    frame = bl.load("cuba-laos").to_frame()
    days = pd.Series(pd.array(["-0044-03-15"] * len(frame), dtype="datetime64[s]"))
    types = {
        name: {field["name"]: field["type"] for field in schema("ties", table)["fields"]}[
            "earliest"
        ]
        for name, table in (("now", frame), ("then", frame.assign(earliest=days)))
    }
    assert types == {"now": "date", "then": "string"}


def test_a_selection_says_that_it_is_one(tmp_path):
    """What was left out by a filter is named."""
    bl.save_package([bl.load("cuba-pakistan").where(kind="aid")], tmp_path)
    described = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert "only aid" in described["description"]


def test_no_relationship_is_refused(tmp_path):
    """A package of nothing is refused, and nothing is written."""
    with pytest.raises(BilateralError):
        bl.save_package([], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_command_packages_what_is_named(tmp_path):
    """Without names, all that are listed; with names, those."""
    assert run("package", tmp_path / "all").exit_code == 0
    assert run("package", tmp_path / "some", "cuba-laos").exit_code == 0
    names = {
        folder: [*pd.read_csv(tmp_path / folder / "relationships.csv")["id"]]
        for folder in ("all", "some")
    }
    assert names == {"all": bl.relationships(), "some": ["cuba-laos"]}
