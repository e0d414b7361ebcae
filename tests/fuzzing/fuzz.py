"""Search for texts that break a promise, guided by the branches they reach: fuzz.py TARGET SECONDS.

It runs in an environment of its own (`.ci/fuzz`), since its library has no build for each Python.
"""

import csv
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["bilateral", "yaml"]):
    from tests.fuzzing import promises

from tests import malformed
from tests.casefiles import DATA

LONGEST, MOST_MEGABYTES = 10, 1024


def seeds(name):
    """Give good and bad examples to begin with."""
    if name in ("yaml", "case"):
        return [
            *malformed.SEEDS,
            *(malformed.case_file(n).decode(errors="replace") for n in range(99)),
        ]
    if name == "date":
        files = [DATA / "dates.csv", DATA / "dates_refused.csv"]
        return [row[0] for file in files for row in csv.reader(file.open(encoding="utf-8")) if row]
    return [*malformed.FIGURES, *malformed.PIECES, promises.SOURCE, "Cuba sent ... 1999", "ten"]


def main():
    """Write the seeds beside what was found before, and search until the time is over."""
    name, seconds = sys.argv[1:]
    folder = Path(".fuzz", name)
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(seeds(name)):
        (folder / f"seed-{number}").write_text(text, encoding="utf-8", errors="surrogatepass")
    promise = getattr(promises, name)
    options = [f"-max_total_time={seconds}", f"-timeout={LONGEST}", "-max_len=4096"]
    options += [
        f"-rss_limit_mb={MOST_MEGABYTES}",
        f"-artifact_prefix=.fuzz/{name}-",
        "-verbosity=0",
    ]
    atheris.Setup(
        [sys.argv[0], *options, "-print_final_stats=1", str(folder)],
        lambda data: promise(data.decode("utf-8", "replace")),
    )
    atheris.Fuzz()


main()
