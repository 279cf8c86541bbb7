"""DOCX: our own walk over the XML, with python-docx as second reader."""

from bpo_resume.documents.docx.reading import read_docx, refuse_locked

__all__ = ["read_docx", "refuse_locked"]
