"""However many errors a file has, reading it ends soon, and the errors can be read."""

import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

import bilateral as bl
from bilateral.errors import CaseFileError
from bilateral.records.partial import MOST, STOPPED

HEAD = "id: a-b\ntitle: T\nstates: [CUB, LAO]\n"
LINK = "  - {{id: t{0}, kind: aid, links: [{{rel: part_of, to: nowhere-{0}}}]}}\n"

FLOODS = {
    "states": f"id: a-b\ntitle: T\nstates: [{', '.join(f'C{n}' for n in range(6000))}]\nties: []\n",
    "links": HEAD + "ties:\n" + "".join(map(LINK.format, range(2000))),
    "sources": HEAD + "sources:\n" + "  - {}\n" * 5000 + "ties: []\n",
    "ties": HEAD + f"ties: [{', '.join(['{}'] * 5000)}]\n",
}


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_of_errors_is_cut(name, tmp_path):
    """Some hundred errors are listed, the last says that there are more; it takes seconds."""
    path = tmp_path / "case.yaml"
    path.write_text(FLOODS[name], encoding="utf-8")
    start = time.perf_counter()
    found = bl.faults(path)
    assert time.perf_counter() - start < 10
    assert MOST <= len(found) < 5 * MOST
    assert any(fault.text == STOPPED for fault in found)


def test_a_pool_of_workers_that_loads_bad_files_returns(tmp_path):
    """The error of a worker reaches who waits for it, with all its faults."""
    path = tmp_path / "case.yaml"
    path.write_text(f"{HEAD}ties: [{{}}]\n", encoding="utf-8")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        error = pool.submit(bl.load, path).exception(timeout=60)
    assert isinstance(error, CaseFileError)
    assert error.faults == bl.faults(path)
