"""The fonts that fixtures are set in, and how producers put them into a file.

Helvetica and Times go in by name, one byte a letter. Vera, which reportlab ships, is embedded
with two-byte glyph numbers and a map back to Unicode, as browsers and word processors do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal, Protocol

import reportlab
from layouts.pdf_file import PdfFile
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFontFile

Face = Literal["regular", "bold", "italic"]
Code = tuple[str, float]  # hexadecimal digits of a glyph, its advance in em

_FOLDER = Path(reportlab.__file__).parent / "fonts"
_ICONS = "\uf095\uf0e0\uf3c5"  # telephone, letter, pin: private use, as icon fonts have them
_ICON_WIDTH = 0.6  # em


class Typeface(Protocol):
    """A font: its codes with their advances, and its object in a file."""

    def encode(self, text: str) -> list[Code]: ...

    def embed(self, file: PdfFile) -> int: ...


@dataclass(frozen=True)
class NamedFont:
    """One of the fonts every reader has. ``specials`` are texts set by a code of their own,
    which the file does not explain (TeX's ligatures).
    """

    name: str
    specials: Mapping[str, int] = field(default_factory=dict, hash=False)

    def encode(self, text: str) -> list[Code]:
        widths = pdfmetrics.getFont(self.name).widths
        codes, place = [], 0
        while place < len(text):
            special = next((s for s in self.specials if text.startswith(s, place)), None)
            if special is not None:
                advance = sum(widths[code] for code in special.encode("cp1252")) / 1000
                codes.append((f"{self.specials[special]:02x}", advance))
                place += len(special)
                continue
            code = text[place].encode("cp1252")[0]
            codes.append((f"{code:02x}", widths[code] / 1000))
            place += 1
        return codes

    def embed(self, file: PdfFile) -> int:
        encoding = "" if self.specials else "/Encoding /WinAnsiEncoding"
        return file.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /{self.name} {encoding} >>")


@dataclass(frozen=True)
class EmbeddedFont:
    """A TrueType file under Identity-H.

    ``meanings``: what the map to Unicode says of a character instead of the truth (macOS gives a
    space as tab, return and no-break space). ``ligatures`` joins fi and fl to one glyph.
    """

    file: str
    stem: int = 80  # width of the stems; PDFium reckons the weight from it
    ligatures: bool = False
    meanings: Mapping[str, str] = field(default_factory=dict, hash=False)

    def encode(self, text: str) -> list[Code]:
        if self.ligatures:
            text = text.replace("fi", "\ufb01").replace("fl", "\ufb02")
        font = _load(self.file)
        return [
            (f"{ord(char):04x}", _ICON_WIDTH)
            if char in _ICONS
            else (f"{font.charToGlyph[ord(char)]:04x}", font.charWidths[ord(char)] / 1000)
            for char in text
        ]

    def embed(self, file: PdfFile) -> int:
        font = _load(self.file)
        name = f"AAAAAA+{Path(self.file).stem}"
        data = (_FOLDER / self.file).read_bytes()
        program = file.add_stream(data, f"/Length1 {len(data)}")
        box = " ".join(f"{edge:.0f}" for edge in font.bbox)
        descriptor = file.add(
            f"<< /Type /FontDescriptor /FontName /{name} /Flags 32 /FontBBox [{box}] "
            f"/ItalicAngle {font.italicAngle:g} /Ascent {font.ascent:.0f} "
            f"/Descent {font.descent:.0f} /CapHeight {font.capHeight:.0f} /StemV {self.stem} "
            f"/FontFile2 {program} 0 R >>"
        )
        glyphs = {font.charToGlyph[c]: font.charWidths[c] for c in sorted(font.charToGlyph)}
        widths = " ".join(f"{glyph} [{width:.0f}]" for glyph, width in sorted(glyphs.items()))
        descendant = file.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap /Identity "
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            f"/FontDescriptor {descriptor} 0 R /DW 600 /W [{widths}] >>"
        )
        meanings = file.add_stream(self._map(font).encode())
        return file.add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
            f"/DescendantFonts [{descendant} 0 R] /ToUnicode {meanings} 0 R >>"
        )

    def _map(self, font: TTFontFile) -> str:
        known = {
            f"{font.charToGlyph[code]:04x}": self.meanings.get(chr(code), chr(code))
            for code in sorted(font.charToGlyph, reverse=True)  # the lowest code wins
            if code < 0xFFFF
        }
        known |= {f"{font.charToGlyph[0xFB01]:04x}": "fi", f"{font.charToGlyph[0xFB02]:04x}": "fl"}
        known |= {f"{ord(icon):04x}": icon for icon in _ICONS}
        lines = [f"<{code}> <{text.encode('utf-16-be').hex()}>" for code, text in known.items()]
        parts = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        body = "".join(
            f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n" for part in parts
        )
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
            "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            f"{body}endcmap CMapName currentdict /CMap defineresource pop end end\n"
        )


@lru_cache(maxsize=8)
def _load(name: str) -> TTFontFile:
    return TTFontFile(str(_FOLDER / name))


Family = Mapping[Face, Typeface]

HELVETICA: Family = {
    "regular": NamedFont("Helvetica"),
    "bold": NamedFont("Helvetica-Bold"),
    "italic": NamedFont("Helvetica-Oblique"),
}
TIMES: Family = {
    "regular": NamedFont("Times-Roman"),
    "bold": NamedFont("Times-Bold"),
    "italic": NamedFont("Times-Italic"),
}
_TEX = {"ffi": 0x1E, "ffl": 0x1F, "ff": 0x1B, "fi": 0x1C, "fl": 0x1D, "\u2022": 0xB7}
TEX: Family = {
    "regular": NamedFont("Times-Roman", _TEX),
    "bold": NamedFont("Times-Bold", _TEX),
    "italic": NamedFont("Times-Italic", _TEX),
}


def vera(
    stems: tuple[int, int] = (80, 140),
    ligatures: bool = False,
    meanings: Mapping[str, str] | None = None,
) -> Family:
    """Vera embedded; ``stems`` of the regular and the bold weight."""
    light, heavy = stems
    told = dict(meanings or {})
    return {
        "regular": EmbeddedFont("Vera.ttf", light, ligatures, told),
        "bold": EmbeddedFont("VeraBd.ttf", heavy, ligatures, told),
        "italic": EmbeddedFont("VeraIt.ttf", light, ligatures, told),
    }


def measure(face: Typeface, text: str, size: float, spacing: float = 0.0) -> float:
    """Width in points; ``spacing`` is added after each letter."""
    return sum(advance for _, advance in face.encode(text)) * size + spacing * len(text)
