"""Files to documents: the only place that knows PDF, DOCX, HTML, pictures and the other formats."""

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
