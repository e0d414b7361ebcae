"""`bilateral watch`: every save is checked, and Ctrl-C ends it quietly."""

import signal
import subprocess
import sys
from queue import Queue
from threading import Thread

import pytest

from tests.casefile.test_anchor import CASE, NEWS


@pytest.fixture
def folder(tmp_path):
    """Give a folder with a case file with quotes, and the text of its source."""
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def watching(folder):
    """Start a process that watches the case; give it, and the lines that it prints."""
    command = [sys.executable, "-u", "-m", "bilateral", "watch", str(folder / "case.yaml")]
    process = subprocess.Popen(
        [*command, "--sources", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    lines = Queue()
    Thread(target=lambda: [*map(lines.put, process.stdout)], daemon=True).start()
    yield process, lines
    process.kill()
    process.communicate()


def until(lines, words):
    """Wait for a line with these words, and return it."""
    while words not in (line := lines.get(timeout=60)):
        pass
    return line


def test_each_save_is_checked_until_it_is_ended(folder, watching):
    """Errors with their lines; then the share coded; a change of a text is seen too."""
    process, lines = watching
    assert "no errors, 4 quotes to anchor, 3 of 7 sentences coded (42 %)" in until(lines, "coded")
    path = folder / "case.yaml"
    path.write_text(CASE.replace("date: 1999", "date: 1999-13"), encoding="utf-8")
    assert "1 error" in until(lines, "1 error")
    assert "ties[nurses].date" in until(lines, "case.yaml")
    path.unlink()  # as some editors do before they write a file anew
    path.write_text(CASE, encoding="utf-8")
    until(lines, "4 quotes to anchor")
    (folder / "news.txt").write_text(f"{NEWS}More.\n", encoding="utf-8")
    assert "3 of 8 sentences coded" in until(lines, "coded")
    until(lines, "Next:")
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == ""
