"""Topics, and the official codes that classifications point to: whole, well shaped, and right."""

import re

import pytest

from bilateral.resources import shipped
from bilateral.yaml_lines import read

SCHEMES = ("isced-f-2013", "hs-2022", "oecd-dac-purpose")
TOPIC_FIELDS = ["label", "tone", "mode", "definition", "includes", "excludes"]
OPTIONAL_FIELDS = ("also", "plural", "ends", "finance", "within", "example")
TONES = {"cooperative", "hostile", "neutral"}
MODES = {"verbal", "material"}


def codes(scheme: str) -> dict[str, str]:
    path = shipped("codes", f"{scheme}.yaml")
    marked = read(path.read_text(encoding="utf-8"), file=path.name)
    assert marked.faults == ()
    return marked.value


@pytest.mark.parametrize("scheme", SCHEMES)
def test_codes_are_digits_and_labels_are_text(scheme):
    """Each code is text of digits, and each label is a trimmed text that is not empty."""
    for code, label in codes(scheme).items():
        assert code.isdecimal(), code
        assert label, code
        assert label == " ".join(label.split()), code


@pytest.mark.parametrize("scheme", SCHEMES)
def test_codes_stand_in_order(scheme):
    """A reader finds a code where it belongs: lists are sorted as text, parents before children."""
    listed = list(codes(scheme))
    assert listed == sorted(listed)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_head_says_what_the_list_is(scheme):
    """The comment at the top names scheme, edition, publisher, a citation, and what is left out."""
    text = shipped("codes", f"{scheme}.yaml").read_text(encoding="utf-8")
    head = text[: text.index('"')]
    for word in (f"Scheme: {scheme}.", "Edition:", "Publisher:", "Cite as:", "Left out:"):
        assert word in head, word


def test_isced_counts_are_those_of_the_standard():
    """ISCED-F has 11 broad, 29 narrow and 80 detailed fields, residual codes set apart."""
    isced = codes("isced-f-2013")
    broad = [code for code in isced if len(code) == 2 and code != "99"]
    narrow = [code for code in isced if len(code) == 3 and code[2] in "1234567"]
    detailed = [code for code in isced if len(code) == 4 and code[2] in "1234567"]
    proper = [code for code in detailed if code[3] in "1234567"]
    assert (len(broad), len(narrow), len(proper)) == (11, 29, 80)


def test_isced_children_have_parents():
    """The first digits of a field name the field above it, on both levels."""
    isced = codes("isced-f-2013")
    orphans = [code for code in isced if len(code) > 2 and code[:-1] not in isced]
    assert orphans == []


def test_isced_residual_fields_are_named_after_their_parent():
    """A code that ends in 0 or 9 says so: not further defined, not elsewhere classified."""
    endings = {"0": " not further defined", "9": " not elsewhere classified"}
    for code, label in codes("isced-f-2013").items():
        if len(code) > 2 and not code.startswith("99") and code[-1] in endings:
            assert label.endswith(endings[code[-1]]), code


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("00", "Generic programmes and qualifications"),
        ("0732", "Building and civil engineering"),
        ("0811", "Crop and livestock production"),
        ("0912", "Medicine"),
        ("0913", "Nursing and midwifery"),
        ("0188", "Inter-disciplinary programmes and qualifications involving education"),
        ("1014", "Sports"),
        ("1031", "Military and defence"),
        ("9999", "Field unknown"),
    ],
)
def test_isced_fields_bear_their_names(code, label):
    """Fields that the shipped cases and their neighbours use bear the standard's own names."""
    assert codes("isced-f-2013")[code] == label


def test_hs_has_every_chapter_but_the_one_kept_free():
    """Chapters run from 01 to 97, and 77 is not one of them: 96 in all."""
    chapters = list(codes("hs-2022"))
    assert chapters == [f"{n:02}" for n in range(1, 98) if n != 77]
    assert len(chapters) == 96


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("01", "Live animals"),
        ("17", "Sugar and sugar confectionery"),
        ("24", "Tobacco and its substitutes"),
        ("30", "Pharmaceutical products"),
        ("50", "Silk"),
        ("52", "Cotton"),
        ("63", "Other made-up textiles, worn clothing and rags"),
        ("64", "Footwear and gaiters"),
        ("76", "Aluminium and articles of it"),
        ("78", "Lead and articles of it"),
        ("90", "Optical, measuring, precision and medical instruments"),
        ("95", "Toys, games and sports goods"),
        ("97", "Works of art, collectors' pieces and antiques"),
    ],
)
def test_hs_chapters_bear_their_goods(code, label):
    """A chapter's number and its goods belong together, on both sides of the gap at 77."""
    assert codes("hs-2022")[code] == label


def test_hs_textiles_are_one_section():
    """50 to 63 is the section of textiles: fourteen chapters between two blank lines."""
    text = shipped("codes", "hs-2022.yaml").read_text(encoding="utf-8")
    sections = [block.splitlines() for block in text.split("\n\n")[1:]]
    assert len(sections) == 21
    (textiles,) = (block for block in sections if block[0].startswith('"50"'))
    assert [line[1:3] for line in textiles] == [str(n) for n in range(50, 64)]


