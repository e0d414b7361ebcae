"""How long it takes to compare two codings of five hundred ties each.

Run with ``python -m benchmarks.agreeing``. It is to take less than two seconds, also where every
tie cites the same passage.
"""

import random
import time

import bilateral as bl
from bilateral.relationship import Relationship

TIES = 500
ROW = "{:<28} {:>10}  {}"
TOPICS = {"education.scholarship": "education", "aid.medical-team": "aid"}


def coding(rng: random.Random, length: int) -> Relationship:
    """Code a passage of this length at the place of each tie, with a coder's slips."""
    ties = []
    for number in range(TIES):
        topic = rng.choice([*TOPICS])
        start = 0 if length > 1000 else number * 100 + rng.randint(0, 9)
        cite = {"source": "news", "span": (start, start + length), "sha256": "0" * 64}
        quantity = {"measure": "students", "unit": "person", "value": rng.randint(1, 400)}
        ties.append(
            {
                "id": f"tie-{number}",
                "kind": TOPICS[topic],
                "topic": topic,
                "form": "flow",
                "title": "Made up",
                "provider": "CUB",
                "recipient": "LAO",
                "status": "completed",
                "date": str(rng.randint(1960, 2020)),
                "quantities": [quantity] if topic == "education.scholarship" else [],
                "cites": [cite],
            }
        )
    source = {"id": "news", "type": "article", "title": "News", "as_of": "2021"}
    return Relationship(
        id="made-up", title="Made up", states=["CUB", "LAO"], ties=ties, sources=[source]
    )


def main() -> None:
    """Print the times as a table."""
    print(f"{TIES} ties against {TIES}; less than 2 s is wanted")
    for name, length in {"a passage each": 95, "one passage for all": 50_000}.items():
        first, second = (coding(random.Random(seed), length) for seed in (1, 2))
        start = time.perf_counter()
        result = bl.agree(first, second)
        text = str(result)
        spent = time.perf_counter() - start
        found = f"{result.paired} pairs, {len(text.splitlines()):,} lines"
        print(ROW.format(name, f"{spent:.2f} s", found))


if __name__ == "__main__":
    main()
