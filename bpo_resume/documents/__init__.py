"""Files to documents: the only place that knows PDF, DOCX, HTML, pictures and the other formats.

- ``readers`` is the table of formats and the way in; ``formats`` tells them by their content.
- PDF: ``pdf`` reads ``pages`` through ``native`` (PDFium). ``glyphs`` makes words of characters
  (``advances``, ``spacing``, ``accents``, ``bidi``, ``directions``, ``turning``); ``visibility``
  finds what nobody sees (``clips``, ``shapes``, ``pixels``). ``second_reader`` is pypdf.
- Layout, pure geometry: ``layout`` puts ``words`` into ``segments``, rows and lines, with
  ``woven``, ``cells``, ``across``, ``gutters``, ``labels`` and ``rails`` for what stands side by
  side.
- ``docx``, ``odt``, ``rtf`` and ``html`` are packages; ``text``, ``markdown`` and pictures
  (``images``, ``scans``, ``ocr``, ``tesseract``) are modules.
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
