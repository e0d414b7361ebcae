"""Have the file of a data set at hand: from the cache, or fetched into it whole and proven."""

from pathlib import Path

from bilateral.catalog.cache import (
    current_digest,
    digest_of,
    holds,
    note_down,
    noted,
    place_of,
    unwritable,
    workshop,
)
from bilateral.catalog.cache_policy import fetch_action
from bilateral.catalog.card import Card
from bilateral.catalog.cards import card
from bilateral.catalog.download import UnreachableError, download
from bilateral.catalog.unpack import unwrap
from bilateral.errors import DataSetError


def fetch(name: str) -> Path:
    """Have the file of a data set at hand, fetching it where it is not in the cache yet.

    The file comes to a temporary name, is proven by its digest, and then moved, so that the cache
    never holds half a file. Where the card knows no digest, that of the first file is noted down
    beside it, and each later one held to it.

    Parameters
    ----------
    name : str
        The name of the data set, as in `datasets`.

    Returns
    -------
    Path
        The file, as its makers published it (out of its archive, if it came in one).

    Raises
    ------
    UnknownNameError
        If no data set has the name.
    DataSetError
        If the file cannot be had: no network, no such address, a web page or a part instead of
        the file, another file than the card or the note names, a cache that cannot be written.
        The text holds the address, and where to lay the file by hand.

    Examples
    --------
    >>> fetch("trade")
    Traceback (most recent call last):
    bilateral.errors.UnknownNameError: unknown data set 'trade'; did you mean 'cow-trade'?
    """
    one = card(name)
    path = place_of(one)
    if path.is_dir():
        msg = f"a folder stands at {path}, where the file of {one.title} is kept; move it away"
        raise DataSetError(msg)
    note = noted(path)
    found = current_digest(path) if path.is_file() else None
    recorded = note.sha256 if note else None
    match fetch_action(found=found, known=one.file.sha256, recorded=recorded):
        case "download":
            _bring(one, path)
        case "refuse":
            raise DataSetError(_other_file(one, path))
        case "note" | "use" if not holds(note, path):
            note_down(path, str(found), note.url if note else None)
    return path


def _bring(one: Card, path: Path) -> None:
    if one.file.url is None:
        msg = f"{one.title} has no address from which it can be downloaded. {_by_hand(one, path)}"
        raise DataSetError(msg)
    with workshop(path.parent) as folder:
        try:
            downloaded = download(one.file.url, folder)
        except UnreachableError as error:
            msg = f"{one.file.url} gave no file: {error.reason}. {_by_hand(one, path)}"
            raise DataSetError(msg) from error
        except OSError as error:
            raise unwritable(path.parent, error) from error
        _take_in(one, folder, downloaded, path)


def _take_in(one: Card, folder: Path, downloaded: Path, path: Path) -> None:
    """Prove what came, then move it to its place."""
    try:
        file = unwrap(downloaded, one.file, folder)
    except DataSetError as error:
        msg = f"{error}. {_by_hand(one, path)}"
        raise DataSetError(msg) from error
    digest, recorded = digest_of(file), noted(path)
    wanted = one.file.sha256 or (recorded.sha256 if recorded else None)
    if wanted and digest != wanted:
        raise DataSetError(_changed(one, digest, wanted))
    try:
        file.replace(path)
    except OSError as error:
        raise unwritable(path.parent, error) from error
    note_down(path, digest, one.file.url)


def _by_hand(one: Card, path: Path) -> str:
    member = f" ({' > '.join(one.file.member)} in the archive)" if one.file.member else ""
    address = one.file.url or one.landing
    return (
        f"Where there is a network, get {one.file.name}{member} from {address} "
        f"(about it: {one.landing}), lay it at {path}, and ask again; or give its path: "
        f"bilateral.read({one.name!r}, path=...)"
    )


def _changed(one: Card, digest: str, wanted: str) -> str:
    return (
        f"{one.file.url} gave another file than version {one.version} of {one.title}: its SHA-256 "
        f"is {digest}, wanted is {wanted}. It has been published anew, or altered on the way; "
        f"nothing was kept. See {one.landing}; a file that you trust can be read with "
        f"bilateral.read({one.name!r}, path=...){_or_forget(one)}"
    )


def _or_forget(one: Card) -> str:
    """Say how to take a new file for good, where only the first one seen stands against it."""
    if one.file.sha256:
        return ""
    return f", or taken for good after {place_of(one).name}.note.json in the cache is deleted"


def _other_file(one: Card, path: Path) -> str:
    return (
        f"{path} is not the file of version {one.version} of {one.title}: its SHA-256 is another "
        "than the card names, or than it had when it was first seen. If it is damaged, delete it "
        f"and its note ({path.name}.note.json) and fetch it again; if it is another version that "
        f"you trust, keep it elsewhere and give its path: bilateral.read({one.name!r}, path=...)"
    )
