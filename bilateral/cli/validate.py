"""`bilateral validate PATH…`: report every error of case files."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bilateral.cli import PROBLEMS, WRONG_USE
from bilateral.cli.name_choice import NameChoice

if TYPE_CHECKING:
    from bilateral.casefile.faults import CheckedFile
    from bilateral.errors import Fault

FORMATS = ("text", "json", "github")
FIRST = 3
"""How many of the quotes left in a file are listed as text; the others are counted."""


@click.command("validate")
@click.argument("names", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "style",
    type=NameChoice("format", *FORMATS),
    default="text",
    show_default=True,
    help="text to read, json for programs, github for annotations of a workflow.",
)
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...], style: str) -> None:
    """Check case files and report every error, with file and line and how to correct it.

    Each PATH is a case file, a folder of case files, or the name of a relationship that ships (see:
    bilateral list). A quote that is not anchored yet is a warning, and no error.

    Example: bilateral validate my-case.yaml more-cases --format github
    """
    from bilateral.casefile.faults import CheckedFile, checked
    from bilateral.errors import CaseFileError, UnknownNameError
    from bilateral.text.html import visible
    from bilateral.text.lists import pluralize

    files: dict[str, CheckedFile] = {}
    unknown = []
    for name in names:
        try:
            files |= {file: checked(place) for file, place in _cases(name)}
        except CaseFileError as error:
            files[name] = CheckedFile(error.faults)
        except UnknownNameError as error:  # the errors of the other files are still printed
            unknown.append(str(error))
    for line in LINES[style](files):
        click.echo(line)
    for text in unknown:
        click.echo(visible(text), err=True)
    total = sum(len(file.faults) for file in files.values())
    if total and style != "json":
        click.echo(f"{pluralize(total, 'error')} found", err=True)
    if unknown or total:
        ctx.exit(WRONG_USE if unknown else PROBLEMS)


def _cases(name: str) -> Iterator[tuple[str, str | Path]]:
    """Yield the case files of an argument: of a folder all its case files, by name."""
    from bilateral.casefile.relationships import cases_in, relationships, stands_here

    if name in relationships() or not stands_here(name):
        yield name, name
    elif Path(name).is_dir():
        yield from ((str(path), path) for path in cases_in(Path(name)))
    else:
        yield name, Path(name)


def _text(files: "Mapping[str, CheckedFile]") -> Iterator[str]:
    from bilateral.errors import one_line
    from bilateral.text.html import visible
    from bilateral.text.lists import pluralize

    for name, file in files.items():
        first, more = file.warnings[:FIRST], file.warnings[FIRST:]
        for line in (*(file.faults or [f"{one_line(name)}: no errors"]), *first):
            yield visible(line)
        if more:
            quotes = pluralize(len(more), "more quote")
            yield visible(f"{one_line(name)}: {quotes}, from line {more[0].line} on")


def _json(files: "Mapping[str, CheckedFile]") -> Iterator[str]:
    """Write a list with an object for each error and warning."""
    found = [
        {"severity": severity, **_named(fault), "message": fault.text}
        for severity, fault in _by_severity(files)
    ]
    yield json.dumps(found, indent=2)


def _github(files: "Mapping[str, CheckedFile]") -> Iterator[str]:
    """Write workflow commands of GitHub, whose signs are written as it wants them."""
    from bilateral.text.html import visible

    for severity, fault in _by_severity(files):
        names = {
            "file": visible(fault.file),
            "line": fault.line or 1,
            "title": fault.path or "case file",
        }
        fields = ",".join(f"{name}={_escaped(str(v), ':,')}" for name, v in names.items())
        yield f"::{severity} {fields}::{_escaped(visible(fault.text))}"


def _by_severity(files: "Mapping[str, CheckedFile]") -> "Iterator[tuple[str, Fault]]":
    for file in files.values():
        yield from (("error", fault) for fault in file.faults)
        yield from (("warning", fault) for fault in file.warnings)


def _named(fault: "Fault") -> dict[str, object]:
    return {"file": fault.file, "line": fault.line, "path": fault.path}


def _escaped(text: str, more: str = "") -> str:
    text = text.replace("%", "%25")
    return text.translate({ord(sign): f"%{ord(sign):02X}" for sign in f"\r\n{more}"})


LINES = {"text": _text, "json": _json, "github": _github}
