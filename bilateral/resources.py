"""Where the data that ships with the package lies, in a wheel and in an editable install alike."""

from functools import cache
from pathlib import Path


@cache
def data_folder() -> Path:
    """Find the folder of shipped data.

    A wheel holds it inside the package; an editable install sees it at the top of the checkout,
    since the build's mapping of folders does not reach there.
    """
    package = Path(__file__).parent
    for folder in (package / "data", package.parent / "data"):
        if (folder / "cases").is_dir():
            return folder
    msg = f"the data that ships with bilateral is not beside {package}: install the package again"
    raise FileNotFoundError(msg)


def shipped(*parts: str) -> Path:
    """Give the path of a shipped file or folder.

    Examples
    --------
    >>> shipped("codes", "topics.yaml").name
    'topics.yaml'
    """
    return data_folder().joinpath(*parts)
