"""Rich text (RTF), as Word, WordPad and LibreOffice write it."""

from bpo_resume.documents.rtf.reading import is_rtf, read_rtf

__all__ = ["is_rtf", "read_rtf"]
