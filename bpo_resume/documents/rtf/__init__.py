"""Rich text (RTF), as Word, WordPad and LibreOffice write it.

``tokens`` cuts the bytes, ``walk`` goes through them with a stack of ``state``; ``tables`` are the
fonts, colours and styles declared at the start, ``targets`` says where a group's text goes,
``layout`` ends paragraphs and rows of tables, ``reading`` makes the document.
"""

from bpo_resume.documents.rtf.reading import is_rtf, read_rtf

__all__ = ["is_rtf", "read_rtf"]
