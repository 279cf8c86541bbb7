"""Characters as a reader meets them: mojibake mended, layout characters made plain.

Everything here works on one line, before offsets exist, so offsets are always those of the
mended text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# TeX fonts without a Unicode map put their ligatures on these control codes.
_TEX_LIGATURES = {
    "\x1b": "ff", "\x1c": "fi", "\x1d": "fl", "\x1e": "ffi", "\x1f": "ffl",
    "\x0b": "ff", "\x0c": "fi", "\x0e": "ffi", "\x0f": "ffl",
}  # fmt: skip
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_SPACES = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\x85\u2028\u2029\r\n"
)
_NOTHING = (  # soft hyphens, joiners, marks of writing direction
    "\xad\u200b\u200c\u200d\u2060\ufeff\ufffe\uffff"
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_CONTROLS = [chr(c) for c in range(0x20) if chr(c) not in "\t\r\n"] + [
    chr(c) for c in range(0x7F, 0xA0) if c != 0x85
]
# Halves of a pair without the other one, which no encoding can write.
_HALVES = map(chr, range(0xD800, 0xE000))
_PLAIN = str.maketrans(
    dict.fromkeys(_CONTROLS, "")
    | dict.fromkeys(_HALVES, "\ufffd")
    | dict.fromkeys(_NOTHING, "")
    | dict.fromkeys(_SPACES, " ")
    | _LIGATURES
)
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011", "-"))
_TEX = str.maketrans(_TEX_LIGATURES)

# UTF-8 read as Windows-1252 starts with one of these and goes on with one of those.
_MOJIBAKE = re.compile(
    "[\xc2-\xc5\xcb\xce\xcf\xd0\xd1\xd8\xd9\xe0-\xf0]"
    "[\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\xc2|(?<=[a-z])\xc3"
)
# Bytes that Windows-1252 leaves undefined are lost on the way, so these never reach ftfy whole.
_TRUNCATED = (
    (re.compile("\xef\xbc(?=[\\s\u200b]|$|\\w)"), " - "),  # a full-width hyphen
    (re.compile("\xe2\u20ac(?=[\\s.,;:)A-Z]|$)"), "\u201d"),
    (re.compile("\xe2\u2013\xaa"), "\u25aa"),  # whole, but too short for ftfy to trust
    (re.compile("\xe2\u2014\xa6"), "\u25e6"),
    (re.compile("\xe2\u2014(?=\\s)"), "\u25cf"),
    (re.compile("(?<=[a-z])\xc2(?=[a-z])"), "-"),  # a soft hyphen
    (re.compile("(?<=[a-z])\xc3-?(?=[a-z])"), "\xed"),  # its second byte is a soft hyphen
    (re.compile("(?:\xc2(?![a-z\xa0-\xbf\u2010-\u203a])\\s*)+"), " "),  # no-break spaces
)
# Whole three-byte sequences that Windows-1252 has a character for each byte of.
_WHOLE = {
    "\xe2\u20ac" + last: meant
    for last, meant in {
        "\u201c": "\u2013", "\u201d": "\u2014", "\u02dc": "\u2018", "\u2122": "\u2019",
        "\u0153": "\u201c", "\xa2": "\u2022", "\xa6": "\u2026", "\u2039": "\u200b",
    }.items()
}  # fmt: skip
_ANY_WHOLE = re.compile("|".join(_WHOLE))
# Two patterns: as one they would be tried at every character, which takes twice as long.
_UNREADABLE = re.compile("[\x00-\x08\x10-\x1f\x80-\x9f\ue000-\uf8ff\ufffd]")
_NUMBERED = re.compile(r"\(cid:\d+\)")
_COMBINING = re.compile("[\u0300-\u036f]")
_BLANKS = re.compile(" {2,}")
_COLUMN_GAP = re.compile("(?<=\\S) {4,}(?=\\S)")
_MANY_GAPS = 4
# The heading of a job, where two blanks part date, title and employer: "2006 to 2011  Clerk  Acme".
_DATED = re.compile(
    r"\b(?:19|20)\d\d\b[^\d\n]{0,3}\b(?:to|till?|until|upto|present|current|now|onwards)\b"
    r"|\b(?:19|20)\d\d\s?[-–—]|[-–—]\s?(?:[a-z]{3,9}\.?\s)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_HEADING_GAP = re.compile("(?<=[^\\s.!?:;,]) {2,}(?=\\S)")
_LONGEST_HEADING = 140
# Tried only where a run of blanks begins: a long one without a tab costs its square otherwise.
_AROUND_TAB = re.compile("(?<! ) *\t[ \t]*")


def mend_line(text: str) -> str:
    """One line without control characters, mojibake, or runs of blanks.

    Tabs are kept, and four blanks or more become one, unless a justified line is full of them; in
    the heading of a job two do.
    """
    if not text.isascii():
        text = text.replace("-\u2010", "-").translate(_HYPHENS)
        if _MOJIBAKE.search(text):
            text = _mend_mojibake(text)
        text = text.translate(_PLAIN)
        if _COMBINING.search(text):
            text = unicodedata.normalize("NFC", text)
    elif not text.isprintable():
        text = text.translate(_PLAIN)
    if "    " in text and not _is_justified(text):
        text = _COLUMN_GAP.sub("\t", text)
    if "  " in text and _heads_a_job(text):
        text = _HEADING_GAP.sub("\t", text)
    if "\t" in text:
        text = _AROUND_TAB.sub("\t", text)
    if "  " in text:
        text = _BLANKS.sub(" ", text)
    return text.strip()


def unreadable_share(texts: Iterable[str]) -> float:
    """The share of characters that a font without a Unicode map left without a meaning."""
    whole = "".join(texts)
    unreadable = len(_UNREADABLE.findall(whole)) + len(_NUMBERED.findall(whole))
    return unreadable / len(whole) if whole else 0.0


def _is_justified(text: str) -> bool:
    gaps = len(_COLUMN_GAP.findall(text))
    return gaps >= _MANY_GAPS and 2 * gaps >= len(text.split())


def _heads_a_job(text: str) -> bool:
    return (
        len(text) <= _LONGEST_HEADING
        and len(_HEADING_GAP.findall(text)) < _MANY_GAPS
        and _DATED.search(text) is not None
    )


def spell_ligatures(text: str) -> str:
    """TeX's unmapped ligatures (control codes) as letters."""
    return text.translate(_TEX)


def _mend_mojibake(text: str) -> str:
    rest = _ANY_WHOLE.sub("", text)
    if rest.isascii() and rest.isprintable():  # ftfy says the same, in fifty times as long
        return _ANY_WHOLE.sub(lambda found: _WHOLE[found[0]], text)
    for pattern, replacement in _TRUNCATED:
        text = pattern.sub(replacement, text)
    if text.isascii() and text.isprintable():
        return text  # seven of ten such lines of real resumes; ftfy takes eight times as long
    import ftfy  # few files need it, and it takes a while to load

    return ftfy.fix_text(
        text,
        unescape_html=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        normalization=None,
        explain=False,
    )
