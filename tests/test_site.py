"""The site: its code runs, its links lead somewhere, its pictures have words."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if not {"_build", "generated"} & {*path.parts})
CODE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    """Write the pages that come from the package, as a build of the site does."""
    sys.path.insert(0, str(DOCS))
    import generate

    folder = tmp_path_factory.mktemp("site") / "generated"
    generate.write_all(folder)
    return folder


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(DOCS)))
def test_the_code_of_a_page_runs(page, tmp_path, monkeypatch):
    """The blocks of Python of one page run in order, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    exec("\n".join(CODE.findall(page.read_text(encoding="utf-8"))), {})  # noqa: S102 (our own)


def test_links_lead_somewhere_and_pictures_have_words(generated):
    """Written and generated pages; a link into `generated` is to a page that is written there."""
    for page in [*PAGES, *sorted(generated.glob("*.md"))]:
        home = DOCS / "generated" if page.parent == generated else page.parent
        text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
        for picture, words, place in LINK.findall(text):
            if "://" in place or place.startswith(("#", "mailto:")):
                continue
            path = (home / place.partition("#")[0]).resolve()
            if DOCS / "generated" in path.parents:
                path = generated / path.relative_to(DOCS / "generated")
            assert path.exists(), f"{page.name}: {place}"
            assert words.strip() or not picture, f"{page.name}: {place} has no words"


def test_every_public_name_is_in_the_reference(generated):
    """And every command and data set."""
    import bilateral as bl

    reference = (generated / "reference.md").read_text("utf-8")
    missing = [
        n for n in bl.__all__ if f"bilateral.{n}" not in reference and f"`bl.{n}`" not in reference
    ]
    assert missing == ["__version__"]
    datasets = (generated / "datasets.md").read_text("utf-8")
    assert all(f"## {name}\n" in datasets for name in bl.datasets()["name"])
