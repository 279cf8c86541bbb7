"""Hostile PDF files."""

from __future__ import annotations

import io
from functools import partial

import pypdf
from hostile.cases import (
    CORRUPT,
    COSTLY,
    EMPTY,
    ENCRYPTED,
    NEEDS_OCR,
    OK,
    RESUME,
    TOO_LARGE,
    Case,
)
from hostile.pdf_syntax import (
    deflate,
    deflate_blanks,
    one_page,
    resume_pdf,
    show,
    stream,
    write_pdf,
)

_FLATE = b"/Filter/FlateDecode"
_TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin begincmap\n"
    b"1 begincodespacerange <00><FF> endcodespacerange\n%s\nendcmap end"
)


# --- bombs -------------------------------------------------------------------------------------


def flate_bomb(megabytes: int = 2048) -> bytes:
    return write_pdf(one_page(stream(deflate_blanks(megabytes), _FLATE)))


def object_stream_bomb() -> bytes:
    """An object that the document needs, in a stream of objects that unpacks to 2 GB."""
    packed = stream(deflate_blanks(2048), b"/Type/ObjStm/N 1/First 4" + _FLATE)
    return write_pdf([*one_page(show(*RESUME)), packed], b"/Root 1 0 R/Info 7 0 R")


def xref_stream_bomb() -> bytes:
    """A cross-reference stream that unpacks to 2 GB and claims 2^30 objects."""
    head = b"%PDF-1.7\n"
    entries = b"/Type/XRef/Size 1073741824/W[1 4 2]/Root 1 0 R" + _FLATE
    return head + b"1 0 obj\n%s\nendobj\nstartxref\n9\n%%%%EOF\n" % stream(
        deflate_blanks(2048), entries
    )


def lzw_bomb() -> bytes:
    """Twelve-bit codes that each stand for a longer run: LZW grows with the square."""
    codes = [256, 32, *range(258, 4094)] * 60
    bits = "".join(f"{code:0{_lzw_width(n % 3838)}b}" for n, code in enumerate(codes))
    packed = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")
    return write_pdf(one_page(stream(packed, b"/Filter/LZWDecode")))


def _lzw_width(step: int) -> int:
    return 9 if step < 254 else 10 if step < 766 else 11 if step < 1790 else 12


def filter_chain() -> bytes:
    """Packed a hundred times over."""
    data = deflate_blanks(64)
    for _ in range(99):
        data = deflate(data)
    return write_pdf(one_page(stream(data, b"/Filter[" + b"/FlateDecode " * 100 + b"]")))


def nested_forms() -> bytes:
    """Thirty forms that each draw the next one twice: 2^29 drawings of the last."""
    forms = []
    for number in range(6, 36):
        inner = b"/X Do /X Do" if number < 35 else show("a")
        resources = b"/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>" % (number + 1)
        forms.append(stream(inner, b"/Subtype/Form/BBox[0 0 600 800]" + resources))
    return write_pdf(one_page(b"/X Do", *forms, resources=b"/XObject<</X 6 0 R>>"))


def many_operators() -> bytes:
    return write_pdf(one_page(stream(deflate(b"0 0 m 9 9 l S\n" * 5_000_000), _FLATE)))


def deep_graphics_states() -> bytes:
    return resume_pdf(b"q " * 2_000_000)


def huge_image() -> bytes:
    """A picture of 60,000 by 60,000 pixels, and white words that make us look at the page."""
    image = stream(
        deflate_blanks(430),
        b"/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray"
        + _FLATE,
    )
    content = b"q 600 0 0 800 0 0 cm /X Do Q 1 1 1 rg " + show("white words") + b"0 g "
    return resume_pdf(content, image, resources=b"/XObject<</X 6 0 R>>")


def to_unicode_bomb() -> bytes:
    ranges = b"1 beginbfrange <00000000><7FFFFFFF><0041> endbfrange\n" * 5000
    chars = b"1 beginbfchar <41><" + b"0041" * 50_000 + b"> endbfchar"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>"
    content = b"BT /G 10 Tf 40 300 Td (" + b"A" * 2000 + b")Tj ET "
    return resume_pdf(
        content, font, stream(_TO_UNICODE % (ranges + chars)), resources=b"/G 6 0 R"
    ).replace(b"/F 5 0 R>>/G 6 0 R", b"/F 5 0 R/G 6 0 R>>")


def many_words() -> bytes:
    """A page full of small words in no order."""
    places = ((n * 7919 % 590, n * 104729 % 790) for n in range(60_000))
    words = b"".join(b"1 0 0 1 %d %d Tm (w%d)Tj " % (x, y, x) for x, y in places)
    return write_pdf(one_page(b"BT /F 4 Tf " + words + b"ET"))


