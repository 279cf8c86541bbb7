"""The review page: a store of results in a browser, from a server on this machine alone.

``shelf`` is the store with the files and notes of a review, ``scanner`` reads what is handed in,
``guard`` lets nobody else in, ``answers`` is what the server says, ``server`` runs it. The page is
the report (``reports.page``) with what is beside here added to it.
"""

from bpo_resume.review.server import serve

__all__ = ["serve"]
