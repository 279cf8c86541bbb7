"""HTML, XHTML and saved web pages (MHTML), read as a browser shows them.

``page`` parses, ``cascade`` applies the style sheets, ``style`` makes of the declarations what
would be seen, ``walk`` goes through the elements in reading order; ``saved`` takes a page out of
its mail message.
"""

from bpo_resume.documents.html.page import is_html, read_html, read_markup
from bpo_resume.documents.html.saved import is_saved_page, read_saved_page

__all__ = ["is_html", "is_saved_page", "read_html", "read_markup", "read_saved_page"]