def many_dots() -> bytes:
    """As many drawn list marks as a page can hold, beside as many lines."""
    dots = b"".join(b"%d %d 2 2 re f " % (n % 290 * 2, n // 290 * 2) for n in range(100_000))
    return resume_pdf(dots + show(*["a line of text"] * 400, top=790))


def many_annotations() -> bytes:
    notes = b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(a)>>" * 100_000
    return resume_pdf(page=b"/Annots[%s]" % notes)


def many_objects() -> bytes:
    return write_pdf([*one_page(show(*RESUME)), *[b"null"] * 400_000])


# --- structure ---------------------------------------------------------------------------------


def repeated_page() -> bytes:
    """One page 200,000 times in the tree."""
    objects = one_page(show(*RESUME))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count 200000>>" % (b"3 0 R " * 200_000)
    return write_pdf(objects)


def many_pages(number: int = 5000) -> bytes:
    objects = one_page(show(*RESUME))
    kids = b" ".join(b"%d 0 R" % n for n in range(6, 6 + number))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, number)
    return write_pdf([*objects, *[objects[2]] * number])


def lying_count() -> bytes:
    objects = one_page(show(*RESUME))
    objects[1] = b"<</Type/Pages/Kids[3 0 R]/Count 2147483647>>"
    return write_pdf(objects)


def deep_tree() -> bytes:
    """A page below 10,000 nodes of the tree."""
    objects = one_page(show(*RESUME))
    objects[1] = b"<</Type/Pages/Kids[6 0 R]/Count 1>>"
    nodes = [
        b"<</Type/Pages/Parent %d 0 R/Kids[%d 0 R]/Count 1>>"
        % (n - 1 if n > 6 else 2, n + 1 if n < 10_005 else 3)
        for n in range(6, 10_006)
    ]
    return write_pdf([*objects, *nodes])


def tree_loop() -> bytes:
    objects = one_page(show(*RESUME))
    objects[1] = b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 2 0 R>>"
    return write_pdf(objects)


def xref_loop() -> bytes:
    data = resume_pdf()
    place = data.rindex(b"xref\n0 ")
    return data.replace(b"/Root", b"/Prev %d/Root" % place)


def resources_loop() -> bytes:
    """A form whose resources name the form itself."""
    form = stream(b"/X Do", b"/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>")
    return resume_pdf(b"/X Do ", form, resources=b"/XObject<</X 6 0 R>>")


def length_loop() -> bytes:
    """A stream whose length is said to be the stream."""
    return write_pdf(one_page(b"<</Length 4 0 R>>stream\n%s\nendstream" % show(*RESUME)))


def contents_loop() -> bytes:
    objects = one_page(show(*RESUME))
    objects[3] = b"[4 0 R 4 0 R 6 0 R]"
    return write_pdf([*objects, stream(show(*RESUME))])


def glyph_loop() -> bytes:
    """A font whose glyph is drawn with the font."""
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 97"
        b"/LastChar 97/Widths[1]/Encoding<</Differences[97/a]>>/CharProcs<</a 7 0 R>>"
        b"/Resources<</Font<</G 6 0 R>>>>>>"
    )
    glyph = stream(b"1 0 d0 BT /G 1 Tf (aa)Tj ET")
    return resume_pdf(
        b"BT /G 10 Tf 40 300 Td (aaa)Tj ET ", font, glyph, resources=b"/G 6 0 R"
    ).replace(b"/F 5 0 R>>/G 6 0 R", b"/F 5 0 R/G 6 0 R>>")


def deep_arrays() -> bytes:
    return write_pdf([*one_page(show(*RESUME)), b"[" * 1_000_000], b"/Root 1 0 R/Info 6 0 R")


def deep_operands() -> bytes:
    return resume_pdf(b"[" * 1_000_000)


# --- geometry and characters -------------------------------------------------------------------


def strange_numbers() -> bytes:
    odd = (b"nan", b"inf", b"-inf", b"1e999", b"--5", b"99999999999999999999999", b"0.0.0")
    shown = b"".join(b"BT /F %s Tf %s %s Td (odd)Tj ET " % (n, n, n) for n in odd)
    return resume_pdf(shown + b"".join(b"%s 0 0 %s 0 0 cm " % (n, n) for n in odd))


def far_glyphs(far: int = 10**9) -> bytes:
    shown = b"".join(
        b"BT /F 10 Tf %d %d Td (far)Tj ET " % (x * far, y * far)
        for x in (-1, 0, 1)
        for y in (-1, 0, 1)
        if x or y
    )
    return resume_pdf(shown)


def huge_glyphs() -> bytes:
    return resume_pdf(b"BT /F 1000000000 Tf 40 40 Td (huge)Tj ET ")


def huge_page() -> bytes:
    return resume_pdf(
        b"1 1 1 rg " + show("white words", top=300), box=b"-1000000000 -1000000000 1e9 1000000000"
    )


