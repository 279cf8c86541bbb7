"""Hostile DOCX files and other archives."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from functools import partial

from hostile.cases import (
    CORRUPT,
    COSTLY,
    EMPTY,
    ENCRYPTED,
    NEEDS_OCR,
    OK,
    RESUME,
    TOO_LARGE,
    UNSUPPORTED,
    Case,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "word/document.xml"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
MEGABYTE = 2**20


def relations(*pairs: tuple[str, str], mode: str = "") -> str:
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{_TYPE}/{kind}" Target="{target}"{mode}/>'
        for n, (kind, target) in enumerate(pairs)
    )
    return f'{_DECLARED}<Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'


def paragraphs(*texts: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


def document(body: str, doctype: str = "") -> str:
    return f"{_DECLARED}{doctype}<w:document {W}><w:body>{body}</w:body></w:document>"


def parts(body: str = "", **more: str | bytes) -> dict[str, str | bytes]:
    """The parts of a sound file with a resume and ``body`` after it."""
    return {
        "[Content_Types].xml": f"{_DECLARED}<Types/>",
        "_rels/.rels": relations(("officeDocument", _MAIN)),
        _MAIN: document(paragraphs(*RESUME) + body),
        **more,
    }


def pack(parts_: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts_.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def with_main(xml: str | bytes) -> bytes:
    return pack({**parts(), _MAIN: xml})


# --- bombs -------------------------------------------------------------------------------------


def lying_bomb(gigabytes: int = 4) -> bytes:
    """A main part of zeros whose header says that it is a few bytes long."""
    data = bytearray(with_main("<lie/>"))
    coder = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = coder.compress(bytes(MEGABYTE)) + coder.flush(zlib.Z_FULL_FLUSH)
    packed = block * (1024 * gigabytes) + b"\x03\x00"
    old = zlib.compressobj(1, zlib.DEFLATED, -15)
    small = old.compress(b"<lie/>") + old.flush()
    start = data.index(small)
    end = start + len(small)
    grown = len(packed) - len(small)
    data[start:end] = packed
    head = data.rindex(_MAIN.encode(), 0, start) - 30
    data[head + 18 : head + 22] = len(packed).to_bytes(4, "little")
    entry = data.rindex(_MAIN.encode()) - 46
    data[entry + 20 : entry + 24] = len(packed).to_bytes(4, "little")
    finish = data.rindex(b"PK\x05\x06")
    directory = int.from_bytes(data[finish + 16 : finish + 20], "little") + grown
    data[finish + 16 : finish + 20] = directory.to_bytes(4, "little")
    return bytes(data)


def honest_bomb() -> bytes:
    return with_main(document(paragraphs("a" * 100 * MEGABYTE)))


def shared_bomb() -> bytes:
    """No part is beyond the limit, all of them together are."""
    headers = {
        f"word/header{n}.xml": f"<w:hdr {W}>{paragraphs(' ' * 9 * MEGABYTE)}</w:hdr>"
        for n in range(6)
    }
    links = relations(*(("header", f"header{n}.xml") for n in range(6)))
    shown = "".join(
        f'<w:p><w:pPr><w:sectPr><w:headerReference w:id="r{n}"/></w:sectPr></w:pPr></w:p>'
        for n in range(6)
    )
    return pack({**parts(shown), "word/_rels/document.xml.rels": links, **headers})


def nested_archive() -> bytes:
    """Archives in an archive, 42.zip's way: nobody unpacks the inner ones."""
    data = b"0" * MEGABYTE
    for level in range(4):
        data = pack({f"{level}/{n}.zip": data for n in range(8)})
    return pack(parts(**{"word/media/42.zip": data}))


def many_parts() -> bytes:
    buffer = io.BytesIO(pack(parts()))
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(60_000):
            archive.writestr(f"word/media/{number}", b"")
    return buffer.getvalue()


def many_relations() -> bytes:
    """A part of a megabyte that is referred to 20,000 times."""
    header = f"<w:hdr {W}>{paragraphs(' ' * MEGABYTE)}</w:hdr>"
    links = relations(*[("header", "header.xml")] * 20_000)
    return pack({**parts(), "word/_rels/document.xml.rels": links, "word/header.xml": header})


def entity_bomb() -> bytes:
    entities = '<!ENTITY a0 "lol">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)
    )
    return with_main(document(paragraphs("&a11;"), f"<!DOCTYPE w:document [{entities}]>"))


