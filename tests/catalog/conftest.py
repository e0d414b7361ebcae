"""What tests of data sets share: a cache of their own, the real files, and a server on loopback."""

import threading
import time
from dataclasses import replace
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from bilateral.catalog import download
from bilateral.catalog.cards import find_card
from tests.catalog.answering import Handler, Server


@pytest.fixture(scope="session")
def lasting(tmp_path_factory) -> Path:
    """Give a cache for all tests of real files, so that each is parsed once."""
    return tmp_path_factory.mktemp("lasting")


@pytest.fixture(autouse=True)
def cache(request, tmp_path, lasting, monkeypatch) -> Path:
    """Move the cache into the test's own folder; no test sees a person's."""
    folder = lasting if "real" in request.fixturenames else tmp_path / "cache"
    monkeypatch.setenv("BILATERAL_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def real(shared) -> Path:
    """Give the folder of real data sets, or skip where it is not at hand."""
    folder = shared / "data"
    if not folder.is_dir():
        pytest.skip("the real data sets are not at hand in `shared/data`")
    return folder


@pytest.fixture
def server(monkeypatch):
    """Run a server on loopback, with short patience on our side and no waits between tries."""
    monkeypatch.setattr(download, "TIMEOUT", (2.0, 0.3))
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        http.daemon_threads = True
        http.state = Server(address=f"http://127.0.0.1:{http.server_port}")
        # a thread of its own answers; it stops with the test
        threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}).start()
        yield http.state
        http.state.over.set()
        http.shutdown()


@pytest.fixture
def majors(monkeypatch):
    """Give a function that makes the card of the major powers point to another file."""

    def made(**file):
        base = find_card("cow-majors")
        known = {"name": "majors.csv", "sha256": None, "member": (), **file}
        card = replace(base, file=replace(base.file, **known))
        for module in ("fetch", "read"):
            monkeypatch.setattr(f"bilateral.catalog.{module}.find_card", lambda _name: card)
        return card

    return made
