"""An option that takes one of a few names, and offers the near ones for a slip."""

from typing import Any

import click

from bilateral.errors import unknown_name


class NameChoice(click.Choice[str]):
    """One of a few names.

    Parameters
    ----------
    what : str
        What the name is of, for the message: ``format``.
    *names : str
        The names.
    """

    def __init__(self, what: str, *names: str) -> None:
        super().__init__(names)
        self.what = what

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take a name, or refuse it in the words that the package has for that."""
        if value not in self.choices:
            self.fail(unknown_name(self.what, value, self.choices), param, ctx)
        return str(value)


class NamedCommands(click.Group):
    """A group of commands that offers the near ones for a slip."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named, or refuse the name."""
        names = self.list_commands(ctx)
        if args[0] not in names:
            ctx.fail(unknown_name("command", args[0], names))
        return super().resolve_command(ctx, args)
