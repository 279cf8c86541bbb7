"""The manners in which programs write text into a PDF: the same page, other operators."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from layouts.pdf_file import PdfFile
from layouts.sheet import Item, Order, Run, Shape, Sheet, as_read
from layouts.typefaces import HELVETICA, TEX, TIMES, Code, Family, Typeface, vera

Fonts = dict[Typeface, str]  # the resource name of each font
_CIRCLE = 0.5523  # of the radius: how far the handles of a quarter circle reach
_BROWSER = 0.75  # points in a CSS pixel
_TIGHTNESS = 0.94  # of a glyph's width: how far wkhtmltopdf moves the pen
_QUARTZ = 0.24  # points in a device pixel of macOS


@dataclass(frozen=True, slots=True)
class Pen:
    """Where a producer writes: the page's height and the names of the fonts in its file."""

    height: float
    fonts: Fonts
    family: Family

    def codes(self, run: Run) -> list[tuple[str, float]]:
        """Glyph codes with how far the pen goes after each, in points."""
        spaced = []
        for char, (code, advance) in zip(self._texts(run), self.encode(run), strict=True):
            stretch = run.stretch if char == " " else 0.0
            spaced.append((code, advance * run.size + run.spacing + stretch))
        return spaced

    def encode(self, run: Run) -> list[Code]:
        return self.family[run.face].encode(run.text)

    def name(self, run: Run) -> str:
        return self.fonts[self.family[run.face]]

    def _texts(self, run: Run) -> list[str]:
        """The text of each code: ligatures take several letters."""
        count = len(self.encode(run))
        if count == len(run.text):
            return list(run.text)
        return [
            " " if self.family[run.face].encode(" ")[0][0] == code else "" for code, _ in
            self.encode(run)
        ]  # fmt: skip


Write = Callable[[Pen, Run], str]


def write_lines(pen: Pen, run: Run) -> str:
    """One string a line: pdf-lib, ReportLab, FPDF."""
    codes = "".join(code for code, _ in pen.codes(run))
    return (
        f"BT {_fill(run)} /{pen.name(run)} {run.size:g} Tf {run.spacing:g} Tc {run.stretch:g} Tw "
        f"1 0 0 1 {_xy(pen, run)} Tm <{codes}> Tj ET"
    )


def write_glyphs(pen: Pen, run: Run) -> str:
    """One text object a glyph, spaces too, each glyph reaching into the next: wkhtmltopdf."""
    parts, left = [], run.left
    for code, advance in pen.codes(run):
        parts.append(
            f"BT {_fill(run)} /{pen.name(run)} {run.size:g} Tf 1 0 0 -1 {left:.4f} {run.base:.4f} "
            f"Tm <{code}> Tj ET"
        )
        left += _TIGHTNESS * advance
    return "\n".join(parts)


def write_steps(pen: Pen, run: Run) -> str:
    """One string a glyph with the pen moved between, in CSS pixels: Chromium, Google Docs.

    Where the pen is already in place (said here to be so after each i), a string holds two.
    """
    size = run.size / _BROWSER
    parts = [
        f"{_fill(run)}\nBT\n/{pen.name(run)} {size:.7g} Tf\n"
        f"1 0 0 -1 {run.left / _BROWSER:.7g} {run.base / _BROWSER:.7g} Tm"
    ]
    step, strings = 0.0, iter(pen.codes(run))
    narrow = pen.family[run.face].encode("i")[0][0]
    for code, advance in strings:
        second, more = next(strings, ("", 0.0)) if code == narrow else ("", 0.0)
        parts.append(f"{step / _BROWSER:.7g} 0 Td <{code}{second}> Tj")
        step = advance + more
    return "\n".join([*parts, "ET"])


def write_kerned(pen: Pen, run: Run) -> str:
    """One array a line with a number after each glyph: WeasyPrint and Cairo, LibreOffice."""
    extra = [
        -1000 * (advance - natural * run.size) / run.size
        for (_, advance), (_, natural) in zip(pen.codes(run), pen.encode(run), strict=True)
    ]
    body = "".join(
        f"<{code}>{kern:.6g}" for (code, _), kern in zip(pen.codes(run), extra, strict=True)
    )
    size = run.size / _BROWSER
    return (
        f"{_fill(run)} BT 1 0 0 -1 {run.left / _BROWSER:.6f} {run.base / _BROWSER:.6f} Tm "
        f"/{pen.name(run)} {size:.6f} Tf [{body}] TJ ET"
    )