def odd_characters() -> bytes:
    """Zero bytes in strings, lone surrogates and overrides of writing direction by the font."""
    pairs = b"".join(
        b"<%02X><%s>" % (code, text)
        for code, text in ((1, b"D800"), (2, b"DFFF"), (3, b"202E"), (4, b"0000"), (5, b"D800DC00"))
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>"
    content = b"BT /G 10 Tf 40 300 Td (a\\001b\\002c\\003d\\004e\\005f\0g)Tj ET "
    return resume_pdf(
        content,
        font,
        stream(_TO_UNICODE % (b"5 beginbfchar %s endbfchar" % pairs)),
        resources=b"/G 6 0 R",
    ).replace(b"/F 5 0 R>>/G 6 0 R", b"/F 5 0 R/G 6 0 R>>")


def unmapped_font() -> bytes:
    """Codes that mean nothing without the font, and the font does not say."""
    descendant = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Odd/CIDSystemInfo"
        b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R/DW 500>>"
    )
    descriptor = (
        b"<</Type/FontDescriptor/FontName/AAAAAA+Odd/Flags 4/FontBBox[0 0 1000 1000]"
        b"/ItalicAngle 0/Ascent 800/Descent -200/StemV 80>>"
    )
    objects = one_page(
        b"BT /F 10 Tf 40 700 Td <0001000200030004000500060007>Tj ET", descendant, descriptor
    )
    objects[4] = (
        b"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Odd/Encoding/Identity-H"
        b"/DescendantFonts[6 0 R]>>"
    )
    return write_pdf(objects)


# --- what is on the page is no text -------------------------------------------------------------


def picture(filter_: bytes, data: bytes) -> bytes:
    image = stream(
        data,
        b"/Subtype/Image/Width 600/Height 800/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/"
        + filter_,
    )
    content = b"q 600 0 0 800 0 0 cm /X Do Q"
    return write_pdf(one_page(content, image, resources=b"/XObject<</X 6 0 R>>"))


def form_fields() -> bytes:
    field = (
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(job)/V(Customer Service Representative)"
        b"/DA(/F 10 Tf)/Rect[40 600 400 620]/P 3 0 R>>"
    )
    return write_pdf(
        one_page(
            b"",
            field,
            page=b"/Annots[6 0 R]",
            catalog=b"/AcroForm<</Fields[6 0 R]/DR<</Font<</F 5 0 R>>>>>>",
        )
    )


def free_text() -> bytes:
    note = (
        b"<</Type/Annot/Subtype/FreeText/Contents(Customer Service Representative)"
        b"/DA(/F 10 Tf)/Rect[40 600 400 620]>>"
    )
    return write_pdf(one_page(b"", note, page=b"/Annots[6 0 R]"))


def with_script() -> bytes:
    script = b"<</S/JavaScript/JS(while(true){app.alert\\('x'\\)})>>"
    return resume_pdf(b"", script, catalog=b"/OpenAction 6 0 R/AA<</WC 6 0 R>>")


def with_attachment() -> bytes:
    program = stream(b"MZ" + bytes(5000), b"/Type/EmbeddedFile")
    file = b"<</Type/Filespec/F(run.exe)/EF<</F 6 0 R>>>>"
    names = b"/Names<</EmbeddedFiles<</Names[(run.exe)7 0 R]>>>>"
    return resume_pdf(b"", program, file, catalog=names)


# --- broken and locked -------------------------------------------------------------------------


def truncated(share: float) -> bytes:
    data = resume_pdf(b"", stream(bytes(range(256)) * 40))
    return data[: int(share * len(data))]


def without_table() -> bytes:
    data = resume_pdf()
    return data[: data.rindex(b"xref\n0 ")] + b"trailer\n<</Root 1 0 R>>\n"


def wrong_length() -> bytes:
    return resume_pdf().replace(b"/Length ", b"/Length 99999")


def for_second_reader(data: bytes) -> bytes:
    """The tree of pages begins with a word that PDFium does not take, and pypdf does."""
    return data.replace(b"\n2 0 obj\n", b"\n2 0 odj\n")


