"""Sphinx builds the site from this folder: `make docs`."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import generate  # noqa: E402 (beside this file)

import bilateral  # noqa: E402 (what is described)

project, author, release = "bilateral", "the authors of bilateral", bilateral.__version__
copyright = "the authors of bilateral"  # noqa: A001 (the name that Sphinx reads)
extensions = ["myst_nb", "sphinx.ext.autodoc", "numpydoc"]
# The page is generated with its links to the codebook of the site.
exclude_patterns = ["_build", "**.ipynb_checkpoints", "code-a-case.md"]
source_suffix = {".md": "myst-nb", ".ipynb": "myst-nb", ".rst": "restructuredtext"}

# Notebooks are executed, and kept true, by the tests; here they are shown as they are stored.
nb_execution_mode = "off"
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
suppress_warnings = ["myst.header", "mystnb.unknown_mime_type"]

autodoc_typehints = "none"
autodoc_member_order = "bysource"
numpydoc_show_class_members = False
numpydoc_class_members_toctree = False
nitpicky = True

html_theme = "pydata_sphinx_theme"
html_title = "bilateral"
html_theme_options = {
    "show_prev_next": False,
    "header_links_before_dropdown": 4,
    "secondary_sidebar_items": ["page-toc"],
    "navbar_end": ["theme-switcher"],
    "footer_start": ["copyright"],
    "footer_end": [],
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
# Pages alone in their section have no list of others at their side.
html_sidebars = {name: [] for name in ("index", "start", "generated/gallery")}
html_show_sourcelink = False
html_copy_source = False


def setup(_app: object) -> None:
    """Write the generated pages before Sphinx reads."""
    generate.write_all(HERE / "generated")
