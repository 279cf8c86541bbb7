"""One self-contained page for a browser: a table of the candidates, and each one explained.

``rows`` is what the table shows and filters by, ``candidates`` what opens beside it, ``writing``
puts them into the template; script and style are read from the files beside and allowed by their
hashes. A resume's text is data: the template escapes it, the script writes it as text.
"""

from bpo_resume.reports.page.writing import Additions, write_html, write_page

__all__ = ["Additions", "write_html", "write_page"]