def test_dac_purposes_stand_below_their_sectors():
    """The first three digits of a purpose name a sector of the same list."""
    dac = codes("oecd-dac-purpose")
    assert {len(code) for code in dac} == {3, 5}
    assert [code for code in dac if code[:3] not in dac] == []
    assert sum(len(code) == 5 for code in dac) > 300


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("114", "Post-secondary education"),
        ("720", "Emergency response"),
        ("11330", "Vocational training"),
        ("11420", "Higher education"),
        ("12181", "Medical education/training"),
        ("12191", "Medical services"),
        ("12281", "Health personnel development"),
        ("16065", "Recreation and sport"),
        ("43081", "Multisector education/training"),
        ("43082", "Research/scientific institutions"),
        ("72010", "Material relief assistance and services"),
        ("72011", "Basic health care services in emergencies"),
        ("99810", "Sectors not specified"),
    ],
)
def test_dac_purposes_bear_their_names(code, label):
    """Purposes that the shipped cases and their neighbours use bear the committee's names."""
    assert codes("oecd-dac-purpose")[code] == label


def test_each_topic_has_its_fields_in_one_order():
    """Label, tone, mode, and the three sentences that tell a coder what belongs to it."""
    for topic, entry in codes("topics").items():
        assert [name for name in entry if name in TOPIC_FIELDS] == TOPIC_FIELDS, topic
        assert set(entry) <= {*TOPIC_FIELDS, *OPTIONAL_FIELDS}, topic
        texts = [value for value in entry.values() if isinstance(value, str)]
        assert all(value == " ".join(value.split()) for value in texts), topic


def test_money_lent_is_told_from_money_given():
    """Loans and credits come back as repayment; relief of debt and gifts do not."""
    finance = {
        topic: entry["finance"] for topic, entry in codes("topics").items() if "finance" in entry
    }
    assert finance == {
        "aid.loan": "lent",
        "trade.investment": "invested",
        "trade.credit": "lent",
        "trade.repayment": "repaid",
    }


def test_each_topic_has_a_tone_and_a_mode_of_the_closed_lists():
    """The four classes of event data, and neutral for what can be either."""
    for topic, entry in codes("topics").items():
        assert entry["tone"] in TONES, topic
        assert entry["mode"] in MODES, topic


def test_labels_of_topics_tell_them_apart_within_a_kind():
    """No two topics of a kind read alike in a chart."""
    labels = [(topic.partition(".")[0], entry["label"]) for topic, entry in codes("topics").items()]
    assert len(set(labels)) == len(labels)


def test_neighbours_that_a_topic_points_to_are_topics():
    """Whoever is sent elsewhere finds the place."""
    topics = codes("topics")
    kinds = {topic.partition(".")[0] for topic in topics}
    pointer = re.compile(rf"\b(?:{'|'.join(sorted(kinds))})\.[a-z-]+[a-z]")
    for topic, entry in topics.items():
        pointed = pointer.findall(f"{entry['includes']} {entry['excludes']}")
        assert [name for name in pointed if name not in topics] == [], topic


@pytest.mark.parametrize(
    ("topic", "tone", "mode"),
    [
        ("diplomatic.relations", "cooperative", "verbal"),
        ("diplomatic.rupture", "hostile", "material"),
        ("diplomatic.expulsion", "hostile", "material"),
        ("diplomatic.protest", "hostile", "verbal"),
        ("diplomatic.other-mission", "neutral", "material"),
        ("political.meeting", "cooperative", "verbal"),
        ("political.statement", "neutral", "verbal"),
        ("political.demand", "hostile", "verbal"),
        ("political.strained-relations", "hostile", "verbal"),
        ("political.sanctions", "hostile", "material"),
        ("political.sanctions-relief", "cooperative", "material"),
        ("political.support-for-opponents", "hostile", "material"),
        ("political.public-protest", "hostile", "material"),
        ("aid.emergency-relief", "cooperative", "material"),
        ("trade.goods", "cooperative", "material"),
        ("trade.agreement", "cooperative", "verbal"),
        ("trade.embargo", "hostile", "material"),
        ("military.conflict", "hostile", "material"),
        ("military.threat", "hostile", "verbal"),
        ("military.mobilisation", "hostile", "material"),
        ("military.ceasefire", "cooperative", "material"),
        ("military.settlement", "cooperative", "verbal"),
        ("military.withdrawal", "neutral", "material"),
    ],
)
def test_topics_stand_in_the_classes_of_event_data(topic, tone, mode):
    """As PLOVER has them: accusing is verbal, sanctions are material, a ceasefire is a retreat."""
    entry = codes("topics")[topic]
    assert (entry["tone"], entry["mode"]) == (tone, mode)


def test_nothing_given_is_hostile():
    """Aid, education and sports help; hostility has topics of diplomacy, politics, trade, force."""
    hostile = {topic for topic, entry in codes("topics").items() if entry["tone"] == "hostile"}
    kinds = {topic.partition(".")[0] for topic in hostile}
    assert kinds == {"diplomatic", "political", "trade", "military"}


def tables_of_the_codebook() -> dict[str, str]:
    """Return the rows of the codebook's tables: the first cell and the rest."""
    text = shipped("CODEBOOK.md").read_text(encoding="utf-8")
    rows = re.findall(r"(?m)^\| ([^|]+?) \| (.+?) \|$", text)
    return dict(rows)


def test_other_systems_map_to_topics_that_there_are():
    """All types of PLOVER and all purpose groups of the DAC have a row, and rows name topics."""
    rows = tables_of_the_codebook()
    plover = (
        "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
        "PROTEST SANCTION MOBILIZE COERCE ASSAULT"
    )
    assert set(plover.split()) <= set(rows)
    groups = {group for cell in rows for group in re.findall(r"\b[0-9]{3}\b", cell)}
    assert groups == {code for code in codes("oecd-dac-purpose") if len(code) == 3}
    named = re.findall(r"`([a-z]+\.[a-z-]+)`", " ".join(rows.values()))
    assert set(named) <= set(codes("topics"))
    assert len(set(named)) > 70
