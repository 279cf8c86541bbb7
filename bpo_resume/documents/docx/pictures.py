"""Pages pasted into a DOCX as pictures."""

from __future__ import annotations

from bpo_resume.documents.docx.package import Package
from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.elements import Element, attribute, find_first, local
from bpo_resume.documents.formats import name_picture
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.documents.ocr import Engine
from bpo_resume.documents.pictures.reading import read_pages

# Elements that show a picture, and the attribute that says which.
_SHOWN = {"blip": "embed", "imagedata": "id"}


def has_pictures(body: Element) -> bool:
    """Whether a body shows any picture."""
    return find_first(body, *_SHOWN) is not None


def read_pictures(package: Package, name: str, limits: Limits, engine: Engine) -> list[Draft]:
    """The lines on all pictures of the main part, in their order, a page each.

    Raises ``CorruptError`` (a picture is broken) or ``TooLargeError``.
    """
    main = package.main
    if main is None:
        return []
    shown = [attribute(e, _SHOWN[local(e)]) for e in main.root.iter() if local(e) in _SHOWN]
    drafts: list[Draft] = []
    for number, id_ in enumerate(dict.fromkeys(shown), start=1):
        check_limit(name, "pictures", number, limits.pages)
        path = package.target(main.path, id_)
        data = (path and package.read(path)) or b""
        if name_picture(data):
            for page, _ in read_pages(data, name, limits, engine):
                drafts += page
                for draft in page:
                    draft.page = number
    return drafts