def write_broken(pen: Pen, run: Run) -> str:
    """Runs that end anywhere, even inside a word, and spaces of their own: Word for Windows."""
    lengths = (4, 1, 7, 2, 5, 3, 9)
    codes, parts, left, turn, place = pen.codes(run), [], run.left, len(run.text), 0
    while place < len(codes):
        part = codes[place : place + lengths[turn % len(lengths)]]
        body = "".join(f"<{code}>" for code, _ in part)
        parts.append(
            f"/P <</MCID {turn % 9}>> BDC BT /{pen.name(run)} {run.size:g} Tf {_fill(run)} "
            f"{run.spacing:g} Tc {run.stretch:g} Tw 1 0 0 1 {left:.3f} {pen.height - run.base:.3f} "
            f"Tm [{body}] TJ ET EMC"
        )
        left += sum(advance for _, advance in part)
        place, turn = place + len(part), turn + 1
    return "\n".join(parts)


def write_gaps(pen: Pen, run: Run) -> str:
    """Words without a single space between them, kerned: TeX."""
    body, pending = "", 0.0
    blank = pen.family[run.face].encode(" ")[0][0]
    for (code, advance), (_, natural) in zip(pen.codes(run), pen.encode(run), strict=True):
        if code == blank:
            pending -= 1000 * advance / run.size
            continue
        body += (f"{pending:.0f}" if pending else "") + f"<{code}>"
        pending = -1000 * (advance - natural * run.size) / run.size
    return f"BT {_fill(run)} /{pen.name(run)} {run.size:g} Tf {_xy(pen, run)} Td [{body}] TJ ET"


def write_tabs(pen: Pen, runs: list[Run]) -> str:
    """One array over the whole row, in which a tab is a jump: some versions of Word, \\hfill."""
    body, end = "", runs[0].left
    for run in runs:
        codes = pen.codes(run)
        body += f"{-1000 * (run.left - end) / run.size:.0f}"
        body += "".join(f"<{code}>" for code, _ in codes)
        end = run.left + sum(advance for _, advance in codes)
    first = runs[0]
    font = f"/{pen.name(first)} {first.size:g} Tf"
    return f"BT {_fill(first)} {font} {_xy(pen, first)} Td [{body}] TJ ET"


def write_scaled(pen: Pen, run: Run) -> str:
    """Words and spaces as objects of their own in a scaled space: Word for Mac through Quartz."""
    blank, parts, left = pen.family[run.face].encode(" ")[0][0], [], run.left
    for _, group in groupby(pen.codes(run), key=lambda pair: pair[0] == blank):
        word = list(group)
        body = " ".join(f"<{code}> -0.1" for code, _ in word)
        parts.append(
            f"q {_fill(run)} {_QUARTZ} 0 0 {_QUARTZ} {left:.4f} {pen.height - run.base:.4f} cm BT "
            f"{run.spacing:g} Tc {run.size / _QUARTZ:g} 0 0 {run.size / _QUARTZ:g} 0 0 Tm "
            f"/{pen.name(run)} 1 Tf [ {body} ] TJ ET Q"
        )
        left += sum(advance for _, advance in word)
    return "\n".join(parts)


def write_boxes(pen: Pen, run: Run) -> str:
    """Each text in a space of its own, spaced by the character spacing: Canva, Figma."""
    codes = "".join(code for code, _ in pen.codes(run))
    return (
        f"q 1 0 0 1 {_xy(pen, run)} cm BT {_fill(run)} /{pen.name(run)} 1 Tf "
        f"{run.size:g} 0 0 {run.size:g} 0 0 Tm {run.spacing / run.size:g} Tc "
        f"<{codes}> Tj ET Q"
    )


@dataclass(frozen=True, slots=True)
class Producer:
    """A program: its fonts, its way of writing, and the space it writes in.

    ``flipped``: y grows downwards; ``scale``: points in its unit.
    """

    name: str
    family: Family
    write: Write
    flipped: bool = False
    scale: float = 1.0
    tabs: bool = False  # texts of one font on one baseline are one string with jumps in it


