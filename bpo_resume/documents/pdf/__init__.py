"""PDF through PDFium, with positions.

``reading`` goes through the ``pages``, whose characters ``native`` reads in bulk. ``glyphs`` makes
words of them (``advances``, ``spacing``, ``accents``, ``bidi``), ``turning`` and ``directions``
know pages and words that run another way, ``marks`` bullets that are drawn, ``annotations`` what
is pasted on. ``visibility`` finds what nobody sees (``grounds``, ``clips``, ``shapes``,
``pixels``); ``scanned`` pages are pictures of text.
"""

from bpo_resume.documents.pdf.reading import read_pdf

__all__ = ["read_pdf"]
