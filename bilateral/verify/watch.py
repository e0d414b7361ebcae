"""Check a case file whenever it is saved."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from time import sleep

from bilateral.casefile.anchor import placed
from bilateral.casefile.reading import CaseFile
from bilateral.errors import BilateralError, CaseFileError
from bilateral.source_file import SOURCES
from bilateral.text.lists import pluralize
from bilateral.verify.ledger import Ledger
from bilateral.verify.verify import verify

INTERVAL = 0.2
"""Seconds between two looks at the files."""
NEXT = 5
"""The number of passages shown that are still to be coded."""


def saves(case: Path, folder: Path) -> Iterator[datetime]:
    """Yield the time now, and again whenever the case or a text was saved, without end.

    An editor may remove a file before it writes it anew: a missing case is waited for.
    """
    before = None
    while True:
        now = _states(case, folder)
        if now != before and case.exists():
            before = now
            yield datetime.now()  # noqa: DTZ005 (the clock that the person sees)
        sleep(INTERVAL)


def report(case: Path, folder: Path) -> str:
    """Check a case file against its texts, and write what a coder wants to see after a save."""
    try:
        file = CaseFile(case)
        relationship, left = placed(file, folder)
        result = verify(relationship, folder)
    except CaseFileError as error:
        return f"{pluralize(len(error.faults), 'error')}\n{_lines(error.faults)}"
    except BilateralError as error:
        return str(error)
    wrong = [*left, *result.problems, *result.absent]
    head = [pluralize(len(wrong), "problem") if wrong else "no errors"]
    quotes = len(file.quotes) - len(left)
    head += [f"{pluralize(quotes, 'quote')} to anchor"] if quotes else []
    head.append(_share(result.ledgers))
    parts = [", ".join(head), _lines(wrong), _next(result.ledgers)]
    return "\n".join(filter(None, parts))


def _share(ledgers: tuple[Ledger, ...]) -> str:
    coded, total = (sum(getattr(it, name) for it in ledgers) for name in ("coded", "sentences"))
    percent = f" ({coded * 100 // total} %)" if total else ""
    return f"{coded} of {pluralize(total, 'sentence')} coded{percent}"


def _next(ledgers: tuple[Ledger, ...]) -> str:
    """Write the first passages that no record accounts for."""
    entries = [f"{it.source} {entry}" for it in ledgers for entry in it.entries]
    more = [f"and {len(entries) - NEXT} more"] if len(entries) > NEXT else []
    return "\n".join(["Next:", _lines([*entries[:NEXT], *more])]) if entries else ""


def _lines(items: object) -> str:
    return "\n".join(f"  {item}" for item in items)  # type: ignore[attr-defined]


def _states(case: Path, folder: Path) -> dict[Path, tuple[int, int, int]]:
    """Return when each file was last written, as far as it can be seen."""
    states = {}
    for path in (case, case.with_name(SOURCES), *sorted(folder.glob("*.*"))):
        try:
            found = path.stat()
        except OSError:
            continue
        states[path] = found.st_mtime_ns, found.st_size, found.st_ino
    return states
