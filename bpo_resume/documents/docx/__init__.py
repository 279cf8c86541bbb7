"""DOCX: our own walk over the XML, with python-docx as second reader.

``reading`` opens the ``package``, and ``walk`` goes through its blocks: ``runs`` through what
stands in a paragraph (``fields``, ``symbols``, ``controls``, ``lines``), ``grid`` through tables
(``table_styles``), ``shapes`` and ``boxes`` through drawings (``graphics``, ``fills``).
``styles``, ``looks``, ``colours`` and ``numbering`` say how text looks, so that ``quarantine`` can
take what nobody sees. ``margins`` has headers, footers and notes, ``chunks`` files inside the
file, ``pictures`` pages that are pictures; ``second`` is python-docx.
"""

from bpo_resume.documents.docx.reading import read_docx, refuse_locked

__all__ = ["read_docx", "refuse_locked"]
