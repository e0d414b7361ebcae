"""The tables of states hang together: ids, days, codes, names, kin and capitals."""

import csv
import re
from collections import Counter, defaultdict
from itertools import combinations, pairwise

import pytest

from bilateral._states import known_states, state
from bilateral._states.data_files import END
from bilateral._states.name_index import SCHEMES, by_code, by_foreign_name, by_name
from bilateral._states.normalize import normalize
from bilateral._states.state_systems import state_systems
from bilateral._states.states_by_id import states_by_id, successions
from bilateral.resources import shipped

HEADS = {
    "states.csv": "id name official_name standing periods capital latitude longitude note",
    "state_names.csv": "id name kind start end",
    "state_translations.csv": "lang id name",
    "state_codes.csv": "id scheme code start end",
    "state_spells.csv": "system code abbreviation start end microstate",
    "state_systems.csv": "system title version opens closes reference",
    "state_successions.csv": "predecessor successor date how",
}

# Names that two states bore on the same day: asked for then, they are an error that names both.
SHARED_NAMES = {
    "germany": {"DEU", "DDDE"},
    "korea": {"KOR", "PRK"},
    "vietnam": {"VDVN", "X-RVN"},
    "viet nam": {"VDVN", "X-RVN"},
    "yemen": {"X-YAR", "YDYE"},
    "congo": {"COD", "COG"},
    "republic congo": {"COD", "COG"},
    "congo republic": {"COD", "COG"},
    "hesse": {"X-HSE", "X-HSG"},
    "virgin islands": {"VGB", "VIR"},
    "austria": {"AUT", "X-AUH"},
}


