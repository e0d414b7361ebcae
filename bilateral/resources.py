"""The path of the data that ships with the package, in a wheel and in an editable install."""

from functools import cache
from pathlib import Path


@cache
def data_folder() -> Path:
    """Return the folder of the shipped data.

    A wheel has it inside the package; an editable install has it at the top of the checkout,
    since the build's mapping of folders does not apply there.
    """
    package = Path(__file__).parent
    for folder in (package / "data", package.parent / "data"):
        if (folder / "cases").is_dir():
            return folder
    msg = f"the data that ships with bilateral is not next to {package}: install the package again"
    raise FileNotFoundError(msg)


def shipped(*parts: str) -> Path:
    """Return the path of a shipped file or folder.

    Examples
    --------
    >>> shipped("codes", "topics.yaml").name
    'topics.yaml'
    """
    return data_folder().joinpath(*parts)
