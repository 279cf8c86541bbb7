"""DOCX files put together from snippets of XML, one part at a time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from bpo_resume import documents
from bpo_resume.model import Document

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010"
SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": OFFICE,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": f"{DRAWING}/main",
    "c": f"{DRAWING}/chart",
    "dgm": f"{DRAWING}/diagram",
    "pic": f"{DRAWING}/picture",
    "wp": f"{DRAWING}/wordprocessingDrawing",
    "wps": f"{WORD_2010}/wordprocessingShape",
    "wpg": f"{WORD_2010}/wordprocessingGroup",
    "wpc": f"{WORD_2010}/wordprocessingCanvas",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)

Relations = Mapping[str, tuple[str, str]]  # id -> (kind, target)


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def tc(*paragraphs: str, properties: str = "") -> str:
    inner = "".join(each if each.startswith("<") else p(each) for each in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    inner = "".join(each if each.startswith("<") else tc(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def sdt(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def box(*paragraphs: str, fill: str = "<a:noFill/>", off: tuple[int, int] | None = None) -> str:
    """A DrawingML shape with text; ``off`` is its place in points inside a group."""
    frame = ""
    if off is not None:
        left, top = (points * 12700 for points in off)
        frame = f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="1270000" cy="254000"/></a:xfrm>'
    inner = "".join(each if each.startswith("<") else p(each) for each in paragraphs)
    return (
        f"<wps:wsp><wps:spPr>{frame}{fill}</wps:spPr>"
        f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp>"
    )


def anchor(
    content: str,
    place: tuple[int, int, int, int] = (0, 0, 300, 50),
    more: str = "",
    properties: str = "",
) -> str:
    """A run with a floating drawing; left, top, width and height in points."""
    left, top, width, height = (points * 12700 for points in place)
    return (
        f"<w:r><w:drawing><wp:anchor {more}>"
        f"<wp:positionH><wp:posOffset>{left}</wp:posOffset></wp:positionH>"
        f"<wp:positionV><wp:posOffset>{top}</wp:posOffset></wp:positionV>"
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f"<wp:docPr {properties}/><a:graphic><a:graphicData>{content}</a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></w:r>"
    )


def field(instruction: str, result: str = "", form: str = "") -> str:
    """The runs of a complex field; ``result`` is XML of runs."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}">%s</w:fldChar></w:r>' for kind in FIELD]
    begin, separate, end = marks
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return begin % form + code + (separate % "" + result if result else "") + end % ""


FIELD = ("begin", "separate", "end")


def part(name: str, content: str) -> str:
    return f"<w:{name} {DECLARED}>{content}</w:{name}>"


def relations(entries: Relations) -> str:
    inner = "".join(
        f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for id_, (kind, target) in entries.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'


def build(
    body: str,
    parts: Mapping[str, str | bytes] | None = None,
    related: Relations | None = None,
    main: str = "word/document.xml",
) -> bytes:
    """A DOCX whose body holds this XML, with further parts and what the main part refers to."""
    folder, _, file = main.rpartition("/")
    contents: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations({"rId1": ("officeDocument", main)}),
        main: part("document", f"<w:body>{body}</w:body>"),
        f"{folder}/_rels/{file}.rels": relations(related or {}),
        **(parts or {}),
    }
    return pack(contents)


def pack(contents: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def read(
    body: str,
    parts: Mapping[str, str | bytes] | None = None,
    related: Relations | None = None,
) -> Document:
    return documents.read_bytes(build(body, parts, related), "cv.docx")


def read_styled(body: str, styles: str, more: Mapping[str, str] | None = None) -> Document:
    """The document of a body with a styles part and others by kind ("theme", "numbering")."""
    given = {"styles": part("styles", styles), **(more or {})}
    parts = {f"word/{kind}.xml": content for kind, content in given.items()}
    related = {f"rId{kind}": (kind, f"{kind}.xml") for kind in given}
    return read(body, parts, related)
