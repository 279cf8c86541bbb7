"""Words to lines in reading order: pure geometry, no PDF library.

``arranging`` puts ``words`` (told for a page at once by ``prints`` and ``runs``) into ``segments``,
rows and lines. For what stands side by side: ``gutters`` part columns, ``cells`` were drawn one
after the other, ``across`` says what shares a line, ``labels`` and ``rails`` stand beside their
text, ``woven`` columns were drawn line by line across the page.
"""

from bpo_resume.documents.layout.arranging import arrange

__all__ = ["arrange"]
