"""What a relationship offers of findings and charts is imported when it is asked for."""

import subprocess
import sys

import pytest

HEAVY = ("bilateral._findings", "bilateral._charts", "bilateral.comparison", "matplotlib")

IMPORTED = """
import sys
import bilateral as bl
case = bl.load("cuba-laos")
{asked}
print(*(name for name in sys.modules if name.startswith({heavy!r})))
"""


def imported(asked):
    """Give what of findings and charts a fresh process has imported, once it has loaded a case."""
    code = IMPORTED.format(asked=asked, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return done.stdout.split()


@pytest.mark.parametrize(
    "asked",
    ["", "repr(case.where(kind='aid'))", "case.without(stage='planned')", "case.to_frame()"],
)
def test_loading_and_choosing_import_nothing_of_findings_and_charts(asked):
    """Data stands below what is made of it."""
    assert imported(asked) == []


def test_a_total_imports_findings_and_no_chart():
    """Who adds up figures does not wait for a drawing."""
    found = imported("case.total('students')")
    assert "bilateral._findings.total" in found
    assert not any(name.startswith("matplotlib") for name in found)
