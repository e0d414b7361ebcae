"""The JSON Schema of case files accepts what is valid, and refuses what an editor can see."""

import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from bilateral.casefile.schema import case_schema
from bilateral.quantities import Quantity
from bilateral.records.meanings import meanings
from bilateral.resources import shipped
from bilateral.ties import CLASS_OF
from bilateral.vocabulary import codes
from tests.casefile.test_anchor import CASE
from tests.casefiles import DATA, GOOD, edited

CASES = [*sorted(shipped("cases").glob("*.yaml")), *sorted((DATA / "cases").glob("*.yaml"))]


class CoreLoader(yaml.SafeLoader):
    """Reads YAML as editors do: with the core schema of YAML 1.2."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 (the library wants it so)


for tag, pattern, first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"null|~|", ["n", "~", ""]),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )


@pytest.fixture(scope="module")
def validator():
    """Give the validator of the schema, which is itself checked."""
    schema = case_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def errors(validator, text):
    """Return the places of the errors of a case file."""
    found = validator.iter_errors(yaml.load(text, CoreLoader))  # noqa: S506 (a safe loader)
    return {".".join(map(str, error.path)) for error in found}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_valid_case_fits(validator, path):
    """Shipped and made-up ones: an editor marks nothing in them."""
    assert errors(validator, path.read_text(encoding="utf-8")) == set()


def test_a_case_with_quotes_and_both_names_of_fields_fits(validator):
    """While it is coded, and with the names of CSL-JSON or with ours."""
    assert errors(validator, CASE) == set()
    assert errors(validator, GOOD) == set()
    assert errors(validator, GOOD.replace("container-title", "container_title")) == set()


@pytest.mark.parametrize(
    ("find", "put", "place"),
    [
        ("kind: aid\n", "kind: aide\n", "ties.1.kind"),
        ("    kind: aid\n", "", "ties.1"),
        (
            "    status: completed\n    date: 2015-03",
            "    status: done\n    date: 2015-03",
            "ties.0.status",
        ),
        ("topic: political.visit", "topic: aid.relief", "ties.0.topic"),
        ("title: A visit", "titel: A visit", "ties.0"),
        ("actor: CUB", "actor: cuba", "ties.0.actor"),
        ("span: [10, 40]", "span: [10]", "ties.0.cites.0.span"),
        ("span: [10, 40]", "span: 10", "ties.0.cites.0.span"),
        ("value: 30", "value: 1,5", "ties.1.quantities.0.value"),
        ("completeness: selective", "completeness: full", "coverage.0.completeness"),
        ("title: Cuba and Laos, in short\n", "", ""),
    ],
)
def test_what_an_editor_can_see_is_refused(validator, find, put, place):
    """At its place: a wrong word, a missing or unknown field, another type."""
    assert errors(validator, edited({"find": find, "put": put})) == {place}


@pytest.mark.parametrize("text", ["", "- a", "a: b", "ties: 3"])
def test_what_is_no_case_is_refused(validator, text):
    """An empty file, a list, other fields."""
    assert errors(validator, text)


def test_an_excuse_needs_a_place_or_a_quote(validator):
    """One of them is enough, and none is an error."""
    whole = "{source: news, quote: A title, because: title}"
    assert whole in CASE
    assert errors(validator, CASE.replace(whole, "{source: news, because: title}")) == {"excused.0"}


def test_words_and_meanings_are_those_of_the_records():
    """Each kind offers its topics, a figure its measures, and each field says what it means."""
    parts = case_schema()["$defs"]
    for kind, cls in CLASS_OF.items():
        topics = parts[cls.__name__]["properties"]["topic"]["enum"]
        assert topics == [topic for topic in codes("topics") if topic.startswith(f"{kind}.")]
        described = parts[cls.__name__]["properties"]["observed"]["description"]
        assert described == meanings(cls)["observed"]
    assert parts[Quantity.__name__]["properties"]["measure"]["enum"] == [*codes("measures")]
    assert not any("default" in field for field in parts["Trade"]["properties"].values())


def test_the_page_for_editors_names_the_file_that_is_written(root):
    """What is told to be written is what `new` writes."""
    from bilateral.casefile.scaffold import SCHEMA_FILE

    assert f"$schema={SCHEMA_FILE}" in Path(root, "docs", "editors.md").read_text(encoding="utf-8")
