"""Bring a file over the network into a folder: the only home of pooch's downloads."""

import sys
from http import HTTPStatus
from pathlib import Path
from typing import Any

from bilateral.catalog.extras import needed

TIMEOUT = (10.0, 30.0)
"""Seconds to wait for the connection, and for each next piece."""
RETRIES = 2
CHUNK = 2**16


class UnreachableError(Exception):
    """The address gave no file; `reason` says why, in words."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def download(url: str, folder: Path) -> Path:
    """Download an address into a folder, trying again a few times, with progress on a terminal.

    Raises
    ------
    UnreachableError
        If no whole file came.
    """
    pooch = needed("pooch", "fetching data sets")
    failures = needed("requests.exceptions", "fetching data sets")
    fetcher = pooch.create(
        folder, base_url="", registry={"download": None}, urls={"download": url},
        retry_if_failed=RETRIES,
    )  # fmt: skip
    pooch.get_logger().setLevel("WARNING")
    try:
        with _Progress(url) as bar:
            downloader = pooch.HTTPDownloader(
                progressbar=bar if bar.shown else False, chunk_size=CHUNK, timeout=TIMEOUT
            )
            return Path(fetcher.fetch("download", downloader=downloader))
    except (failures.RequestException, ValueError) as error:
        raise UnreachableError(_reason(error, failures)) from error


def _reason(error: Exception, failures: Any) -> str:
    """Say in words why a download failed; the libraries' own texts name pools and sockets."""
    response = getattr(error, "response", None)
    if response is not None:
        code = response.status_code
        return f"the server answered {code} {HTTPStatus(code).phrase}"
    if isinstance(error, failures.Timeout) or "timed out" in str(error).lower():
        return f"the server fell silent for {TIMEOUT[1]:g} seconds"
    if isinstance(error, failures.ChunkedEncodingError):
        return "the connection broke off before the file was whole"
    if isinstance(error, failures.ConnectionError):
        return "there is no network here, or the server cannot be reached"
    return str(error)


class _Progress:
    """The few methods that pooch asks of a progress bar, drawn by rich on standard error."""

    def __init__(self, url: str) -> None:
        self.shown = sys.stderr.isatty()
        self.total = 0
        self._url = url

    def __enter__(self) -> "_Progress":
        if self.shown:
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(self._url.rpartition("/")[2], total=None)
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.shown:
            self._bar.stop()

    def update(self, size: int) -> None:
        self._bar.update(self._task, advance=size, total=self.total or None)

    def reset(self) -> None:
        self._bar.reset(self._task)

    def close(self) -> None:
        """Nothing to do: leaving the context ends the bar, whatever has happened."""
