"""The command line: one file for each command, imported when the command is called.

Exit codes are the same everywhere: 0 success, 1 errors found, 2 wrong use.
"""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from bilateral.cli.name_choice import NamedCommands
from bilateral.errors import BilateralError, UnknownNameError
from bilateral.text.html import visible

COMMANDS = {
    "list": "List the relationships that ship with the package.",
    "show": "Show one relationship: its records, figures, coverage and sources.",
    "compare": "Compare two to six relationships, and write a report.",
    "brief": "Write one page on two states, from data and records.",
    "plot": "Draw one chart of one or more relationships.",
    "new": "Begin a case file about two states from the texts of sources.",
    "topics": "List the topics of ties, or find those that a word means.",
    "measures": "List what figures count, or find what a word means.",
    "fields": "List the fields of a kind of tie or of another record.",
    "validate": "Check case files and report every error.",
    "watch": "Validate and verify a case file on every save.",
    "locate": "Find passages in a source and write the citations for them.",
    "anchor": "Replace the quotes of a case file by the places of their words in the sources.",
    "verify": "Check a relationship against the texts of its sources.",
    "agree": "Measure how far two coders of one source agree.",
    "export": "Save a relationship as a spreadsheet, to be filled in there.",
    "import": "Write a case file from a spreadsheet.",
    "package": "Save relationships as a Data Package, to be published.",
    "schema": "Write the JSON Schema of case files, for editors.",
    "data": "List, fetch and locate published data sets.",
    "panel": "Build a table of pairs of states by year, with columns from data sets.",
    "cite": "Write the references of a relationship's sources.",
}
PROBLEMS, WRONG_USE = 1, 2
YOUNG = 3_000_000
"""The number of new objects after which the garbage collector runs."""
UNREAD = 141
"""The exit code of a program whose reader closed the pipe before all output was written."""


class Commands(NamedCommands):
    """A group that imports a command when it is called, so that ``--help`` is fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands, the basic ones first."""
        return [*COMMANDS]  # once its command has been called, `list` is the file of that name

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the file of a command and return the command it defines."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"bilateral.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Parse the command line; this also prints the help."""
        with _output_ends_well():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Turn the errors of this package into a message and an exit code."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                # A name that the terminal cannot show is not an error.
                stream.reconfigure(errors="backslashreplace")
        try:
            with _output_ends_well():
                return super().invoke(ctx)
        except BilateralError as error:
            _print_error(visible(error))
            ctx.exit(WRONG_USE if isinstance(error, UnknownNameError) else PROBLEMS)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run as a program; errors of usage are printed here."""
        # Plugins of pydantic are not used, and looking for them takes a tenth of a short command.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
        thresholds = gc.get_threshold()
        # A command creates millions of objects that live until its end. Searching them for
        # garbage repeatedly takes a tenth of its time and finds almost none.
        gc.set_threshold(YOUNG, *thresholds[1:])
        try:
            return super().main(*args, **extra)
        except OSError:  # even the error cannot be printed; the exit code reports it
            sys.exit(WRONG_USE)
        finally:
            gc.set_threshold(*thresholds)


@contextmanager
def _output_ends_well() -> Iterator[None]:
    """Exit silently if the reader closed the pipe, otherwise with a line that states the error."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise  # it prints the help
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "bilateral"
        _print_error(f"{error.format_message()}\nFor help: {command} --help")
        raise click.exceptions.Exit(WRONG_USE) from None
    except BrokenPipeError:
        _drop_unwritten_output()
        raise click.exceptions.Exit(UNREAD) from None
    except OSError as error:
        _drop_unwritten_output()
        _print_error(f"cannot write the output: {error.strerror or error}")
        raise click.exceptions.Exit(PROBLEMS) from None


def _drop_unwritten_output() -> None:
    """Discard what is still in the buffer, or Python would report an error at exit."""
    with suppress(OSError, AttributeError):  # there is no such output, or it is not a file
        output = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, output)
        os.close(nowhere)


def _print_error(text: str) -> None:
    with suppress(OSError):  # it cannot be printed; the exit code reports it
        click.echo(text, err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bilateral")
def main() -> None:
    """Compare relations between states, with every number traceable to its source.

    Example: bilateral compare cuba-pakistan cuba-laos
    """
