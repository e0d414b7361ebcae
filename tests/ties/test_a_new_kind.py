"""A kind of tie is one file and its topics: everything else finds it by itself."""

import shutil
import subprocess
import sys

import pytest

from bilateral.errors import UNKNOWN
from bilateral.resources import data_folder
from tests.casefiles import GOOD
from tests.test_layers import PACKAGE

MIGRATION = '''
"""People who move from one state to the other, for work or for good."""

from typing import Literal

from bilateral.field_types import StateId
from bilateral.records import record
from bilateral.ties.tie import Tie


@record
class Migration(Tie):
    """A migration tie.

    Parameters
    ----------
    origin, destination : str
        Where people come from, and where they go.
    """

    ENDS = (("origin", "destination"),)
    ORDER = 4
    LABEL = "mobility"
    DIRECTIONS = ("emigrated", "immigrated")

    kind: Literal["migration"] = "migration"
    origin: StateId | None = None
    destination: StateId | None = None
'''
TOPICS = """
migration.labour:
  label: labour migration
  definition: People go to the other state to work.
  includes: contracts of work
  excludes: students (education.self-funded)
"""
TIE = """\
  - id: workers
    kind: migration
    form: flow
    topic: migration.labour
    title: Workers on contract
    origin: LAO
    destination: CUB
    date: 1985/1989
    status: completed
    quantities:
      - {measure: students, unit: person, value: 120}
    cites:
      - {source: news, paragraph: 4}
"""
CODE = """
import bilateral as bl
from bilateral.ties import KINDS
from matplotlib.text import Text
print(*KINDS)
print(*(fault.text.split(";")[0] for fault in bl.faults("faulty.yaml")), sep="; ")
case = bl.load("case.yaml")
print(repr(case.tie("workers")).partition("(")[0], repr(case.where(kind="migration")))
both = bl.compare(case, bl.load("cuba-pakistan"))
frame = both.balance().frame
print(*frame.loc[frame["kind"].eq("migration"), ["out_word", "in_word"]].iloc[0])
timeline = both.plot.timeline()
words = {text.get_text().lower() for text in timeline.figure.findobj(Text)}
print("mobility" in words, timeline.audit())
presence = both.plot.presence()
print("migration" in set(presence.frame["kind"]), presence.audit())
print(both.plot.balance().audit())
both.report("report.html")
case.save("again.yaml")
print(bl.load("again.yaml") == case)
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """Copy the package and its data, and add a kind by one file and one topic."""
    folder = tmp_path_factory.mktemp("house")
    ignore = shutil.ignore_patterns("__pycache__", "data")
    shutil.copytree(PACKAGE, folder / "bilateral", ignore=ignore)
    shutil.copytree(data_folder(), folder / "data")
    (folder / "bilateral" / "ties" / "migration.py").write_text(MIGRATION, encoding="utf-8")
    with (folder / "data" / "codes" / "topics.yaml").open("a", encoding="utf-8") as topics:
        topics.write(TOPICS)
    case = GOOD.replace("\nties:\n", f"\nties:\n{TIE}")
    (folder / "case.yaml").write_text(case, encoding="utf-8")
    faulty = case.replace("origin: LAO", "orign: LAO")
    (folder / "faulty.yaml").write_text(faulty, encoding="utf-8")
    return folder


def test_a_kind_of_one_file_loads_compares_and_is_drawn(house):
    """With no other edit it is checked, counted, named in its own words, drawn and written."""
    done = subprocess.run(
        [sys.executable, "-c", CODE], cwd=house, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "diplomatic political aid education migration trade military sports",
        f"only 'destination' given; {UNKNOWN} field 'orign'",
        "Migration Cuba and Laos, in short (only mobility): 1 record (1 migration), 1 fact",
        "emigrated immigrated",
        "True ()",
        "True ()",
        "()",
        "True",
    ]
    assert "labour migration" in (house / "report.html").read_text(encoding="utf-8")