def locked(user: str, owner: str | None = None) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(resume_pdf()))
    writer.encrypt(user, owner_password=owner, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def foreign_lock() -> bytes:
    """Encrypted by a handler that only its maker knows."""
    lock = b"/Encrypt<</Filter/Example.Shield/V 9/R 9/Length 512>>/ID[<00><00>]"
    return write_pdf(one_page(show(*RESUME)), b"/Root 1 0 R" + lock)


NO_PAGES = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>")

PDF_CASES: tuple[Case, ...] = (
    Case("flate-bomb.pdf", flate_bomb, TOO_LARGE, "--max-memory"),
    Case("object-stream-bomb.pdf", object_stream_bomb, OK),
    Case("xref-stream-bomb.pdf", xref_stream_bomb, (*CORRUPT, *COSTLY)),
    Case("lzw-bomb.pdf", lzw_bomb, (*EMPTY, *COSTLY)),
    Case("filter-chain.pdf", filter_chain, EMPTY),
    Case("nested-forms.pdf", nested_forms, COSTLY),
    Case("many-operators.pdf", many_operators, (*NEEDS_OCR, *COSTLY)),
    Case("deep-graphics-states.pdf", deep_graphics_states, OK),
    Case("huge-image.pdf", huge_image, (*OK, *COSTLY)),
    Case("to-unicode-bomb.pdf", to_unicode_bomb, (*OK, *COSTLY)),
    Case("many-words.pdf", many_words, (*OK, *COSTLY)),
    Case("many-dots.pdf", many_dots, (*OK, *COSTLY)),
    Case("many-annotations.pdf", many_annotations, OK),
    Case("many-objects.pdf", many_objects, OK),
    Case("repeated-page.pdf", repeated_page, TOO_LARGE, "--max-pages"),
    Case("many-pages.pdf", many_pages, TOO_LARGE, "5,000 pages"),
    Case("lying-count.pdf", lying_count, (*OK, *TOO_LARGE)),
    Case("deep-tree.pdf", deep_tree, (*OK, *CORRUPT)),
    Case("tree-loop.pdf", tree_loop, (*OK, *CORRUPT)),
    Case("xref-loop.pdf", xref_loop, (*OK, *CORRUPT)),
    Case("resources-loop.pdf", resources_loop, OK),
    Case("length-loop.pdf", length_loop, OK),
    Case("contents-loop.pdf", contents_loop, (*OK, *EMPTY)),
    Case("glyph-loop.pdf", glyph_loop, OK),
    Case("deep-arrays.pdf", deep_arrays, OK),
    Case("deep-operands.pdf", deep_operands, OK),
    Case("strange-numbers.pdf", strange_numbers, OK),
    Case("far-glyphs.pdf", far_glyphs, OK),
    Case("huge-glyphs.pdf", huge_glyphs, OK),
    Case("huge-page.pdf", huge_page, OK),
    Case("odd-characters.pdf", odd_characters, OK),
    Case("unmapped-font.pdf", unmapped_font, NEEDS_OCR, "OCR"),
    Case("jbig2-garbage.pdf", lambda: picture(b"JBIG2Decode", b"\xff" * 9000), NEEDS_OCR, "OCR"),
    Case("jpx-garbage.pdf", lambda: picture(b"JPXDecode", b"\xff" * 9000), NEEDS_OCR, "OCR"),
    Case("jpeg-garbage.pdf", lambda: picture(b"DCTDecode", b"\xff\xd8" * 900), NEEDS_OCR, "OCR"),
    Case(
        "image-only.pdf",
        lambda: picture(b"FlateDecode", deflate(bytes(480_000))),
        NEEDS_OCR,
        "OCR",
    ),
    Case("form-fields.pdf", form_fields, OK),
    Case("free-text.pdf", free_text, (*NEEDS_OCR, *EMPTY)),
    Case("script.pdf", with_script, OK),
    Case("attachment.pdf", with_attachment, OK),
    Case("blank-page.pdf", lambda: write_pdf(one_page()), EMPTY, "blank"),
    Case("no-pages.pdf", lambda: write_pdf(NO_PAGES), EMPTY),
    Case("junk-before.pdf", lambda: b"\r\nMIME junk\r\n\r\n" + resume_pdf(), OK),
    Case("junk-after.pdf", lambda: resume_pdf() + bytes(range(256)) * 40, OK),
    Case("second-reader.pdf", lambda: for_second_reader(resume_pdf()), OK),
    Case("second-reader-odd.pdf", lambda: for_second_reader(odd_characters()), OK),
    Case("no-table.pdf", without_table, OK),
    Case("no-root.pdf", lambda: write_pdf(one_page(show(*RESUME)), b""), (*OK, *CORRUPT)),
    Case("wrong-length.pdf", wrong_length, OK),
    Case("header-only.pdf", lambda: b"%PDF-1.7\n", CORRUPT, "save it again"),
    Case("user-password.pdf", lambda: locked("secret"), ENCRYPTED, "without the password"),
    Case("empty-password.pdf", lambda: locked("", "owner"), OK),
    Case("same-passwords.pdf", lambda: locked("secret", "secret"), ENCRYPTED, "password"),
    Case("foreign-lock.pdf", foreign_lock, ENCRYPTED),
    *(
        Case(f"truncated-{n:02}.pdf", partial(truncated, n / 100), (*OK, *CORRUPT), "save it")
        for n in range(5, 100, 15)
    ),
)
