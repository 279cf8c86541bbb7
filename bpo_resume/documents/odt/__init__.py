"""OpenDocument text: archives (.odt, .ott) and single XML files (.fodt).

``reading`` opens them, ``walk`` goes through the elements in reading order, ``styles`` says how
text looks and what lists print.
"""

from bpo_resume.documents.odt.reading import is_flat_odt, is_odt, read_flat_odt, read_odt

__all__ = ["is_flat_odt", "is_odt", "read_flat_odt", "read_odt"]
