"""How Sphinx builds the documentation: python -m sphinx -W docs site."""

project = "bpo-resume"
copyright = "the developers of bpo-resume"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = []
html_theme = "furo"
html_title = "bpo-resume"
html_copy_source = False
html_show_sphinx = False
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
