"""Fetching from a server that is well, and from servers that are not; the cache stays whole."""

import hashlib
import io
import json
import zipfile

import pytest
import requests

from bilateral.catalog.cache import cached_file
from bilateral.catalog.cards import all_cards, find_card
from bilateral.catalog.fetch import fetch
from bilateral.errors import DID_YOU_MEAN, DataSetError, UnknownNameError
from tests.catalog.answering import (
    MAJORS,
    PAGE,
    cut_short,
    dying,
    in_chunks,
    packed,
    refusing,
    stalling,
    whole,
    without_length,
)

DIGEST = hashlib.sha256(MAJORS).hexdigest()


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


def left(cache):
    """Name the files that the cache holds, hidden ones too."""
    return sorted(str(path.relative_to(cache)) for path in cache.rglob("*"))


def test_a_whole_file_is_laid_in_the_cache_and_noted(server, majors, cache):
    """It has the content of the address; beside it stand its digest, size and address."""
    server.answers["/m.csv"] = whole(MAJORS)
    majors(url=f"{server.address}/m.csv", sha256=DIGEST)
    path = fetch("cow-majors")
    assert path == cache / "cow-majors" / "majors.csv"
    assert path.read_bytes() == MAJORS
    note = json.loads((path.parent / "majors.csv.note.json").read_text())
    assert (note["sha256"], note["size"]) == (DIGEST, len(MAJORS))
    assert note["url"] == f"{server.address}/m.csv"
    assert left(cache) == ["cow-majors", "cow-majors/majors.csv", "cow-majors/majors.csv.note.json"]


def test_a_file_that_is_there_is_not_fetched_again(server, majors):
    """A second call asks nothing of the server."""
    server.answers["/m.csv"] = whole(MAJORS)
    majors(url=f"{server.address}/m.csv")
    assert fetch("cow-majors") == fetch("cow-majors")
    assert server.asked == ["/m.csv"]


def test_a_file_laid_by_hand_is_taken_as_it_is(server, majors, cache):
    """Without a known digest the first file is trusted, noted down, and nothing is asked."""
    one = majors(url=f"{server.address}/m.csv")
    cached_file(one).parent.mkdir(parents=True)
    cached_file(one).write_bytes(MAJORS)
    assert fetch("cow-majors").read_bytes() == MAJORS
    assert server.asked == []
    assert (cache / "cow-majors" / "majors.csv.note.json").exists()


