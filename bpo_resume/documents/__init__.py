"""Files to documents: the only place that knows PDF, DOCX, HTML, pictures and the other formats."""

from bpo_resume.documents.limits import Limits
from bpo_resume.documents.ocr import Engine, load_engine
from bpo_resume.documents.readers import READERS, SUFFIXES, Reader, read, read_bytes

__all__ = [
    "READERS",
    "SUFFIXES",
    "Engine",
    "Limits",
    "Reader",
    "load_engine",
    "read",
    "read_bytes",
]
