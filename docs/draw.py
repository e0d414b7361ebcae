"""Draw the picture at the top of the README, with its data and sources in files beside it."""

from pathlib import Path

import bilateral as bl

PICTURES = [Path(__file__).with_name(f"timeline.{ending}") for ending in ("svg", "png")]

if __name__ == "__main__":
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart = both.plot.timeline(width="double")
    for picture in PICTURES:
        chart.save(picture)
