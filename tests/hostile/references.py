"""Resumes in every format that point elsewhere: at another machine, and at a file of this one."""

from __future__ import annotations

from collections.abc import Mapping

from hostile.cases import RESUME
from hostile.docx_cases import W, document, pack, paragraphs, parts, relations
from hostile.pdf_syntax import resume_pdf, stream

_LINES = "".join(f"<p>{line}</p>" for line in RESUME)
_ODT = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(f'xmlns:{name}="{_OASIS}:{name}:1.0"' for name in ("office", "text", "draw"))


def point_out(url: str) -> Mapping[str, bytes]:
    """Names and contents of files that a viewer might fetch ``url`` for; all hold the resume."""
    return {
        "resume.docx": _docx(url),
        "resume.fodt": _fodt(f'<draw:frame><draw:image xlink:href="{url}"/></draw:frame>'),
        "resume.html": _page(url).encode(),
        "resume.mht": _saved_page(url),
        "resume.md": "\n\n".join((*RESUME, f"![photo]({url})", f'<img src="{url}">')).encode(),
        "resume.rtf": _rtf(url),
        "resume.pdf": _pdf(url),
    }


def declare(target: str) -> Mapping[str, bytes]:
    """The same of XML whose entity and document type are at ``target``."""
    doctype = f'<!DOCTYPE html SYSTEM "{target}" [<!ENTITY x SYSTEM "{target}">]>'
    main = document(paragraphs(*RESUME, "&x;"), doctype)
    word_2003 = (
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>'
        f"{paragraphs(*RESUME, '&x;')}</w:body></w:wordDocument>"
    )
    content = _fodt("&x;", doctype)
    return {
        "part.docx": pack({**parts(), "word/document.xml": main}),
        "flat.xml": f'<?xml version="1.0"?>{doctype}{word_2003}'.encode(),
        "flat.fodt": content,
        "part.odt": pack({"mimetype": _ODT, "content.xml": content}),
        "page.xhtml": f"{doctype}<html><body>{_LINES}<p>&x;</p></body></html>".encode(),
    }


def _docx(url: str) -> bytes:
    outside = ' TargetMode="External"'
    links = relations(
        *((kind, url) for kind in ("image", "hyperlink", "attachedTemplate", "aFChunk", "header")),
        mode=outside,
    )
    picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:link="r0" xmlns:r="r"/></w:drawing>'
    chunk = f'</w:r></w:p><w:altChunk {W} r:id="r3" xmlns:r="r"/>'
    template = relations(("attachedTemplate", url), mode=outside)
    return pack(
        {
            **parts(picture + chunk),
            "word/_rels/document.xml.rels": links,
            "word/_rels/settings.xml.rels": template,
        }
    )


def _fodt(more: str, doctype: str = "") -> bytes:
    lines = "".join(f"<text:p>{line}</text:p>" for line in RESUME)
    return (
        f'<?xml version="1.0"?>{doctype}<office:document {_SPACES}'
        f' xmlns:xlink="http://www.w3.org/1999/xlink" office:mimetype="{_ODT}">'
        f"<office:body><office:text>{lines}<text:p>{more}</text:p></office:text></office:body>"
        "</office:document>"
    ).encode()


def _page(url: str) -> str:
    return (
        f'<!doctype html><html><head><base href="{url}"><link rel="stylesheet" href="{url}">'
        f'<meta http-equiv="refresh" content="0; url={url}"><script src="{url}"></script>'
        f"<style>@import url({url}); p {{ background: url({url}) }}</style></head>"
        f'<body background="{url}">{_LINES}<img src="{url}"><iframe src="{url}"></iframe>'
        f'<object data="{url}"></object></body></html>'
    )


def _saved_page(url: str) -> bytes:
    head = f"MIME-Version: 1.0\nContent-Location: {url}\nContent-Type: text/html\n\n"
    return (head + _page(url)).encode()


def _rtf(url: str) -> bytes:
    field = rf'{{\field{{\*\fldinst INCLUDEPICTURE "{url}" \\d}}{{\fldrslt photo}}}}'
    lines = r"\par ".join(RESUME)
    return rf"{{\rtf1\ansi{{\*\template {url}}}{lines}\par {field}}}".encode()


def _pdf(url: str) -> bytes:
    away = url.encode()
    open_ = b"<</S/URI/URI(%s)/Next<</S/GoToR/F(%s)/D[0/Fit]/Next<</S/Launch/F(%s)>>>>>>" % (
        (away,) * 3
    )
    picture = stream(b"", b"/Type/XObject/Subtype/Image/Width 1/Height 1/F<</FS/URL/F(%s)>>" % away)
    return resume_pdf(
        b"q /X Do Q ",
        open_,
        picture,
        catalog=b"/OpenAction 6 0 R",
        resources=b"/XObject<</X 7 0 R>>",
    )