def test_a_server_that_fails_once_is_asked_again(server, majors):
    """A connection that breaks is tried anew, from the start of the file."""
    server.answers["/m.csv"] = [dying, cut_short(MAJORS), whole(MAJORS)]
    majors(url=f"{server.address}/m.csv", sha256=DIGEST)
    assert fetch("cow-majors").read_bytes() == MAJORS
    assert server.asked == ["/m.csv"] * 3


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (cut_short(MAJORS), "was lost before the file was complete"),
        (stalling(MAJORS), "sent nothing for 0.3 seconds"),
        (dying, "no network here, or the server cannot be reached"),
        (refusing(404), "answered 404 Not Found"),
        (refusing(503), "answered 503 Service Unavailable"),
        (refusing(520), r"answered 520\."),
        (whole(b""), "empty file"),
        (whole(PAGE), "web page instead of majors.csv"),
        (whole(b"\xef\xbb\xbf  <html>moved</html>"), "web page instead of majors.csv"),
        (whole(b'{"error": "moved"}'), "another file than Major Powers; .* majors.csv has none"),
        (whole(b"<!-- moved --><html></html>"), "another file than Major Powers"),
        (whole(MAJORS[: len(MAJORS) * 2 // 3]), "another file than Major Powers.* cut short"),
        (without_length(MAJORS[: len(MAJORS) // 2 + 7]), "does not say where the file ends"),
        (packed(MAJORS), "packs the file as gzip, which was not asked for"),
    ],
    ids=(
        "cut stall die 404 503 520 empty page page-with-mark json comment part no-length packed"
    ).split(),
)
def test_what_is_no_whole_file_leaves_nothing(server, majors, cache, answer, words):
    """The text says what happened, the address, and the way by hand; the cache stays empty."""
    server.answers["/m.csv"] = answer
    one = majors(url=f"{server.address}/m.csv")
    with pytest.raises(DataSetError, match=words) as caught:
        fetch("cow-majors")
    told = str(caught.value)
    assert f"{server.address}/m.csv" in told
    assert f"save it as {cached_file(one)}" in told
    assert "read('cow-majors', path=...)" in told
    assert left(cache) == []


def test_a_file_in_chunks_is_whole(server, majors):
    """A server that announces no size says by an empty chunk where the file ends."""
    server.answers["/m.csv"] = in_chunks(MAJORS)
    majors(url=f"{server.address}/m.csv")
    assert fetch("cow-majors").read_bytes() == MAJORS


def test_a_file_without_end_is_refused(server, majors, cache, monkeypatch):
    """No more is written than a data set may have."""
    monkeypatch.setattr("bilateral.catalog.download.MOST_ON_DISK", 100)
    server.answers["/m.csv"] = whole(MAJORS)
    majors(url=f"{server.address}/m.csv")
    with pytest.raises(DataSetError, match="what it sends has more than 100 bytes"):
        fetch("cow-majors")
    assert left(cache) == []


def test_another_file_than_the_card_names_is_refused(server, majors, cache):
    """A server that gives another content than the digest says is not believed."""
    server.answers["/m.csv"] = whole(MAJORS.replace(b"1940", b"1941"))
    one = majors(url=f"{server.address}/m.csv", sha256=DIGEST)
    with pytest.raises(DataSetError, match="returned a file other than version v2016") as caught:
        fetch("cow-majors")
    assert DIGEST in str(caught.value)
    assert one.landing in str(caught.value)
    assert left(cache) == []


def test_ends_of_lines_are_no_other_file(server, majors):
    """The same text with other ends of lines has the digest of the card."""
    server.answers["/m.csv"] = whole(MAJORS.replace(b"\n", b"\r\n"))
    majors(url=f"{server.address}/m.csv", sha256=DIGEST)
    assert fetch("cow-majors").stat().st_size == len(MAJORS) + MAJORS.count(b"\n")


def test_a_file_that_changed_in_the_cache_is_neither_used_nor_lost(server, majors):
    """It may be damaged or somebody's own: it is named and left alone, and nothing is fetched."""
    server.answers["/m.csv"] = whole(MAJORS)
    majors(url=f"{server.address}/m.csv")
    path = fetch("cow-majors")
    path.write_bytes(MAJORS[:-9])
    with pytest.raises(DataSetError, match=r"delete it and its note \(majors.csv.note.json\)"):
        fetch("cow-majors")
    assert path.read_bytes() == MAJORS[:-9]
    assert server.asked == ["/m.csv"]


def test_a_file_fetched_anew_is_held_to_the_first_one(server, majors, cache):
    """Trust on first use: the note outlives the file, and another at the address is refused."""
    server.answers["/m.csv"] = [whole(MAJORS), whole(MAJORS + b"GMY,255,1925,1,1,1945,5,7,2016\n")]
    majors(url=f"{server.address}/m.csv")
    fetch("cow-majors").unlink()
    with pytest.raises(DataSetError, match=r"taken for good after majors\.csv\.note\.json"):
        fetch("cow-majors")
    assert left(cache) == ["cow-majors", "cow-majors/majors.csv.note.json"]


def test_a_folder_in_the_place_of_the_file_is_told(server, majors):
    """Nothing is removed to make room, and nothing fetched that could not be kept."""
    server.answers["/m.csv"] = whole(MAJORS)
    one = majors(url=f"{server.address}/m.csv")
    (cached_file(one) / "mine").mkdir(parents=True)
    with pytest.raises(DataSetError, match=r"there is a folder at .* move it away"):
        fetch("cow-majors")
    assert server.asked == []
    assert (cached_file(one) / "mine").is_dir()


def test_a_file_comes_out_of_its_archive(server, majors):
    """Folders inside an archive, and an archive inside it, do not matter."""
    inner = zipped(NMC__Majors2016__MAJORS2016_CSV=b"other", deep__er__majors2016=MAJORS)
    server.answers["/m.zip"] = whole(zipped(docs__readme=b"read me", NMC__inner=inner))
    majors(url=f"{server.address}/m.zip", member=("inner", "majors2016"), sha256=DIGEST)
    assert fetch("cow-majors").read_bytes() == MAJORS


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (zipped(majors2016=MAJORS)[:-20], "an incomplete zip archive"),
        (zipped(other=MAJORS), "has no majors2016; it has other"),
        (MAJORS, "an incomplete zip archive"),
    ],
    ids=["cut", "other", "no-archive"],
)
def test_a_broken_archive_leaves_nothing(server, majors, cache, content, words):
    """An archive that is cut short, another, or none at all, is told as such."""
    server.answers["/m.zip"] = whole(content)
    majors(url=f"{server.address}/m.zip", member=("majors2016",))
    with pytest.raises(DataSetError, match=words):
        fetch("cow-majors")
    assert left(cache) == []


def spoilt(flag=0, method=None):
    """Give an archive whose member has a password, or is packed in a way that nobody knows."""
    content = bytearray(zipped(majors2016=MAJORS))
    for start, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.index(start) + at
        content[place] |= flag
        if method is not None:
            content[place + 2] = method
    return bytes(content)


def with_damaged_lzma():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("majors2016", MAJORS * 50)
    content = bytearray(buffer.getvalue())
    content[60:90] = bytes(30)
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (spoilt(flag=1), "cannot be unpacked here: .*(encrypted|password)"),
        (spoilt(method=99), "cannot be unpacked here: .*compression"),
        (with_damaged_lzma(), "damaged"),
    ],
    ids=["password", "method", "lzma"],
)
def test_an_archive_that_cannot_be_unpacked_is_told(server, majors, cache, content, words):
    """A password, an unknown method and damaged LZMA are errors of the archive."""
    server.answers["/m.zip"] = whole(content)
    majors(url=f"{server.address}/m.zip", member=("majors2016",))
    with pytest.raises(DataSetError, match=words):
        fetch("cow-majors")
    assert left(cache) == []


