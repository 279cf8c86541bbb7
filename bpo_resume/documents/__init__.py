"""Files to documents: the only place that knows PDF, DOCX, HTML, pictures and the other formats.

- ``readers`` is the table of formats and the way in; ``formats`` tells them by their content.
- ``pdf``, ``docx``, ``odt``, ``rtf``, ``html`` and ``pictures`` are packages, ``text`` and
  ``markdown`` modules; ``layout`` puts words with positions into lines, ``flow`` paragraphs and
  lists of the other formats, ``rows`` tables.
- ``second_reader`` is pypdf, ``portfolios`` are PDFs that hold the real files, ``archive`` opens
  zipped XML (``elements``), ``ocr`` is the seam to an engine, ``limits`` are where reading stops.
- ``drafts`` become a ``Document``; ``characters``, ``bullets``, ``hyphens`` and ``furniture`` mend
  lines before.
"""

from bpo_resume.documents.limits import Limits
from bpo_resume.documents.ocr import Engine, load_engine
from bpo_resume.documents.readers import READERS, SUFFIXES, Reader, read, read_bytes
from bpo_resume.documents.text import lay_out

__all__ = [
    "READERS",
    "SUFFIXES",
    "Engine",
    "Limits",
    "Reader",
    "lay_out",
    "load_engine",
    "read",
    "read_bytes",
]