def rows(file: str) -> list[dict[str, str]]:
    """Read a table with its head."""
    with shipped(file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(("file", "head"), HEADS.items())
def test_heads(file, head):
    """Each table has the columns that STATES.md tells, no row twice, no stray space."""
    table = rows(file)
    assert list(table[0]) == head.split()
    assert [row for row, n in Counter(tuple(r.values()) for r in table).items() if n > 1] == []
    cells = [cell for row in table for cell in row.values()]
    assert [cell for cell in cells if cell != cell.strip()] == []


def test_ids():
    """An id has three letters, four, or X- and three; each state has one."""
    ids = [row["id"] for row in rows("states.csv")]
    assert len(ids) == len(set(ids)) == len(known_states())
    assert [i for i in ids if not re.fullmatch(r"[A-Z]{3,4}|X-[A-Z]{3}", i)] == []


@pytest.mark.parametrize(
    ("file", "columns"),
    [
        ("state_names.csv", ["id"]),
        ("state_translations.csv", ["id"]),
        ("state_codes.csv", ["id"]),
        ("state_successions.csv", ["predecessor", "successor"]),
    ],
)
def test_every_row_is_of_a_state(file, columns):
    """No companion speaks of a state that is not listed."""
    named = {row[column] for row in rows(file) for column in columns}
    assert named - set(known_states()) == set()


def test_kinds_and_schemes():
    """Kinds, standings, schemes and ways of succession are those that STATES.md tells."""
    assert {row["kind"] for row in rows("state_names.csv")} == {
        "former",
        "alias",
        "joint",
        "misspelling",
        "loose",
    }
    assert {row["scheme"] for row in rows("state_codes.csv")} == set(SCHEMES)
    assert {row["standing"] for row in rows("states.csv")} == {
        "un_member",
        "un_observer",
        "contested",
        "associated",
        "territory",
        "former",
        "former_territory",
    }
    told = shipped("STATES.md").read_text(encoding="utf-8")
    assert all(f"`{word}`" in told for word in ("un_observer", "joint", "loose", *SCHEMES))


def test_periods_are_in_order():
    """The periods of a state follow one another with a gap, and what is former has an end."""
    for it in states_by_id().values():
        assert all(period.first <= period.last for period in it.periods), it.id
        assert all(a.last + 1 < b.first for a, b in pairwise(it.periods)), it.id
        assert (it.end is not None) == (it.standing.startswith("former") or it.id == "X-TBT"), it.id


def test_members_of_the_united_nations_are_complete():
    """All 193 members and both observers have codes, a capital in its place, a Spanish name."""
    now = [s for s in states_by_id().values() if s.standing in {"un_member", "un_observer"}]
    assert len(now) == 195
    for it in now:
        assert it.iso3 == it.id
        assert re.fullmatch(r"[A-Z]{2}", it.iso2 or ""), it.id
        assert re.fullmatch(r"\d{3}", it.iso_numeric or ""), it.id
        assert it.capital, it.id
        assert it.name_in("es"), it.id
        assert -42 < it.latitude < 65, it.id
        assert -180 <= it.longitude <= 180, it.id
    listed = {it.id for it in now if it.cow}
    assert {it.id for it in now} - listed == {"VAT", "PSE"}


def test_contested_entities_say_why():
    """Whatever is contested, associated or a territory has a note that says of whom."""
    silent = [
        it.id
        for it in states_by_id().values()
        if it.standing in {"contested", "associated", "territory"} and not it.note
    ]
    assert silent == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_code_means_two_states_on_a_day(scheme):
    """On any day a code of a scheme means at most one state."""
    for code, candidates in by_code()[scheme].items():
        stays = sorted((span, each.id) for each in candidates for span in each.spans)
        assert all(a.last < b.first for (a, _), (b, _) in pairwise(stays)), code


def test_the_last_code_stands_first():
    """Where days tell a state's codes of a scheme apart, the first in the file is the latest."""
    for it in states_by_id().values():
        for scheme in SCHEMES:
            ends = [
                (c.span.last if c.span else END, c.code) for c in it.codes if c.scheme == scheme
            ]
            latest = {code for last, code in ends if last == max(ends)[0]}
            assert not ends or ends[0][1] in latest, (it.id, scheme)


def test_no_day_of_a_list_is_without_a_state():
    """Each number of a list means one state on the first and the last day of each of its spells."""
    for row in rows("state_spells.csv"):
        end = row["end"] or str(state_systems()[row["system"]]).rpartition(" ")[2]
        for day in (row["start"], end):
            assert state(int(row["code"]), code=row["system"], on=day).id
            found = state(row["abbreviation"], code=row["system"], on=day)
            assert found == state(int(row["code"]), code=row["system"], on=day)


def test_names_shared_on_a_day_are_known():
    """Two states bear one name on the same day only where that is meant."""
    shared = defaultdict(set)
    for name, candidates in by_name().items():
        for one, other in combinations((b for b in candidates if not b.loose), 2):
            if one.id != other.id and any(other.on(span) for span in one.spans):
                shared[name] |= {one.id, other.id}
    assert shared == SHARED_NAMES


def test_no_name_says_what_another_row_says():
    """A spelling that is already read as its state's needs no row."""
    seen = Counter(
        (row["id"], normalize(row["name"]), row["start"], row["end"])
        for row in rows("state_names.csv")
        if row["kind"] not in {"former", "loose"}
    )
    seen.update(
        (it.id, name, "", "") for it in states_by_id().values() for name in {normalize(it.name)}
    )
    assert [row for row, count in seen.items() if count > 1] == []


def test_foreign_names_lead_to_their_state():
    """A name in another language stands for one English name, and for none of another state."""
    assert [name for name, english in by_foreign_name().items() if len(english) > 1] == []
    for name, (english,) in by_foreign_name().items():
        own = {candidate.id for candidate in by_name()[english]}
        assert {candidate.id for candidate in by_name().get(name, ())} <= own, name


@pytest.mark.parametrize(("lang", "script"), [("ur", "\u0600-\u06ff"), ("lo", "\u0e80-\u0eff")])
def test_scripts(lang, script):
    """Urdu is written in Arabic letters, Lao in Lao letters, and in no other."""
    names = [row["name"] for row in rows("state_translations.csv") if row["lang"] == lang]
    assert len(names) > 50
    assert [name for name in names if not re.fullmatch(rf"[{script} -]+", name)] == []


def test_successions_fit_the_lives():
    """A successor is there on the day, a predecessor was there at some time before it."""
    for each in successions():
        after, before = state(each.successor), state(each.predecessor)
        assert after.existed(each.date) or after.start.isoformat() > each.date, each
        assert before.start is None or before.start.isoformat() < each.date, each


def test_every_dissolved_state_has_a_successor():
    """Whoever asks for a state that is gone is led on; Annam alone became a protectorate."""
    alone = {
        it.id for it in states_by_id().values() if it.standing == "former" and not it.successors
    }
    assert alone == {"X-ANM"}
