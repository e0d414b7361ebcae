"""An option that takes one of a few names, and suggests similar ones for a wrong name."""

from typing import Any

import click

from bilateral.errors import unknown_name


class NameChoice(click.Choice[str]):
    """One of a few names.

    Parameters
    ----------
    what : str
        What the name stands for, for the message: ``format``.
    *names : str
        The names.
    """

    def __init__(self, what: str, *names: str) -> None:
        super().__init__(names)
        self.what = what

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return a known name, or refuse it with the message for unknown names."""
        if value not in self.choices:
            self.fail(unknown_name(self.what, value, self.choices), param, ctx)
        return str(value)


class NamedCommands(click.Group):
    """A group of commands that suggests similar ones for a wrong name."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command of this name, or refuse the name."""
        names = self.list_commands(ctx)
        if args[0] not in names:
            ctx.fail(unknown_name("command", args[0], names))
        return super().resolve_command(ctx, args)
