"""Files to documents: the only place that knows PDF, DOCX, HTML and the other formats."""

from bpo_resume.documents.limits import Limits
from bpo_resume.documents.readers import READERS, SUFFIXES, Reader, read, read_bytes

__all__ = ["READERS", "SUFFIXES", "Limits", "Reader", "read", "read_bytes"]
