"""Relationships drawn at random: any field filled or not, with texts that programs trip over."""

from hypothesis import settings
from hypothesis import strategies as st

from bilateral.relationship import Relationship
from bilateral.ties import CLASS_OF
from bilateral.vocabulary import codes, ends_of

FEWER = settings(max_examples=settings().max_examples // 3)
"""A relationship is large: a third as many of them say as much."""

AWKWARD = [
    *"NO null ~ true 0123 12:30 1_000 1e999 nan NA 2018-11-10 =1+1 {a:b} [a]".split(),
    *"&a *a !t %x @x `x <b> </td> &amp; $x$ ' | > ? - # : --- ...".split(),
    *("- item", "key: value", "# comment", "ends with:", "; ", "a; b", "'a' \"b\""),
    *("a\nb", "a\n\n  b\n c", "tab\tbetween", "\\n", "a\\", "x" * 300),
    *(
        "<script>alert(1)</script>",
        "</td>&amp;",
        "$x$",
        "a\u2028b",
        "a\u0085b",
        "e\u0301",
        "\u202eabc",
    ),
    *("Díaz-Canel", "پاکستان", "ກູບາ", "古巴", "🎺"),
]
SOURCES = [
    {"id": "news", "type": "article-newspaper", "title": "News", "as_of": "2018-11"},
    {"id": "book", "type": "book", "title": "Book", "as_of": "2008-05/.."},
]
DATES = (
    "2015 2015-03 2015-03-17 1963/1968 1974/ 1974/.. /1990 ../1990 2004~ 1990? 196X 196X/197X "
    "2004-41 2008-34 2001-21 [..2008-05] [2005..2006] [1995,1997,2001] 2004~/2007 1600~/"
).split()

texts = st.sampled_from(AWKWARD) | st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1
).filter(lambda text: text.strip())
slugs = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
dates = st.sampled_from(DATES)
any_dates = st.sampled_from([*DATES, "1600/", "-0044", "1492-10-12", "Y170000002"])
digests = st.from_regex(r"[0-9a-f]{64}", fullmatch=True)


def some(**fields):
    """Draw a mapping in which any of the fields may be missing."""
    return st.fixed_dictionaries({}, optional=fields)


def both(required, **optional):
    """Draw a mapping in which some fields are always there and others may be."""
    return st.fixed_dictionaries(required, optional=optional)


def words(*names):
    return st.sampled_from(names)


def lists(items, **limits):
    return st.lists(items, max_size=limits.pop("max_size", 3), **limits)


spans = st.tuples(st.integers(0, 10**6), st.integers(1, 500)).map(lambda s: [s[0], s[0] + s[1]])
pointers = both({}, section=texts, paragraph=st.integers(1, 99), page=texts, note=texts) | both(
    {"span": spans, "sha256": digests}, paragraph=st.integers(1, 99)
)
cites = st.builds(
    lambda pointer, rest: pointer | rest,
    pointers,
    both({"source": words("news", "book")}, attributed_to=texts, stance=words("contradicts")),
)
whole_numbers = st.integers(0, 10**15).map(str)
numbers = whole_numbers | st.decimals(0, 10**12, places=3).map(
    lambda number: format(number.normalize(), "f")
)


@st.composite
def quantities(draw, name=None, part_of=None):
    """Draw a quantity of any measure, in one of its units."""
    measure = draw(st.sampled_from(sorted(codes("measures"))))
    unit = draw(st.sampled_from(codes("measures")[measure]["units"]))
    made = {"measure": measure, "unit": unit}
    made |= draw(some(time=words("total", "per_year", "at_a_date", "distinct"), note=texts))
    made |= draw(some(date=any_dates, stage=words("planned", "agreed", "delivered", "stopped")))
    form = draw(words("value", "between", "missing"))
    if form == "missing":
        made["missing"] = draw(words("not_stated", "unable_to_determine", "not_applicable"))
    elif form == "between":
        lower, upper = sorted([draw(st.integers(0, 10**9)), draw(st.integers(0, 10**9))])
        made |= {"bound": "between", "lower": str(lower), "upper": str(upper)}
    else:
        value = draw(whole_numbers if codes("units")[unit].get("whole") else numbers)
        made |= {"value": value} | draw(some(bound=words("about", "at_least", "at_most")))
    return made | ({"name": name} if name else {}) | ({"part_of": part_of} if part_of else {})


