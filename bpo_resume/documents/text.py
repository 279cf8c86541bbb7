"""Plain text: whatever its encoding, however its line breaks were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bpo_resume.documents.bullets import split_bullet
from bpo_resume.documents.drafts import Draft, compose
from bpo_resume.documents.flattened import restore_lines, unescape
from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.errors import CorruptError, EmptyError
from bpo_resume.model import Document, Source

_BREAKS = re.compile("\r\n|[\r\n\x0b\x85\u2028\u2029]")
# The encodings resumes come in; guessing among all of them finds Cyrillic in "résumé".
_ENCODINGS = ["cp1252", "utf_16_le", "utf_16_be", "mac_roman", "cp1250", "cp1251"]
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


def read_text(data: bytes, source: Source, limits: Limits) -> Document:
    """The document in a text file; a form feed starts a page.

    Raises ``EmptyError``, ``CorruptError`` (no encoding fits) or ``TooLargeError``.
    """
    text = unescape(decode(data, source.name))
    check_limit(source.name, "characters", len(text), limits.characters)
    pages = text.split("\f")
    check_limit(source.name, "pages", len(pages), limits.pages)
    document = compose(_drafts(pages), replace(source, pages=len(pages)))
    if not document.text:
        raise EmptyError(source.name, "it holds only blanks", "Ask for the file again")
    return document


def lay_out(text: str, name: str = "text") -> Document:
    """The document of a text that somebody holds, kept character for character.

    Its lines go without blanks and list glyphs, as those of a file; a blank line parts blocks.
    """
    plain = Document.of_text(text, name)
    lines, block = [], 0
    for line in plain.lines:
        printed = plain.text[line.start : line.end]
        bullet, rest = split_bullet(printed.lstrip())
        if not rest.strip():
            block += 1
            continue
        start = line.start + len(printed) - len(rest)
        lines.append(
            replace(line, start=start, end=start + len(rest.rstrip()), block=block, bullet=bullet)
        )
    return replace(plain, lines=tuple(lines))


def decode(data: bytes, name: str) -> str:
    """Bytes as text: by their mark, as UTF-8, else by what their letters look like."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        import charset_normalizer  # few files need it, and it takes a while to load

        matches = charset_normalizer.from_bytes(data, cp_isolation=_ENCODINGS)
        best = matches.best()
        if best is None:
            raise CorruptError(
                name, "its text is in no known encoding", "Save it again as UTF-8"
            ) from error
        # On a tie the commonest wins: Polish and Spanish letters share their bytes.
        ties = (m for m in matches if m.encoding == "cp1252" and m.chaos <= best.chaos)
        return str(next(ties, best))


def _drafts(pages: list[str]) -> Iterator[Draft]:
    block = 0
    for number, page in enumerate(pages, start=1):
        for raw in _BREAKS.split(page):
            if not raw.strip():
                block += 1
            for line, starts_block in restore_lines(raw):
                block += starts_block
                yield Draft(line, number, block)
        block += 1
