"""Tables as a person reads them: rows across, layout tables column by column.

A table of facts has short cells, which share a line. A layout table has long cells, each a column
of its own. In between stand a date beside a job's description, a section's name beside its
content, and cells that wrap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from bpo_resume.documents.drafts import Draft

Cell = list[Draft]
Row = Sequence[Cell]

_SHORT = 60  # characters of a cell that can share a line with others
_FEW = 3  # lines of a cell that wraps
_FRAGMENT = 30  # characters of a line that may be part of a wrapped date
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{2,4}\b|['’]\d\d\b|\b(?:present|till date|current)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:[-–—]|\b(?:to|till|until))\s*$", re.IGNORECASE)
_WENT_ON = re.compile(r"(?:[-–—]|(?:to|till|until)\b)", re.IGNORECASE)
_PARTING = re.compile(r"[:\-–—]+")  # a cell that only parts a label from its fact
# What heads a section on any resume; only used to tell columns from rows.
_SECTION = re.compile(
    r"(?:(?:work|professional|career|employment|job|relevant|academic|educational|technical"
    r"|computer|key|core|soft|personal|additional|other|executive|my|areas? of|and|of|&|/)\s+)*"
    r"(?:work|experience|employment|history|education|qualifications?|skills?|competenc(?:y|ies)"
    r"|expertise|objective|summary|profile|about(?: me)?|contacts?|languages?|certifications?"
    r"|certificates|courses|training|achievements|accomplishments|awards|projects|references?"
    r"|interests|hobbies|details|information|credentials|declaration|strengths|tools"
    r"|experiencia|educación|formación|habilidades|perfil|idiomas|contacto)",
    re.IGNORECASE,
)


def join_rows(rows: Sequence[Row]) -> list[Draft]:
    """The lines of a table; empty cells keep their places in the rows.

    Rows in which several columns have sections of their own are two columns of a page.
    """
    drafts: list[Draft] = []
    for width, group in groupby(rows, key=len):
        together = list(group)
        if len(together) > 1 and _are_columns(together, width):
            drafts += (d for index in range(width) for row in together for d in row[index])
        else:
            for row in together:
                drafts += join_row([cell for cell in row if cell])
    return drafts


def join_row(cells: Row) -> list[Draft]:
    """The lines of a row of non-empty cells.

    A date in the cell beside a job's description stands on the line of its title.
    """
    if len(cells) < 2 or _is_headed(cells):
        return _one_by_one(cells)
    cells = [_mend_dates(cell) for cell in cells]
    long = [cell for cell in cells if len(cell) > 1 or _is_prose(cell)]
    compact = all(_is_compact(cell) for cell in cells)
    if compact and len(cells) > 2:
        return _across([[_unwrap(cell)] for cell in cells])
    if len(long) < 2:
        return _across(cells)
    if not compact:
        return _beside_description(cells)
    return _line_by_line(cells) if _has_date(cells) else _one_by_one(cells)


def _are_columns(rows: Sequence[Row], width: int) -> bool:
    headed = (any(len(row[i]) > 1 and _is_section(row[i][0]) for row in rows) for i in range(width))
    return sum(headed) > 1


def _is_headed(cells: Row) -> bool:
    """Whether a cell starts a section, so that it cannot share its lines."""
    if any(len(cell) > 1 and _is_section(cell[0]) for cell in cells):
        return True
    first, *others = cells
    if len(others) > 1 or not _is_section(first[0]):
        return False
    printed_so = first[0].heading or first[0].text.isupper()
    return printed_so or len(others[0]) > 1 or _is_prose(others[0])


def _is_section(draft: Draft) -> bool:
    words = draft.text.strip(" \t:.-–")
    return draft.heading or _SECTION.fullmatch(words, 0, _SHORT) is not None


def _one_by_one(cells: Row) -> list[Draft]:
    return [draft for cell in cells for draft in cell]


def _across(cells: Row) -> list[Draft]:
    """Cells of which at most one has several lines: heads side by side, then the rest."""
    long = next((cell for cell in cells if len(cell) > 1), None)
    if long is None or _is_head(long[0]):
        return [_join([cell[0] for cell in cells], long), *(long or [])[1:]]
    return [_join([cell[0] for cell in cells if cell is not long], None), *long]


def _beside_description(cells: Row) -> list[Draft]:
    """Several long cells: columns, unless short ones date the others."""
    compact = [cell for cell in cells if _is_compact(cell)]
    long = next(cell for cell in cells if not _is_compact(cell))
    if not compact or not _has_date([*compact, long[:1]]):
        return _one_by_one(cells)
    others = [cell for cell in cells if cell not in compact and cell is not long]
    takes_part = _is_head(long[0])
    heads = [cell for cell in cells if cell in compact or (cell is long and takes_part)]
    if len(cells) > 2:
        lines = [cell[0] if cell is long else _unwrap(cell) for cell in heads]
        rests: list[Draft] = []
    else:
        lines = [cell[0] for cell in heads]
        rests = [draft for cell in compact for draft in cell[1:]]
    joined = _join(lines, long if takes_part else None)
    return [joined, *rests, *(long[1:] if takes_part else long), *_one_by_one(others)]


def _line_by_line(cells: Row) -> list[Draft]:
    """Two cells whose lines were set to stand beside each other."""
    pairs = zip_longest(*cells)
    return [_join([draft for draft in pair if draft is not None], None) for pair in pairs]


def _join(heads: Sequence[Draft], long: Cell | None) -> Draft:
    """One line of the cells' heads; it has the looks of the long cell's, else of the first."""
    lead = long[0] if long else heads[0]
    text = "".join(_part([head.text.strip() for head in heads]))
    return replace(lead, text=text, bold=any(h.bold for h in heads), bullet=heads[0].bullet)


def _part(texts: Sequence[str]) -> Iterator[str]:
    """Texts with what parts them: a tab, but a blank around a colon."""
    for index, text in enumerate(texts):
        if index:
            before = texts[index - 1]
            tied = _PARTING.fullmatch(text) or _PARTING.fullmatch(before) or before.endswith(":")
            yield " " if tied else "\t"
        yield text


def _is_prose(cell: Cell) -> bool:
    return len(cell[0].text.strip()) > _SHORT


def _is_head(draft: Draft) -> bool:
    return not draft.bullet and len(draft.text.strip()) <= _SHORT


def _is_compact(cell: Cell) -> bool:
    """Whether a cell is but a short text that wraps; a title over its description is more."""
    if any(draft.bold != cell[0].bold for draft in cell):
        return False
    length = sum(len(draft.text.strip()) for draft in cell)
    return len(cell) <= _FEW and length <= _SHORT and not any(draft.bullet for draft in cell)


def _has_date(cells: Row) -> bool:
    return any(_DATE.search(draft.text) for cell in cells for draft in cell)


def _unwrap(cell: Cell) -> Draft:
    return replace(cell[0], text=" ".join(draft.text.strip() for draft in cell))


def _mend_dates(cell: Cell) -> Cell:
    """The cell with "Jan 2015 to" and "Dec 2018" on one line, as its width did not allow."""
    if len(cell) < 2 or not _has_date([cell]):
        return cell
    mended = [cell[0]]
    for draft in cell[1:]:
        above, text = mended[-1].text.strip(), draft.text.strip()
        short = max(len(above), len(text)) <= _FRAGMENT and not draft.bullet
        if short and (_GOES_ON.search(above) or _WENT_ON.match(text)):
            mended[-1] = replace(mended[-1], text=f"{above} {text}")
        else:
            mended.append(draft)
    return mended
