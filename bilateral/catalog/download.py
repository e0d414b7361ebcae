"""Download a file into a folder: the only module that downloads with pooch."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bilateral.catalog.bounds import MOST_ON_DISK, too_large
from bilateral.extras import import_extra

TIMEOUT = (10.0, 30.0)
"""Seconds to wait for the connection, and for each further part."""
RETRIES = 2
CHUNK = 2**16
PURPOSE = "fetching data sets"


class UnreachableError(Exception):
    """The address returned no file; the message says why."""


def download(url: str, folder: Path) -> Path:
    """Download an address into a folder, trying again a few times, with progress on a terminal.

    Raises
    ------
    UnreachableError
        If no complete file was received.
    """
    pooch = import_extra("pooch", PURPOSE)
    failures = import_extra("requests.exceptions", PURPOSE)
    pooch.get_logger().setLevel("WARNING")
    name = "download"
    tries = pooch.create(
        folder, base_url="", registry={name: None}, urls={name: url}, retry_if_failed=RETRIES
    )
    try:
        return Path(tries.fetch(name, downloader=_stream))
    except (failures.RequestException, ValueError) as error:
        raise UnreachableError(_reason(error, failures)) from error


def _stream(url: str, target: str, _pooch: object) -> None:
    """Download an address into a file.

    pooch's own downloader leaves the connection open after an error, and draws its bar with a
    library that this package does not use.
    """
    requests = import_extra("requests", PURPOSE)
    plain = {"Accept-Encoding": "identity"}
    with requests.get(url, stream=True, timeout=TIMEOUT, headers=plain) as response:
        response.raise_for_status()
        size = _size(response.headers)
        received = 0
        with Path(target).open("wb") as file, _progress(url, size) as advance:
            for piece in response.iter_content(CHUNK):
                received += len(piece)
                if received > MOST_ON_DISK:
                    raise UnreachableError(too_large("what it sends", MOST_ON_DISK))
                file.write(piece)
                advance(len(piece))


def _size(headers: Mapping[str, str]) -> int:
    """Return the size that a server announces, 0 for none.

    Raises
    ------
    UnreachableError
        If the end of the file could not be told from a lost connection, or the file is packed on
        the way, so that a small answer may fill the disk.
    """
    packed = headers.get("content-encoding", "identity")
    if packed != "identity":
        msg = f"the server packs the file as {packed}, which was not asked for"
        raise UnreachableError(msg)
    size = headers.get("content-length", "")
    if size.isdecimal():
        return int(size)
    if "chunked" in headers.get("transfer-encoding", ""):
        return 0
    msg = "the server does not say where the file ends, so that a part may be taken for the whole"
    raise UnreachableError(msg)


@contextmanager
def _progress(url: str, size: int) -> Iterator[Callable[[int], None]]:
    """Show a progress bar if standard error is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _size: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(url.rpartition("/")[2], total=size or None)
        yield lambda more: bar.advance(task, more)


def _reason(error: Exception, failures: Any) -> str:
    """Explain why a download failed; the messages of the libraries name pools and sockets."""
    response = getattr(error, "response", None)
    if response is not None:
        return f"the server answered {response.status_code} {response.reason or ''}".rstrip()
    if isinstance(error, failures.SSLError):
        return "the server's certificate could not be verified; a browser may accept it"
    if isinstance(error, failures.Timeout) or "timed out" in str(error).lower():
        return f"the server sent nothing for {TIMEOUT[1]:g} seconds"
    if isinstance(error, failures.ChunkedEncodingError):
        return "the connection was lost before the file was complete"
    if isinstance(error, failures.ConnectionError):
        return "there is no network here, or the server cannot be reached"
    return str(error)
