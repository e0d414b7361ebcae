"""What checks values is built when it is needed, and only for the types that are needed."""

import subprocess
import sys
from typing import Annotated, Literal

import pytest
from pydantic_core import ValidationError

from bilateral.checked_by import CheckedBy
from bilateral.records import validator

READ = """
import sys
from bilateral.casefile.load import load
built = []
real = sys.modules["bilateral.records.validator"].SchemaValidator
def noted(schema):
    built.append(schema.get("cls_name") or schema.get("cls", type(None)).__name__)
    return real(schema)
sys.modules["bilateral.records.validator"].SchemaValidator = noted
load("cuba-laos")
print("pydantic" in sys.modules, "Aid" in built, "Military" in built)
"""


@pytest.mark.parametrize(
    ("hint", "given", "value"),
    [
        (Literal["aid", "trade"], "aid", "aid"),
        (str | None, None, None),
        (int | str, 3, 3),
        (int | str, "three", "three"),
        (tuple[str, ...], ["a", "b", "c"], ("a", "b", "c")),
        (tuple[int, str], [1, "a"], (1, "a")),
        (Annotated[int, CheckedBy(len)] | None, "four", 4),
    ],
)
def test_a_type_of_each_form_reads_its_values(hint, given, value):
    """Words, optional values, either of two, lists of any and of a fixed length, and our own."""
    assert validator(hint).validate_python(given) == value


@pytest.mark.parametrize(
    ("hint", "given"),
    [
        (Literal["aid", "trade"], "arms"),
        (str, None),
        (int | str, None),
        (tuple[str, ...], "a"),
        (tuple[int, str], [1, "a", "b"]),
    ],
)
def test_a_type_of_each_form_refuses_other_values(hint, given):
    """Another word, nothing where it is not optional, a text for a list, one item too many."""
    with pytest.raises(ValidationError):
        validator(hint).validate_python(given)


def test_to_read_a_case_builds_only_the_kinds_of_tie_that_it_has():
    """Nor is pydantic itself imported, whose core checks the values."""
    command = [sys.executable, "-c", READ]
    read = subprocess.run(command, capture_output=True, text=True, check=True)
    assert read.stdout.split() == ["False", "True", "False"]