def external_entity(target: str = "file:///etc/passwd") -> bytes:
    doctype = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{target}">]>'
    return with_main(document(paragraphs("&x;"), doctype))


def external_doctype() -> bytes:
    doctype = '<!DOCTYPE w:document SYSTEM "http://example.invalid/w.dtd">'
    return with_main(document(paragraphs(*RESUME), doctype))


def deep(tag: str = "w:sdt", depth: int = 100_000) -> bytes:
    return with_main(document(f"<{tag}>" * depth + paragraphs("deep") + f"</{tag}>" * depth))


def deep_tables(depth: int = 2000) -> bytes:
    opened, closed = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return pack(parts(opened * depth + paragraphs("deep") + closed * depth))


def deep_runs(depth: int = 200) -> bytes:
    """As deep as the XML parser allows, inside one paragraph."""
    return pack(parts("<w:p>" + "<w:ins>" * depth + "</w:ins>" * depth + "</w:p>"))


def many_cells(rows: int = 100) -> bytes:
    row = "<w:tr>" + "<w:tc><w:p/></w:tc>" * 1000 + "</w:tr>"
    return pack(parts(f"<w:tbl>{row * rows}</w:tbl>"))


def many_runs(number: int = 30_000) -> bytes:
    run = '<w:r><w:rPr><w:b/><w:sz w:val="20"/></w:rPr><w:t>a</w:t></w:r>'
    return pack(parts(f"<w:p>{run * number}</w:p>"))


def many_attributes() -> bytes:
    names = " ".join(f'a{n}="1"' for n in range(100_000))
    return pack(parts(f"<w:p {names}/>"))


def many_breaks() -> bytes:
    return pack(parts('<w:p><w:r><w:br w:type="page"/></w:r></w:p>' * 1000))


# --- loops -------------------------------------------------------------------------------------


def circular_styles() -> bytes:
    return _styled((f"S{n}", f"S{(n + 1) % 3}") for n in range(3))


def long_styles(length: int = 20_000) -> bytes:
    """Styles that are each based on the next."""
    return _styled((f"S{n}", f"S{n + 1}") for n in range(length))


