"""Where words start and end: letter-spacing, kerning, accents, small capitals, double printing."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from documents.drawings import HEIGHT, WIDTH
from reportlab.pdfbase.pdfmetrics import stringWidth

from bpo_resume import documents

BODY = "Handled inbound calls for a retail client"
_BODY = f" BT 0 Tc 0 Tw /F1 10 Tf 50 640 Td ({BODY}) Tj ET"
_NAMES = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Times-Italic"}
_FONT = "<</Type/Font/Subtype/Type1/BaseFont/{}/Encoding/WinAnsiEncoding{}>>"
_TYPE3 = (
    "<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[0.001 0 0 0.001 0 0]"
    "/CharProcs<</a 6 0 R>>/Encoding<</Type/Encoding/Differences[97" + "/a" * 26 + "]>>"
    "/FirstChar 32/LastChar 122/Widths[" + "500 " * 91 + "]/ToUnicode 5 0 R/Resources<<>>>>"
)
_BOX = "500 0 0 0 750 750 d1 0 0 400 600 re f"


def write_pdf(content: str, meanings: Mapping[int, str] | None = None) -> bytes:
    """A one-page PDF with this content stream.

    Fonts: F1 Helvetica, F2 bold, F3 Times italic; U1 Helvetica whose codes have these
    ``meanings`` (those drawn as U+200B have no width), T3 the same as Type 3 boxes.
    """
    codes = {code: chr(code) for code in range(32, 127)} | dict(meanings or {})
    widths = [
        0 if codes.get(code) == "\u200b" else stringWidth(chr(code), "Helvetica", 1000)
        for code in range(32, 256)
    ]
    mapped = f"/FirstChar 32/LastChar 255/Widths[{' '.join(map(str, widths))}]/ToUnicode 5 0 R"
    fonts = (
        "".join(f"/{font} {_FONT.format(name, '')}" for font, name in _NAMES.items())
        + f"/U1 {_FONT.format('Helvetica', mapped)}/T3 {_TYPE3}"
    )
    pairs = " ".join(f"<{code:02x}><{_utf16(text)}>" for code, text in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def "
        f"1 begincodespacerange <00><ff> endcodespacerange {len(codes)} beginbfchar {pairs} "
        "endbfchar endcmap end end"
    )
    return _number(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents 4 0 R"
        f"/Resources<</Font<<{fonts}>>>>>>",
        *(f"<</Length {len(s)}>>stream\n{s}\nendstream" for s in (content, cmap, _BOX)),
    )


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex()


def _number(*objects: str) -> bytes:
    data, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF"
    )
    return data + end.encode("latin-1")


def read(content: str, meanings: Mapping[int, str] | None = None) -> str:
    """The first line of a page that shows this content above a plain line of body text."""
    text = documents.read_bytes(write_pdf(content + _BODY, meanings), "cv.pdf").text
    above, _, body = text.rpartition("\n")
    assert body == BODY
    return above


def heading(operators: str) -> str:
    return f"BT /F2 12 Tf 50 700 Td {operators} ET"


def glyph_by_glyph(
    y: float, font: str, text: str, *, grid: float, spacing: float | Mapping[str, float] = 0
) -> str:
    """Each letter as an object of its own, the pen on a grid, as wkhtmltopdf and Skia draw.

    ``spacing``: how much farther the pen steps, everywhere or before these letters.
    """
    x, shown = 50.0, []
    for char, following in zip(text, f"{text[1:]} ", strict=True):
        if char != " ":
            shown.append(f"BT /{font} 10 Tf {x:.3f} {y} Td ({char}) Tj ET")
        x += round(stringWidth(char, _NAMES[font], 10) / grid) * grid
        x += spacing.get(following, 0.0) if isinstance(spacing, Mapping) else spacing
    return " ".join(shown)


@pytest.mark.parametrize("spacing", [0.5, 1, 1.4, 1.6, 2, 3, 4])
@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("(EXPERIENCE) Tj", "EXPERIENCE"),
        ("(WORK EXPERIENCE) Tj", "WORK EXPERIENCE"),
        ("(Work Experience) Tj", "Work Experience"),
        ("[(WORK) -278 (EXPERIENCE)] TJ", "WORK EXPERIENCE"),
        ("(Mara J. Voss II) Tj", "Mara J. Voss II"),
        ("[(WORK A) 80 (V) 90 (AILABILIT) 70 (Y)] TJ", "WORK AVAILABILITY"),
        ("(2019 - 2021) Tj", "2019 - 2021"),
    ],
)
def test_letter_spaced_headings_keep_their_words(spacing: float, shown: str, expected: str) -> None:
    assert read(heading(f"{spacing} Tc {shown}")) == expected


@pytest.mark.parametrize("spacing", [1.4, 1.6, 2.0])
def test_short_letter_spaced_headings_are_one_word(spacing: float) -> None:
    assert read(heading(f"{spacing} Tc (TEAM) Tj")) == "TEAM"


@pytest.mark.parametrize("spacing", [6, 8])
def test_words_set_very_wide_stay_whole(spacing: float) -> None:
    assert read(heading(f"{spacing} Tc (WORK EXPERIENCE) Tj")).split() == ["WORK", "EXPERIENCE"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("E X P E R I E N C E", "EXPERIENCE"),
        ("W O R K  E X P E R I E N C E", "WORK EXPERIENCE"),
        ("P R O F I L E", "PROFILE"),
        ("Grades: A B A A B C", "Grades: A B A A B C"),
        ("J R R Carver, Agent", "J R R Carver, Agent"),
    ],
)
def test_letters_parted_by_typed_spaces(typed: str, expected: str) -> None:
    assert read(heading(f"({typed}) Tj")) == expected


@pytest.mark.parametrize("spacing", [1.0, 1.6, 2.0])
def test_letter_spaced_glyph_objects_keep_their_words(spacing: float) -> None:
    text = "WORK EXPERIENCE"
    drawn = glyph_by_glyph(700, "F2", text, grid=0.01, spacing=spacing)
    assert read(drawn) == text


@pytest.mark.parametrize("spacing", [1, 3, 6])
def test_wide_word_spacing_does_not_split_or_glue(spacing: float) -> None:
    assert read(f"BT /F1 10 Tf 50 700 Td {spacing} Tw ({BODY}) Tj ET") == BODY


@pytest.mark.parametrize("spacing", [-0.2, -0.4, -0.8])
@pytest.mark.parametrize(
    "shown", ["(Answered every call) Tj", "[(Answered) -250 (every) -250 (call)] TJ"]
)
def test_tight_text_keeps_its_spaces(spacing: float, shown: str) -> None:
    assert read(f"BT /F1 10 Tf 50 700 Td {spacing} Tc {shown} ET") == "Answered every call"


@pytest.mark.parametrize("space", [-333, -278, -250, -200, -170])
def test_spaces_without_a_glyph_are_found(space: int) -> None:
    shown = f"[(Answered) {space} (every) {space} (call)] TJ"
    assert read(f"BT /F1 10 Tf 50 700 Td {shown} ET") == "Answered every call"


@pytest.mark.parametrize("kern", [120, 80, -60, -100, -120])
def test_kerned_pairs_stay_together(kern: int) -> None:
    shown = f"[(T) {kern} (ech) -278 (V) {kern} (alley) -278 (W) {kern} (orkforce)] TJ"
    assert read(f"BT /F1 10 Tf 50 700 Td {shown} ET") == "Tech Valley Workforce"


@pytest.mark.parametrize("stretch", [60, 180])
def test_stretched_text_keeps_its_words(stretch: int) -> None:
    assert read(f"BT /F1 10 Tf 50 700 Td {stretch} Tz (Led a team of ten) Tj 100 Tz ET") == (
        "Led a team of ten"
    )


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("/F2 12 Tf (E) Tj /F2 9 Tf (XPERIENCE) Tj", "EXPERIENCE"),
        (
            "/F2 12 Tf (W) Tj /F2 9 Tf (ORK ) Tj /F2 12 Tf (E) Tj /F2 9 Tf (XPERIENCE) Tj",
            "WORK EXPERIENCE",
        ),
        (
            "/F2 14 Tf (W) Tj /F2 10 Tf [(ORK) -350] TJ /F2 14 Tf (E) Tj /F2 10 Tf (DUCATION) Tj",
            "WORK EDUCATION",
        ),
        (
            "/F1 10 Tf (Ranked 1) Tj 4 Ts /F1 6 Tf (st) Tj 0 Ts /F1 10 Tf ( of 40) Tj",
            "Ranked 1st of 40",
        ),
        ("/F1 10 Tf (H) Tj -2 Ts /F1 6 Tf (2) Tj 0 Ts /F1 10 Tf (O tests) Tj", "H2O tests"),
        ("/F1 10 Tf (Tea) Tj 1.5 Ts (m Le) Tj -1 Ts (ader) Tj 0 Ts", "Team Leader"),
    ],
)
def test_sizes_and_heights_may_change_within_a_word(shown: str, expected: str) -> None:
    assert read(f"BT 50 700 Td {shown} ET") == expected


@pytest.mark.parametrize("shift", [(0.3, 0), (0.5, 0), (0.3, 0.3), (1, 0), (1, -1), (1.5, -1.5)])
def test_text_printed_twice_is_read_once(shift: tuple[float, float]) -> None:
    again = f"BT /F2 12 Tf {50 + shift[0]} {700 + shift[1]} Td (TEAM LEADER) Tj ET"
    assert read(f"{heading('(TEAM LEADER) Tj')} {again}") == "TEAM LEADER"


def test_words_that_are_repeated_on_purpose_are_kept() -> None:
    assert read("BT /F1 10 Tf 50 700 Td (New York New York) Tj ET") == "New York New York"


def test_filled_and_stroked_text_is_read_once() -> None:
    assert read(heading("2 Tr (TEAM LEADER) Tj 0 Tr")) == "TEAM LEADER"


def test_shadow_is_not_read() -> None:
    shadow = "0.7 g BT /F2 12 Tf 51 699 Td (TEAM LEADER) Tj ET 0 g"
    assert read(f"{shadow} {heading('(TEAM LEADER) Tj')}") == "TEAM LEADER"


@pytest.mark.parametrize("grid", [0.01, 0.6])
def test_fonts_of_one_size_do_not_lend_each_other_their_advances(grid: float) -> None:
    regular = "Answered calls of the retail client from the floor, filed all offers of staff"
    bold, italic = "Team Leader of the floor", "Bachelor of Arts, Staff of Fifth"
    drawn = " ".join(
        [
            glyph_by_glyph(720, "F2", bold, grid=grid),
            glyph_by_glyph(700, "F1", regular, grid=grid),
            glyph_by_glyph(680, "F3", italic, grid=grid),
        ]
    )
    assert read(drawn).split("\n") == [bold, regular, italic]


def test_kerned_pairs_do_not_cut_the_words_of_others() -> None:
    lines = [
        "They say, many years, a way, a day. Style of a key system, by the eye",
        "Handled the retail client and his orders, then the team of nine others",
        "Years of calls at the desk and on the floor of an insurer in the east",
    ]
    shown = [
        glyph_by_glyph(700 - 20 * number, "F1", line, grid=0.01, spacing={",": -1.5, ".": -1.5})
        for number, line in enumerate(lines)
    ]
    assert read(" ".join(shown)).split("\n") == lines


@pytest.mark.parametrize(
    ("meaning", "shown", "expected"),
    [
        ("\u200b", "(in\xa5bound calls) Tj", "inbound calls"),
        ("\xa0", "(inbound\xa5calls) Tj", "inbound calls"),
        ("\t", "(inbound\xa5calls) Tj", "inbound calls"),
        ("\r", "(inbound\xa5calls) Tj", "inbound calls"),
        ("\ufb03", "(o\xa5ce) Tj", "office"),
        ("ffi", "(o\xa5ce work) Tj", "office work"),
        ("\x1e", "(o\xa5ce) Tj", "office"),
        ("\u0301", "(Jose\xa5 Sa) Tj", "Jos\u00e9 Sa"),
        ("\u0301", "(Jose) Tj 16.5 0 Td (\xa5) Tj 8 0 Td ( Sa) Tj", "Jos\u00e9 Sa"),
        ("\xb4", "[(Jos) 0 (\xa5) 556 (e) -278 (Sa)] TJ", "Jos\u00e9 Sa"),
        ("\xb4", "(Jose) Tj 17 0 Td (\xa5) Tj 11 0 Td (Sa) Tj", "Jos\u00e9 Sa"),
        ("\uf0b7", "(\xa5 Took calls) Tj", "Took calls"),
    ],
)
def test_characters_mean_what_the_font_says(meaning: str, shown: str, expected: str) -> None:
    assert read(f"BT /U1 10 Tf 50 700 Td {shown} ET", {0xA5: meaning}) == expected


def test_apostrophe_like_accents_beside_letters_are_kept() -> None:
    assert read("BT /U1 10 Tf 50 700 Td (rock\xa5n\xa5roll) Tj ET", {0xA5: "\xb4"}) == (
        "rock\xb4n\xb4roll"
    )


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("(\xa8\xa7\xa6\xa5) Tj", "\u05e9\u05dc\u05d5\u05dd"),
        ("(\xa8\xa7\xa6\xa5 \xa6\xa5) Tj", "\u05e9\u05dc \u05e9\u05dc\u05d5\u05dd"),
        (
            "(Name: \xa8\xa7\xa6\xa5 \xa6\xa5 Agent) Tj",
            "Name: \u05e9\u05dc \u05e9\u05dc\u05d5\u05dd Agent",
        ),
    ],
)
def test_words_that_run_to_the_left_are_in_reading_order(shown: str, expected: str) -> None:
    letters = {0xA5: "\u05e9", 0xA6: "\u05dc", 0xA7: "\u05d5", 0xA8: "\u05dd"}
    assert read(f"BT /U1 10 Tf 50 700 Td {shown} ET", letters) == expected


def test_type_3_fonts_are_read() -> None:
    letters = {32: " "} | {code: chr(code) for code in range(97, 123)}
    assert read("BT /T3 10 Tf 50 700 Td (inbound calls) Tj ET", letters) == "inbound calls"


@pytest.mark.parametrize(
    "placing",
    [
        "/F1 1e30 Tf 50 700 Td",
        "/F1 10 Tf 1e38 0 0 1e38 1e38 1e38 Tm",
        "/F1 10 Tf 1e-9 0 0 1e-9 50 700 Tm",
        "/F1 10 Tf 0 0 0 0 50 700 Tm",
        "/F1 0 Tf 50 700 Td",
    ],
)
@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_text_of_impossible_size_does_not_harm_the_rest(placing: str) -> None:
    assert read(f"BT {placing} (abc def) Tj ET") == ""
