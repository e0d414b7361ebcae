"""What a map rests on: whose shapes it shows, and how its distances are measured."""

from bilateral.dates import Date
from bilateral.sources import Author, Source

SHAPES = Source(
    id="natural-earth",
    type="dataset",
    title="Countries, 1:110 million, version 4.1.0",
    author=(Author(literal="Natural Earth"),),
    as_of=Date.parse("2018"),
    issued=Date.parse("2018"),
    license="public domain",
    note="As in the npm package world-atlas 2.0.2; see data/maps/README.md.",
)
NOTES = (
    "Distances are great circles between the capitals.",
    "Borders and capitals are those of today.",
)
