"""What the fields of a record mean: read from the docstring of its class, which says it once."""

import re
from functools import cache
from inspect import cleandoc
from types import MappingProxyType
from typing import Any

HEADING = re.compile(r"^Parameters\n-+\n(.*?)(?=^\w[\w ]*\n-+$|\Z)", re.MULTILINE | re.DOTALL)
ENTRY = re.compile(r"^(\w+(?:, \w+)*)(?: : [^\n]*)?\n((?:(?: {4}[^\n]*)?\n)+)", re.MULTILINE)


@cache
def meanings(cls: Any) -> MappingProxyType[str, str]:
    """Return the meaning of each field of a record, in a sentence or two.

    Examples
    --------
    >>> from bilateral.sources import Excuse
    >>> meanings(Excuse)["because"], meanings(Excuse)["span"]
    ('The reason, in free text.', 'As in Citation.')
    """
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        parameters = HEADING.search(cleandoc(base.__doc__ or "") + "\n")
        for names, text in ENTRY.findall(parameters[1] + "\n" if parameters else ""):
            words = " ".join(text.split()).replace("`", "")
            found |= dict.fromkeys(names.replace(" ", "").split(","), words)
    return MappingProxyType(found)