counted = lists(quantities(), unique_by=lambda it: (it["measure"], it["unit"])) | st.builds(
    lambda whole, part: [whole, part], quantities(name="all"), quantities(part_of="all")
)
participants = both({"name": texts}, as_given=texts, office=texts, body=texts, role=texts) | both(
    {"state": words("CUB", "LAO", "USA", "SUHH")}, body=texts, role=texts
)
details = some(
    field=texts,
    note=texts,
    place=texts,
    reason=texts,
    limit=texts,
    date=dates,
    terms=words(
        "grant", "paid_by_receiver", "concessional", "commercial", "self_funded", "not_stated"
    ),
    channel=words("government", "party", "military", "business", "society", "multilateral"),
    initiated_by=words("CUB", "LAO"),
    key=words("true", "false"),
    participants=lists(participants),
    classification=lists(
        st.sampled_from(
            [
                {"scheme": "isced-f-2013", "code": "0912"},
                {"scheme": "hs-2022", "code": "50-63", "label": "<b>"},
                {"scheme": "oecd-dac-purpose", "code": "72010"},
            ]
        )
    ),
    borne_by=lists(st.builds(lambda what: {"state": "LAO", "what": what}, texts)),
)
present = both(
    {
        "status": words(
            "expected", "proposed", "requested", "offered", "agreed", "cancelled", "unknown"
        )
    },
    quantities=counted,
    repeats=words("yearly", "occasional", "unknown"),
    steps=lists(both({"status": words("agreed", "active")}, date=any_dates, by=texts, note=texts)),
)


@st.composite
def ties(draw, name, others):
    """Draw a tie of any kind, linked to some of the others."""
    kind = draw(st.sampled_from(sorted(CLASS_OF)))
    topic = draw(
        st.sampled_from([it for it in sorted(codes("topics")) if it.startswith(f"{kind}.")])
    )
    pair = ends_of(topic, CLASS_OF[kind].ENDS)
    states = draw(st.permutations(["CUB", "LAO"]))
    ends = draw(st.sampled_from([{"between": states}, dict(zip(pair, states, strict=True))]))
    made = {
        "id": name,
        "kind": kind,
        "form": draw(words("event", "flow", "agreement", "condition")),
    }
    made |= {"topic": topic, "title": draw(texts)} | ends
    made |= draw(details) | draw(present | st.just({"absent": "true"}))
    made["cites"] = draw(lists(cites, min_size=1))
    made["links"] = draw(lists(links(others))) if others else []
    if made.get("date"):
        made["inferred"] = draw(lists(st.builds(lambda why: {"of": "date", "because": why}, texts)))
    return made


def links(others):
    """Draw links to ties that come before, so that they go in no circle."""
    to = st.sampled_from(others)
    return (
        both(
            {"rel": words("part_of", "follows", "ends", "implements", "prompted_by"), "to": to},
            note=texts,
        )
        | both({"rel": st.just("contradicts"), "to": to, "on": words("date", "quantities")})
        | both({"rel": st.just("same_event_as"), "to": to, "certainty": words("sure", "probable")})
    )


facts = both(
    {"state": words("CUB", "LAO"), "title": texts, "cites": lists(cites, min_size=1)},
    note=texts,
    quantities=counted,
    date=dates,
)
coverage = st.builds(
    lambda looked, rest: looked | rest,
    st.fixed_dictionaries({"kinds": lists(words("aid", "trade"), min_size=1)})
    | st.fixed_dictionaries({"topics": lists(words("aid.money", "trade.goods"), min_size=1)}),
    both(
        {
            "source": words("news", "book"),
            "period": any_dates,
            "completeness": words("exhaustive", "selective", "incidental"),
        },
        direction=words("CUB>LAO", "LAO>CUB"),
        note=texts,
    ),
)


described = some(
    container_title=texts,
    url=texts,
    note=texts,
    issued=dates,
    author=lists(both({"family": texts}, given=texts) | both({"literal": texts})),
)


@st.composite
def relationships(draw):
    """Draw a whole relationship of Cuba and Laos as plain values, without a fault."""
    names = draw(st.lists(slugs, unique=True, max_size=6))
    cut = draw(st.integers(0, len(names)))
    return {
        "id": draw(slugs),
        "title": draw(texts),
        "states": draw(st.permutations(["CUB", "LAO"])),
        "sources": draw(st.permutations([source | draw(described) for source in SOURCES])),
        "coverage": draw(lists(coverage)),
        "ties": [draw(ties(name, names[:place])) for place, name in enumerate(names[:cut])],
        "facts": [
            {"id": name} | draw(facts) | {"links": draw(lists(links(names[:cut]))) if cut else []}
            for name in names[cut:]
        ],
        "excused": draw(lists(both({"source": words("news"), "span": spans, "sha256": digests,
                                    "because": texts}))),
    }  # fmt: skip


def built(given):
    """Make a relationship of plain values."""
    return Relationship(**given)
