"""Write a new case file: valid from the first moment, with a commented tie for each kind."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from textwrap import indent
from unicodedata import normalize

from bilateral import yaml_lines
from bilateral._states.state_record import State
from bilateral.errors import BilateralError
from bilateral.field_types import NOT_TEXT
from bilateral.source_text import Location, SourceText
from bilateral.ties import CLASS_OF
from bilateral.vocabulary import codes, ends_of, topic_label

YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]\d|\d)")
INTRODUCTION = """\
# yaml-language-server: $schema={schema}
# {title}, coded from {sources}.
#
# While you code, write the words of a passage in place of its place:
#   cites: [{{source: {source}, quote: "first words ... last words"}}]
# and then: bilateral anchor {file} --sources DIR
# Words to choose from: bilateral topics WORD, bilateral measures WORD, bilateral fields KIND.
"""
SCHEMA_FILE = "bilateral-case.schema.json"
LONGEST_TITLE = 300
TIES = """\
# A tie for each kind, to copy: remove the '# ' before its lines, and the '[]' after 'ties:'.
ties: []
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSource:
    """The text of a source of a new case.

    Attributes
    ----------
    id : str
        Its id, made from the name of its file.
    file : str
        The name of its file.
    text : SourceText
        Its text.
    """

    id: str
    file: str
    text: SourceText

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year up to now in the text; this year where it has none."""
        this = datetime.now(tz=UTC).year
        found = [int(match[0]) for match in YEAR.finditer(self.text.text)]
        known = [year for year in found if year <= this] or [this]
        return min(known), max(known)


def read_sources(files: Sequence[Path]) -> tuple[NewSource, ...]:
    """Read the texts of sources, and give each an id of its own.

    Raises
    ------
    BilateralError
        If one cannot be read, or two of them have the same id.
    """
    sources: dict[str, NewSource] = {}
    for file in files:
        name = slug(file.stem) or "source"
        if name in sources:
            msg = f"{sources[name].file} and {file.name} would both be called {name!r}; rename one"
            raise BilateralError(msg)
        sources[name] = NewSource(id=name, file=file.name, text=SourceText.read(file))
    return tuple(sources.values())


def scaffold(states: Sequence[State], sources: Sequence[NewSource], file: str) -> str:
    """Write the text of a new case file.

    Parameters
    ----------
    states : pair of State
        The two states.
    sources : sequence of NewSource
        At least one.
    file : str
        The name of the case file, for its comments.
    """
    title = " and ".join(known.name for known in states)
    head = INTRODUCTION.format(
        schema=SCHEMA_FILE,
        title=title,
        sources=", ".join(source.file for source in sources),
        source=sources[0].id,
        file=file,
    )
    plain = {"id": slug(title.replace(" and ", "-")), "title": title}
    codes_of_states = ", ".join(known.id for known in states)
    parts = [
        f"{head}\n{yaml_lines.write(plain)}states: [{codes_of_states}]\n",
        "# Complete what is known of each source; as_of is the time that it describes.\n"
        + _listed("sources", map(_source, sources)),
        "# What each source covers: narrow the period, and remove the kinds that it leaves out.\n"
        + _listed("coverage", map(_coverage, sources)),
        TIES + "".join(_commented(kind, states, sources[0].id) for kind in CLASS_OF),
        "# What no record needs to cite: titles, headings, repetitions.\n"
        + _listed("excused", [part for source in sources for part in _titles(source)]),
    ]
    return "\n".join(parts)


def slug(text: str) -> str:
    """Turn a name into an id.

    Examples
    --------
    >>> slug("Viet Nam_2018"), slug("Côte d'Ivoire")
    ('viet-nam-2018', 'cote-d-ivoire')
    """
    plain = normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain.lower().replace("'", "-")))


def _listed(name: str, items: Iterable[str]) -> str:
    """Write a list whose items are written already; an empty list in brackets."""
    written = "".join(indent(item, "  ") for item in items)
    return f"{name}:\n{written}" if written else f"{name}: []\n"


def _source(source: NewSource) -> str:
    titles = source.text.titles
    words = source.text.text[slice(*titles[0])] if titles else ""
    title = NOT_TEXT.sub("", words).strip("=# ")[:LONGEST_TITLE].strip() or source.file
    known = f"- id: {source.id}\n  type: document  # others: bilateral fields source\n"
    named = indent(yaml_lines.write({"title": title}), "  ")
    as_of = f"  as_of: {source.years[1]}  # a guess: the latest year in the text\n"
    return f"{known}{named}{as_of}{indent(yaml_lines.write({'file': source.file}), '  ')}"


def _coverage(source: NewSource) -> str:
    first, last = source.years
    period = f"{first}/{last}" if first < last else f"{last}"
    return (
        f"- source: {source.id}\n"
        f"  period: {period}  # a guess: the years in the text\n"
        f"  kinds: [{', '.join(CLASS_OF)}]\n"
        f"  completeness: selective\n"
    )


def _titles(source: NewSource) -> Iterator[str]:
    """Yield the excuses of the title and the headings of a text."""
    for number, span in enumerate(source.text.titles):
        place = Location(span=span, exact=True, source=source.text)
        because = "heading" if number or place.section else "title"
        yield f"{place.lines(source.id, 'excused')} {because}\n"


def _commented(kind: str, states: Sequence[State], source: str) -> str:
    """Write a tie of a kind as comments: without them, and with its quote, it is valid."""
    first, second = (known.id for known in states)
    return f"\n{indent(example_tie(kind, (first, second), source), '  # ')}"


def example_tie(kind: str, states: Sequence[str], source: str) -> str:
    """Write a tie of a kind with what every tie needs, as an item of the list of ties.

    Parameters
    ----------
    kind : str
        The kind.
    states : pair of str
        The codes of the two states.
    source : str
        The id of the source.
    """
    topic = next(name for name in codes("topics") if name.startswith(f"{kind}."))
    pairs = CLASS_OF[kind].ENDS
    sender, receiver = ends_of(topic, pairs)
    first, second = states
    others = "; ".join(" and ".join(pair) for pair in pairs if pair != (sender, receiver))
    more = f"\n  # the ends of other topics are {others}" if others else ""
    return f"""\
- id: {kind}-1
  kind: {kind}
  form: event  # or flow, stock, agreement, condition
  topic: {topic}  # {topic_label(topic)}; others: bilateral topics {kind}
  title: What it is, in your words
  {sender}: {first}  # or between: [{first}, {second}], if it has no direction
  {receiver}: {second}{more}
  status: completed  # others: bilateral fields {kind}
  date: 2000  # EDTF: 1974-11-04, 2004/2007, 2008-05~
  cites:
    - {{source: {source}, quote: "first words ... last words"}}
"""
