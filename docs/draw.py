"""Draw the picture at the top of the README, with its data and sources in a file beside it."""

from pathlib import Path

import bilateral as bl

PICTURE = Path(__file__).with_name("timeline.svg")

if __name__ == "__main__":
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    both.plot.timeline().save(PICTURE, width="double")
