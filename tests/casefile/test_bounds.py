"""However many errors a file has, reading it ends soon, and the errors can be read."""

import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

import bilateral as bl
from bilateral.errors import BilateralError, CaseFileError
from bilateral.records.partial import MOST, STOPPED
from bilateral.yaml_lines.reading import MAX_VALUES

HEAD = "id: a-b\ntitle: T\nstates: [CUB, LAO]\n"
LINK = "  - {{id: t{0}, kind: aid, links: [{{rel: part_of, to: nowhere-{0}}}]}}\n"

FLOODS = {
    "states": f"id: a-b\ntitle: T\nstates: [{', '.join(f'C{n}' for n in range(6000))}]\nties: []\n",
    "links": HEAD + "ties:\n" + "".join(map(LINK.format, range(2000))),
    "sources": HEAD + "sources:\n" + "  - {}\n" * 5000 + "ties: []\n",
    "fields": HEAD + "".join(f"field{n}: x\n" for n in range(5000)),
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


@pytest.mark.parametrize(("field", "item"), [("sources", "{}"), ("ties", "x"), ("states", "[]")])
def test_a_file_of_very_many_values_is_refused_soon(field, item, tmp_path):
    """Each of them would be one error or more; reading stops at a bound, with the line of it."""
    path = tmp_path / "case.yaml"
    path.write_text(HEAD + f"{field}:\n" + f"  - {item}\n" * (2 * MAX_VALUES), encoding="utf-8")
    start = time.perf_counter()
    last = bl.faults(path)[-1]
    assert time.perf_counter() - start < 10
    assert last.text.startswith(f"more than {MAX_VALUES:,} values")
    assert last.line > 100_000


def test_a_case_with_more_values_than_are_read_is_not_written(tmp_path):
    """A file that could not be loaded again would only seem to be saved."""
    note = {"state": "CUB", "title": "T", "cites": [{"source": "news"}] * (MAX_VALUES // 2)}
    source = {"id": "news", "type": "book", "title": "N", "as_of": "2018"}
    case = bl.Relationship(
        id="a-b", title="T", states=("CUB", "LAO"), sources=[source], facts=[{"id": "f", **note}]
    )
    with pytest.raises(BilateralError, match=f"values given, at most {MAX_VALUES:,} are read"):
        case.save(tmp_path / "case.yaml")
    assert not [*tmp_path.iterdir()]


def test_a_pool_of_workers_that_loads_bad_files_returns(tmp_path):
    """The error of a worker reaches who waits for it, with all its faults."""
    path = tmp_path / "case.yaml"
    path.write_text(f"{HEAD}ties: [{{}}]\n", encoding="utf-8")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        error = pool.submit(bl.load, path).exception(timeout=60)
    assert isinstance(error, CaseFileError)
    assert error.faults == bl.faults(path)
