"""The path of the data that ships with the package, in a wheel and in an editable install."""

import os
from functools import cache
from pathlib import Path
from typing import Final

from bilateral.errors import BilateralError

QUESTIONS: Final = "questions.yaml"
CASES: Final = "BILATERAL_CASES"
"""The environment variable with the folders of one's own cases."""


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


def folders_of_cases() -> tuple[Path, ...]:
    """Return your own folders of cases, named by the environment variable ``BILATERAL_CASES``.

    Raises
    ------
    BilateralError
        If one does not exist.
    """
    named = [text for text in os.environ.get(CASES, "").split(os.pathsep) if text.strip()]
    folders = tuple(dict.fromkeys(Path(os.path.expanduser(text)).resolve() for text in named))  # noqa: PTH111 (an unknown user is no error to it)
    for folder in folders:
        if not folder.is_dir():
            msg = f"{CASES} names {folder}, which is no folder; correct it, or create the folder"
            raise BilateralError(msg)
    return folders


def shipped(*parts: str) -> Path:
    """Return the path of a shipped file or folder.

    Examples
    --------
    >>> shipped("codes", "topics.yaml").name
    'topics.yaml'
    """
    return data_folder().joinpath(*parts)