def _styled(based: Iterable[tuple[str, str]]) -> bytes:
    """A paragraph of the style S0, and styles with the ones they are based on."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:basedOn w:val="{base}"/></w:style>'
        for id_, base in based
    )
    body = '<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr><w:r><w:t>styled</w:t></w:r></w:p>'
    links = relations(("styles", "styles.xml"))
    styles = f"<w:styles {W}>{styles}</w:styles>"
    return pack(parts(body) | {"word/_rels/document.xml.rels": links, "word/styles.xml": styles})


def circular_relations() -> bytes:
    """The document is its own header, footer and footnotes."""
    kinds = ("header", "footer", "footnotes", "styles", "numbering", "officeDocument")
    body = '<w:sectPr><w:headerReference w:id="r0"/><w:footerReference w:id="r1"/></w:sectPr>'
    links = relations(*((kind, "document.xml") for kind in kinds))
    return pack(parts(body) | {"word/_rels/document.xml.rels": links})


def circular_notes() -> bytes:
    """A footnote that refers to itself."""
    note = f'<w:footnotes {W}><w:footnote w:id="1">{paragraphs("note")}'
    note += '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>'
    body = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    links = relations(("footnotes", "footnotes.xml"))
    return pack(parts(body) | {"word/_rels/document.xml.rels": links, "word/footnotes.xml": note})


# --- broken, locked and others' ----------------------------------------------------------------


def unused_image() -> bytes:
    """A picture far beyond what may be unpacked, which nobody needs to unpack."""
    return pack(parts(**{"word/media/image1.bmp": bytes(200 * MEGABYTE)}))


def bad_checksum() -> bytes:
    data = bytearray(pack(parts()))
    entry = data.rindex(_MAIN.encode()) - 46
    data[entry + 16 : entry + 20] = b"\xde\xad\xbe\xef"
    return bytes(data)


def climbing_names() -> bytes:
    names = ("../../../../tmp/evil", "/etc/cron.d/evil", "C:\\Windows\\evil.exe", "word/../../evil")
    return pack(parts(**dict.fromkeys(names, "evil")))


def locked_archive() -> bytes:
    """Every part is marked as encrypted, the old ZIP way."""
    data = bytearray(pack(parts()))
    place = -1
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        while (place := data.find(mark, place + 1)) >= 0:
            data[place + flags] |= 1
    return bytes(data)


def locked_office() -> bytes:
    """What Word makes of a password: an OLE container around the package."""
    names = b"".join(name.encode("utf-16-le") for name in ("EncryptionInfo", "EncryptedPackage"))
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + names + bytes(4096)


def office(main: str, body: str = "<a/>") -> bytes:
    return pack({"[Content_Types].xml": "<Types/>", main: body})


def truncated(share: float) -> bytes:
    data = pack(parts(**{"word/media/image1.png": bytes(range(256)) * 400}))
    return data[: int(share * len(data))]


def commented_relations() -> bytes:
    """Comments and instructions where only relations are looked for."""
    links = relations(("officeDocument", _MAIN))
    links = links.replace("<Relationship ", "<!--a--><?b c?><Relationship ")
    return pack(parts() | {"_rels/.rels": links, "word/_rels/document.xml.rels": links})


DOCX_CASES: tuple[Case, ...] = (
    Case("lying-bomb.docx", lying_bomb, (*TOO_LARGE, *CORRUPT)),
    Case("honest-bomb.docx", honest_bomb, TOO_LARGE, "--max-unpacked-mb"),
    Case("shared-bomb.docx", shared_bomb, TOO_LARGE, "--max-unpacked-mb"),
    Case("nested-archive.docx", nested_archive, OK),
    Case("many-parts.docx", many_parts, (*OK, *TOO_LARGE)),
    Case("many-relations.docx", many_relations, (*OK, *TOO_LARGE)),
    Case("entity-bomb.docx", entity_bomb, CORRUPT, "document type"),
    Case("external-entity.docx", external_entity, CORRUPT, "document type"),
    Case("external-doctype.docx", external_doctype, CORRUPT, "document type"),
    Case("deep-controls.docx", deep, (*CORRUPT, *EMPTY)),
    Case("deep-tables.docx", deep_tables, (*OK, *CORRUPT)),
    Case("deep-runs.docx", deep_runs, OK),
    Case("many-cells.docx", many_cells, (*OK, *COSTLY)),
    Case("many-runs.docx", many_runs, (*OK, *COSTLY)),
    Case("many-attributes.docx", many_attributes, OK),
    Case("many-breaks.docx", many_breaks, TOO_LARGE, "--max-pages"),
    Case("commented-relations.docx", commented_relations, OK),
    Case("circular-styles.docx", circular_styles, OK),
    Case("long-styles.docx", long_styles, OK),
    Case("circular-relations.docx", circular_relations, OK),
    Case("circular-notes.docx", circular_notes, OK),
    Case("unused-image.docx", unused_image, OK),
    Case("bad-checksum.docx", bad_checksum, (*OK, *CORRUPT)),
    Case("climbing-names.docx", climbing_names, OK),
    Case("locked-archive.docx", locked_archive, (*ENCRYPTED, *CORRUPT)),
    Case("locked-office.docx", locked_office, ENCRYPTED, "without the password"),
    Case("malformed.docx", partial(with_main, document("<w:p><w:r><w:t>a")), (*OK, *CORRUPT)),
    Case("no-xml.docx", partial(with_main, b"\x00\xff garbage"), CORRUPT, "save it again"),
    Case("empty-main.docx", partial(with_main, ""), CORRUPT, "save it again"),
    Case("empty-body.docx", partial(with_main, document("")), EMPTY, "no text"),
    Case(
        "no-main.docx",
        lambda: pack({"[Content_Types].xml": "<Types/>", "word/document2.xml": ""}),
        CORRUPT,
    ),
    Case(
        "picture-only.docx",
        partial(with_main, document('<w:p><a:blip xmlns:a="a"/></w:p>')),
        NEEDS_OCR,
        "OCR",
    ),
    Case("workbook.docx", partial(office, "xl/workbook.xml"), UNSUPPORTED, "DOCX"),
    Case("slides.docx", partial(office, "ppt/presentation.xml"), UNSUPPORTED, "DOCX"),
    Case("program.docx", partial(office, "META-INF/MANIFEST.MF"), UNSUPPORTED, "DOCX"),
    Case(
        "old-word.docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(range(256)) * 20, UNSUPPORTED, "DOCX"
    ),
    # So little is left of the first that nothing in it tells of Word.
    Case("truncated-10.docx", partial(truncated, 0.1), (*CORRUPT, *UNSUPPORTED)),
    *(
        Case(f"truncated-{n:02}.docx", partial(truncated, n / 100), CORRUPT, "save it again")
        for n in (40, 70, 95, 99)
    ),
)