REPORTLAB = Producer("reportlab", HELVETICA, write_lines)
WKHTMLTOPDF = Producer("wkhtmltopdf", vera(), write_glyphs, flipped=True)
CHROMIUM = Producer("chromium", vera((133, 189)), write_steps, flipped=True, scale=_BROWSER)
GOOGLE_DOCS = Producer(
    "google_docs", vera(ligatures=True), write_steps, flipped=True, scale=_BROWSER
)
WEASYPRINT = Producer("weasyprint", vera(), write_kerned, flipped=True, scale=_BROWSER)
WORD = Producer("word", TIMES, write_broken)
LATEX = Producer("latex", TEX, write_gaps)
QUARTZ = Producer("quartz", vera(meanings={" ": "\t\r\xa0", "-": "-\xad\u2010"}), write_scaled)
WORD_TABS = Producer("word_tabs", HELVETICA, write_lines, tabs=True)
CANVA = Producer("canva", vera(), write_boxes)


def produce(sheets: list[Sheet], producer: Producer, order: Order = as_read) -> bytes:
    """The PDF that this program would write of these pages."""
    file = PdfFile()
    faces = dict.fromkeys(producer.family.values())
    fonts = {face: f"F{number}" for number, face in enumerate(faces, 1)}
    places = {name: face.embed(file) for face, name in fonts.items()}
    resources = " ".join(f"/{name} {place} 0 R" for name, place in places.items())
    for sheet in sheets:
        width, height = sheet.size
        size = (height, width) if sheet.rotate or sheet.turned else sheet.size
        content = "\n".join(_write(sheet, producer, fonts, order))
        file.add_page(content, size, resources, sheet.rotate)
    return file.save()


def _write(sheet: Sheet, producer: Producer, fonts: Fonts, order: Order) -> Iterator[str]:
    height = sheet.size[1]
    pen = Pen(height, fonts, producer.family)
    yield "q"
    if sheet.rotate or sheet.turned:
        yield f"0 1 -1 0 {height:g} 0 cm"
    items = order(list(sheet.items))
    for row in _rows(items) if producer.tabs else ([item] for item in items):
        if len(row) > 1:
            yield write_tabs(pen, [item for item in row if isinstance(item, Run)])
        else:
            yield from _write_item(row[0], pen, producer)
    yield "Q"


def _rows(items: list[Item]) -> Iterator[list[Item]]:
    """Neighbours of one font on one baseline, which a tab may part."""
    for _, group in groupby(items, key=_row):
        yield list(group)


def _row(item: Item) -> object:
    return (item.base, item.face, item.size) if isinstance(item, Run) else id(item)


def _write_item(item: Item, pen: Pen, producer: Producer) -> Iterator[str]:
    yield "q"
    if isinstance(item, Shape):
        yield _draw(item, pen.height)
    else:
        if producer.flipped:
            scale = producer.scale
            yield f"{scale:g} 0 0 {-scale:g} 0 {pen.height:g} cm"
        yield producer.write(pen, item)
    yield "Q"


def _draw(shape: Shape, height: float) -> str:
    red, green, blue = shape.colour
    colour, low = f"{red:g} {green:g} {blue:g} rg", height - shape.top - shape.height
    if not shape.round:
        return f"{colour} {shape.left:g} {low:g} {shape.width:g} {shape.height:g} re f"
    x, y, r = shape.left + shape.width / 2, low + shape.height / 2, shape.width / 2
    k = _CIRCLE * r
    return (
        f"{colour} {x + r:g} {y:g} m {x + r:g} {y + k:g} {x + k:g} {y + r:g} {x:g} {y + r:g} c "
        f"{x - k:g} {y + r:g} {x - r:g} {y + k:g} {x - r:g} {y:g} c "
        f"{x - r:g} {y - k:g} {x - k:g} {y - r:g} {x:g} {y - r:g} c "
        f"{x + k:g} {y - r:g} {x + r:g} {y - k:g} {x + r:g} {y:g} c f"
    )


def _fill(run: Run) -> str:
    red, green, blue = run.colour
    return f"{red:g} {green:g} {blue:g} rg"


def _xy(pen: Pen, run: Run) -> str:
    return f"{run.left:.4f} {pen.height - run.base:.4f}"
