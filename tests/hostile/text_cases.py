"""Hostile text files, and content under a name that is not its own."""

from __future__ import annotations

from functools import partial

from hostile.cases import (
    CORRUPT,
    COSTLY,
    EMPTY,
    OK,
    RESUME,
    TOO_LARGE,
    UNSUPPORTED,
    Case,
)
from hostile.docx_cases import pack, parts
from hostile.pdf_syntax import resume_pdf

MEGABYTE = 2**20
_TEXT = "\n".join(RESUME)
# Each took, or would take, some grammar more than in proportion to its length.
KILLERS = {
    "blanks": " ",
    "tabs": "\t",
    "dots": ".",
    "dashes": "-",
    "digits": "1",
    "commas": "1,",
    "hyphenated": "a-",
    "letters": "a",
    "capitals": "A ",
    "brackets": "(",
    "quotes": '"',
    "slashes": "1/",
    "years": "2015 - ",
    "ranges": "Jan 2015 - Mar 2016 ",
    "dates": "Jan 2015 - Mar 2016\n",
    "titles": "Team Leader\n",
    "jobs": "Team Leader, Acme Jan 2015 - Mar 2016\n",
    "headings": "EXPERIENCE\n",
    "metrics": "AHT 300 seconds ",
    "teams": "team of ",
    "breaks": "\n",
    "mojibake": "\u00e2\u20ac",
    "marks": "\u202e",
    "joined": "a\u0301",
}


def killer(name: str, size: int = 20_000) -> bytes:
    unit = KILLERS[name]
    return (_TEXT + "\na\tb" + unit * (size // len(unit))).encode()


def _encoded(encoding: str, errors: str = "strict") -> bytes:
    return _TEXT.replace("Example", "Exämple").encode(encoding, errors)


def _killers() -> tuple[Case, ...]:
    return tuple(Case(f"many-{name}.txt", partial(killer, name), OK) for name in KILLERS)


TEXT_CASES: tuple[Case, ...] = (
    Case("no-bytes.txt", lambda: b"", EMPTY, "Ask for the file again"),
    Case("zero-bytes.txt", lambda: bytes(5000), EMPTY, "Ask for the file again"),
    Case("blanks.txt", lambda: b" \n\t\r\n\f" * 900, EMPTY, "Ask for the file again"),
    Case("odd-blanks.txt", lambda: "\u3000\u200b\ufeff\u00ad".encode() * 900, EMPTY, "blanks"),
    Case("noise.txt", lambda: bytes((n * n * 31 + n) % 256 for n in range(9000)), UNSUPPORTED),
    Case("big.txt", lambda: b"word word\n" * (5 * MEGABYTE), TOO_LARGE, "--max-file-mb"),
    Case("long.txt", lambda: b"word " * 120_000, TOO_LARGE, "--max-characters"),
    Case("one-line.txt", lambda: b"a" * 10 * MEGABYTE, TOO_LARGE, "--max-characters"),
    Case("at-the-limit.txt", lambda: b"lorem ipsum dolor\n" * 27_000, (*OK, *COSTLY)),
    Case("form-feeds.txt", lambda: b"a\f" * 100_000, TOO_LARGE, "--max-pages"),
    Case("surrogates.txt", lambda: _TEXT.encode() + b"\n\xed\xa0\x80\xed\xb0\x80\xed\xbf\xbf", OK),
    Case("half-pair.txt", lambda: b"\xff\xfe" + _encoded("utf-16-le") + b"\x00\xd8\x41", OK),
    # Told apart from binary noise only by guessing, which no reader of a resume should do.
    Case("no-mark.txt", partial(_encoded, "utf-16-le"), (*OK, *UNSUPPORTED)),
    Case("utf-32.txt", partial(_encoded, "utf-32"), (*OK, *UNSUPPORTED)),
    Case("utf-7.txt", partial(_encoded, "utf-7"), OK),
    Case(
        "invalid-utf-8.txt", lambda: _TEXT.encode() + b"\n\xc3\x28\xf8\x88\xfe\xff", (*OK, *CORRUPT)
    ),
    Case("overrides.txt", f"\u202e{_TEXT}\u202d\u2066\u2069".encode, OK),
    Case("zero-inside.txt", f"{_TEXT}\0{_TEXT}".encode, (*OK, *UNSUPPORTED)),
    Case("escaped.txt", ("'" + "\\xe2\\x80\\xa2 " * 20_000 + "'").encode, EMPTY),
    *_killers(),
)

MISNAMED_CASES: tuple[Case, ...] = (
    Case("pdf.docx", resume_pdf, OK),
    Case("pdf.txt", resume_pdf, OK),
    Case("docx.txt", lambda: pack(parts()), OK),
    Case("docx.pdf", lambda: pack(parts()), OK),
    Case("text.pdf", _TEXT.encode, OK),
    Case("text.docx", _TEXT.encode, OK),
    Case("program.pdf", lambda: b"MZ\x90\x00" + bytes(range(256)) * 20, UNSUPPORTED),
    Case("archive.pdf", lambda: b"Rar!\x1a\x07" + bytes(100) + b"x", UNSUPPORTED, "Unpack"),
    Case("gzip.txt", lambda: b"\x1f\x8b\x08" + bytes(range(256)), UNSUPPORTED, "Unpack"),
    Case("two-kinds.pdf", lambda: pack(parts()) + resume_pdf(), OK),
    Case("pdf-in-text.txt", lambda: b"%PDF- is how a PDF begins.\n" + _TEXT.encode(), CORRUPT),
)
