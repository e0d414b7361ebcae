"""How long it takes to hold a long text against many citations.

Run with ``python -m benchmarks.verifying``. A text of a million characters with a thousand
citations is to take less than a second: in its place, moved by what was put before it, edited here
and there, and taken for another text altogether. A last row verifies a whole relationship.
"""

import random
import tempfile
import time
from collections import Counter
from hashlib import sha256
from pathlib import Path

from bilateral.relationship import Relationship
from bilateral.sources import Citation
from bilateral.verify import verify
from bilateral.verify.passages import find

CHARACTERS, CITATIONS = 1_000_000, 1_000
WORDS = "visit trade doctors students agreement delegation embassy relief sports talks".split()
ROW = "{:<28} {:>10}  {}"


def sentences(rng: random.Random) -> list[str]:
    """Write sentences with figures, all different, until the text is long enough."""
    written, length = [], 0
    while length < CHARACTERS:
        words = rng.choices(WORDS, k=rng.randint(8, 24))
        written.append(f"In {rng.randint(1950, 2020)} {' '.join(words)} {rng.randint(1, 10**6):,}.")
        length += len(written[-1]) + 1
    return written


def citations(written: list[str], rng: random.Random) -> list[Citation]:
    """Cite whole sentences, spread over the text."""
    starts, at = [], 0
    for sentence in written:
        starts.append(at)
        at += len(sentence) + 1
    chosen = sorted(rng.sample(range(len(written)), CITATIONS))
    return [cite(written[place], starts[place]) for place in chosen]


def cite(sentence: str, start: int) -> Citation:
    """Cite one sentence."""
    digest = sha256(sentence.encode()).hexdigest()
    return Citation(source="news", span=(start, start + len(sentence)), sha256=digest)


def edited(written: list[str], rng: random.Random) -> str:
    """Cut, change and put in a sentence in twenty places each."""
    text = list(written)
    for place in rng.sample(range(len(text)), 20):
        text[place] = ""
    for place in rng.sample(range(len(text)), 20):
        text[place] = text[place].upper()
    for place in rng.sample(range(len(text)), 20):
        text[place] = f"Something new. {text[place]}"
    return " ".join(text)


def relationship(pointers: list[Citation]) -> Relationship:
    """Make a tie for each citation."""
    ties = [
        {
            "id": f"tie-{number}",
            "kind": "education",
            "form": "flow",
            "topic": "education.scholarship",
            "title": "Scholarships",
            "provider": "CUB",
            "recipient": "LAO",
            "status": "active",
            "date": "1999",
            "cites": [pointer],
        }
        for number, pointer in enumerate(pointers)
    ]
    source = {"id": "news", "type": "article", "title": "News", "as_of": "2020"}
    return Relationship(
        id="cuba-laos", title="Cuba and Laos", states=["CUB", "LAO"], ties=ties, sources=[source]
    )


def timed(name: str, text: str, pointers: list[Citation]) -> None:
    """Print how long the search takes, and what it found."""
    start = time.perf_counter()
    states = Counter(passage.state for passage in find(text, pointers))
    print(ROW.format(name, f"{time.perf_counter() - start:.2f} s", dict(states)))


def main() -> None:
    """Print the times as a table."""
    rng = random.Random(1)
    written = sentences(rng)
    text, pointers = " ".join(written), citations(written, rng)
    print(f"{len(text):,} characters, {len(pointers):,} citations; less than 1 s is wanted")
    timed("in its place", text, pointers)
    timed("moved by a new beginning", f"A new beginning. {text}", pointers)
    timed("edited in sixty places", edited(written, rng), pointers)
    timed("another text", " ".join(sentences(rng)), pointers)
    whole = relationship(pointers)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "news.txt").write_text(text, encoding="utf-8")
        start = time.perf_counter()
        counts = verify(whole, folder).counts
    print(ROW.format("verify, ledger included", f"{time.perf_counter() - start:.2f} s", counts))


if __name__ == "__main__":
    main()
