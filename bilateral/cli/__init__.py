"""The command line: a file a command, each imported when it is called.

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
    "validate": "Check case files and report every error.",
    "verify": "Check a relationship against the texts of its sources.",
    "locate": "Find a passage in a source and write the citation for it.",
    "data": "List, fetch and locate published data sets.",
    "panel": "Build a table of pairs of states by year, with columns from data sets.",
    "cite": "Write the references of a relationship's sources.",
}
PROBLEMS, WRONG_USE = 1, 2
YOUNG = 200_000
"""So many new objects are made before the garbage collector looks for what nobody needs."""
UNREAD = 141
"""As the shell counts a program whose reader has gone: what was asked for is not all written."""


class Commands(NamedCommands):
    """A group that imports a command when it is called, so that ``--help`` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Name the commands in the order in which they are learnt."""
        return [*COMMANDS]  # once its command has been called, `list` is the file of that name

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the file of a command and give what it defines."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"bilateral.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the words of the command line; help is written here already."""
        with _output_ends_well():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Turn the faults that this package tells into a text and an exit code."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                # A name that the terminal cannot show is no fault.
                stream.reconfigure(errors="backslashreplace")
        try:
            with _output_ends_well():
                return super().invoke(ctx)
        except BilateralError as error:
            _print_error(visible(error))
            ctx.exit(WRONG_USE if isinstance(error, UnknownNameError) else PROBLEMS)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run as a program; wrong use is told here, at last."""
        thresholds = gc.get_threshold()
        # A command makes millions of objects that live until its end. To look through them for
        # garbage again and again takes a tenth of its time and finds next to none.
        gc.set_threshold(YOUNG, *thresholds[1:])
        try:
            return super().main(*args, **extra)
        except OSError:  # it cannot even be told; the exit code says it
            sys.exit(WRONG_USE)
        finally:
            gc.set_threshold(*thresholds)


@contextmanager
def _output_ends_well() -> Iterator[None]:
    """End in silence where the reader has seen enough, else in a line that says what is wrong."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise  # it shows the help
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
    """Let what is still in the buffer go nowhere, or Python would complain of it at the end."""
    with suppress(OSError, AttributeError):  # there is no such output, or it is no file
        output = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, output)
        os.close(nowhere)


def _print_error(text: str) -> None:
    with suppress(OSError):  # nobody hears it; the exit code says it
        click.echo(text, err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bilateral")
def main() -> None:
    """Compare relations between states, with every number traceable to its source.

    Example: bilateral compare cuba-pakistan cuba-laos
    """