def test_an_archive_that_would_fill_the_disk_is_refused(server, majors, cache, monkeypatch):
    """It is unpacked up to a bound, whatever size it states, and nothing stays."""
    monkeypatch.setattr("bilateral.catalog.bounds.MOST_ON_DISK", 10_000)
    server.answers["/m.zip"] = whole(zipped(majors2016=bytes(20_000)))
    majors(url=f"{server.address}/m.zip", member=("majors2016",))
    with pytest.raises(DataSetError, match=r"majors2016 in the archive .* more than 10,000 bytes"):
        fetch("cow-majors")
    assert left(cache) == []


def test_damage_inside_an_archive_is_found(server, majors, cache):
    """A changed byte in the packed content fails the archive's own checksum."""
    packed = bytearray(zipped(majors2016=MAJORS * 50))
    packed[60] ^= 0xFF
    server.answers["/m.zip"] = whole(bytes(packed))
    majors(url=f"{server.address}/m.zip", member=("majors2016",))
    with pytest.raises(DataSetError, match=r"damaged|incomplete zip"):
        fetch("cow-majors")
    assert left(cache) == []


def test_without_a_network_the_way_by_hand_is_told(majors):
    """An address where nobody answers gives the same advice, and no traceback of a library."""
    majors(url="http://127.0.0.1:9/m.csv")
    with pytest.raises(DataSetError, match=r"no network here.*save it as"):
        fetch("cow-majors")


def test_a_certificate_that_cannot_be_proven_is_told(majors, monkeypatch):
    """Some servers send half a chain of certificates; a browser gets the file all the same."""
    majors(url="https://127.0.0.1:9/m.csv")

    def unproven(*_args, **_kwargs):
        raise requests.exceptions.SSLError

    monkeypatch.setattr(requests, "get", unproven)
    with pytest.raises(
        DataSetError, match="certificate could not be verified; a browser may accept"
    ):
        fetch("cow-majors")


def test_without_an_address_the_page_is_told(cache):
    """A data set that must be fetched by hand says where from and where to."""
    with pytest.raises(DataSetError) as caught:
        fetch("un-votes")
    told = str(caught.value)
    assert "has no address" in told
    assert "https://doi.org/10.7910/DVN/LEJUQZ" in told
    assert str(cache / "un-votes" / "UNVotesPublished.RData") in told


def test_a_cache_that_cannot_be_written_is_told(server, majors, tmp_path, monkeypatch):
    """Nothing is asked of the server where there is no place for its answer."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    monkeypatch.setenv("BILATERAL_DATA", str(blocked))
    majors(url=f"{server.address}/m.csv")
    with pytest.raises(DataSetError, match="BILATERAL_DATA"):
        fetch("cow-majors")
    assert server.asked == []


def test_an_unknown_name_offers_near_ones():
    """A slip of the pen is answered with the name that was meant."""
    with pytest.raises(UnknownNameError, match=f"{DID_YOU_MEAN} 'cow-majors'"):
        find_card("cow-major")


def test_each_card_can_be_fetched_or_says_how(cache):
    """Each data set has a page about it, and an address or a place to lay the file by hand."""
    for one in all_cards().values():
        assert one.landing.startswith("http"), one.name
        assert cached_file(one).is_relative_to(cache), one.name
        assert one.file.url is None or one.file.url.startswith("http"), one.name
