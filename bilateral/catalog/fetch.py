"""Get the file of a data set: from the cache, or downloaded into it and verified."""

from pathlib import Path

from bilateral.catalog.cache import (
    cached_file,
    current_digest,
    digest_of,
    is_current,
    read_note,
    unfinished_folder,
    unwritable,
    write_note,
)
from bilateral.catalog.cache_policy import fetch_action
from bilateral.catalog.card import Card
from bilateral.catalog.cards import find_card
from bilateral.catalog.download import UnreachableError, download
from bilateral.catalog.parsed import parsed
from bilateral.catalog.unpack import unpack
from bilateral.errors import DataSetError


def fetch(name: str) -> Path:
    """Return the path of a data set's file, downloading it if it is not in the cache.

    The file is downloaded under a temporary name, verified by its digest, and then moved, so the
    cache never has half a file. Where the card knows no digest, that of the first file is noted
    down next to it, and each later file is compared with it.

    Parameters
    ----------
    name : str
        The name of the data set, as in `datasets`.

    Returns
    -------
    Path
        The file as its authors published it, extracted from its archive if there is one.

    Raises
    ------
    UnknownNameError
        If no data set has the name.
    DataSetError
        If the file cannot be obtained: no network, a wrong address, a web page or a part instead of
        the file, a file other than that on the card or in the note, a cache that cannot be written.
        The message has the address, and where to put the file by hand.

    Examples
    --------
    >>> fetch("trade")
    Traceback (most recent call last):
    bilateral.errors.UnknownNameError: unknown data set 'trade'; ... 'cow-trade'?
    """
    card = find_card(name)
    path = cached_file(card)
    if path.is_dir():
        msg = f"there is a folder at {path}, where the file of {card.title} is kept; move it away"
        raise DataSetError(msg)
    note = read_note(path)
    found = current_digest(path) if path.is_file() else None
    recorded = note.sha256 if note else None
    match fetch_action(found=found, known=card.file.sha256, recorded=recorded):
        case "download":
            _bring(card, path)
        case "refuse":
            raise DataSetError(_other_file(card, path))
        case "note" | "use" if not is_current(note, path):
            write_note(path, str(found), note.url if note else None)
    return path


def _bring(card: Card, path: Path) -> None:
    if card.file.url is None:
        msg = f"{card.title} has no address from which it can be downloaded. {_by_hand(card, path)}"
        raise DataSetError(msg)
    with unfinished_folder(path.parent) as folder:
        try:
            downloaded = download(card.file.url, folder)
        except UnreachableError as error:
            msg = f"{card.file.url} returned no file: {error}. {_by_hand(card, path)}"
            raise DataSetError(msg) from error
        except OSError as error:
            raise unwritable(path.parent, error) from error
        _take_in(card, folder, downloaded, path)


def _take_in(card: Card, folder: Path, downloaded: Path, path: Path) -> None:
    """Verify the downloaded file, then move it to its place."""
    try:
        file = unpack(downloaded, card.file, folder)
    except DataSetError as error:
        msg = f"{error}. {_by_hand(card, path)}"
        raise DataSetError(msg) from error
    digest, recorded = digest_of(file), read_note(path)
    wanted = card.file.sha256 or (recorded.sha256 if recorded else None)
    if wanted and digest != wanted:
        raise DataSetError(_changed(card, digest, wanted))
    if not wanted:
        _refuse_other_data(card, file, path)
    try:
        file.replace(path)
    except OSError as error:
        raise unwritable(path.parent, error) from error
    write_note(path, digest, card.file.url)


def _refuse_other_data(card: Card, file: Path, path: Path) -> None:
    """Refuse a first file, with which all later ones are compared, if it cannot be read."""
    try:
        parsed(find_card(card.derived_from or card.name), file)
    except DataSetError as error:
        reason = str(error).replace(str(file), card.file.name)
        given = f"{card.file.url} returned another file than {card.title}; nothing was kept"
        msg = f"{given}: {reason}. {_by_hand(card, path)}"
        raise DataSetError(msg) from error


def _by_hand(card: Card, path: Path) -> str:
    member = f" ({' > '.join(card.file.member)} in the archive)" if card.file.member else ""
    address = card.file.url or card.landing
    return (
        f"On a computer with a network, download {card.file.name}{member} from {address} "
        f"(about it: {card.landing}), save it as {path}, and try again; or give its path: "
        f"bilateral.read({card.name!r}, path=...)"
    )


def _changed(card: Card, digest: str, wanted: str) -> str:
    # Where a new file differs only from the first file seen, the note of that can be deleted.
    note = f"{cached_file(card).name}.note.json"
    forget = f", or taken for good after {note} in the cache is deleted"
    mend = "" if card.file.sha256 else forget
    return (
        f"{card.file.url} returned a file other than version {card.version} of {card.title}: its "
        f"SHA-256 is {digest}, expected {wanted}. It has been published again, or altered in "
        f"transfer; nothing was kept. See {card.landing}; a file that you trust can be read with "
        f"bilateral.read({card.name!r}, path=...){mend}"
    )


def _other_file(card: Card, path: Path) -> str:
    return (
        f"{path} is not the file of version {card.version} of {card.title}: its SHA-256 differs "
        "from that on the card, or when it was first read. If it is damaged, delete it "
        f"and its note ({path.name}.note.json) and fetch it again; if it is another version that "
        f"you trust, keep it elsewhere and give its path: bilateral.read({card.name!r}, path=...)"
    )
