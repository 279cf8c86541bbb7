"""One page of a PDF: its lines in reading order, and what of it nobody sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2 as pdfium

from bpo_resume.documents import native
from bpo_resume.documents.annotations import open_page, set_in_place
from bpo_resume.documents.characters import unreadable_share
from bpo_resume.documents.clips import doubt_clipped
from bpo_resume.documents.directions import read_directions, read_slanted
from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.grounds import Ground
from bpo_resume.documents.layout import arrange
from bpo_resume.documents.marks import find_marks
from bpo_resume.documents.ocr import Engine
from bpo_resume.documents.pixels import look_at
from bpo_resume.documents.prints import Print
from bpo_resume.documents.runs import build_segments, cut_segments
from bpo_resume.documents.scanned import is_scan, read_scanned
from bpo_resume.documents.segments import Segment
from bpo_resume.documents.shapes import doubt_words
from bpo_resume.documents.turning import turn_box
from bpo_resume.documents.visibility import clear_visible, flag_words, is_doubtful, part_hidden
from bpo_resume.model import HiddenText

ILLEGIBLE = 0.3  # share of characters that fonts left without a meaning


@dataclass(slots=True)
class Page:
    """What was read of a page; ``height`` in points."""

    drafts: list[Draft]
    hidden: list[HiddenText]
    height: float
    drawn: bool  # whether anything at all is on it
    layer: bool  # whether its text lies unseen over or under a picture of itself
    unread: bool = False  # whether it is a picture whose text was not read
    sliced: list[Draft] = field(default_factory=list)  # lines cut by the page's edge


@dataclass(frozen=True, slots=True)
class _Sheet:
    """An open page; ``number`` counts from 1."""

    page: pdfium.PdfPage
    textpage: int
    number: int
    own: int | None  # characters before those of annotations; None where nothing is pasted on it
    layered: bool

    def ground(self, quarters: int) -> Ground:
        box = turn_box(self.page.get_bbox(), quarters)
        return Ground(native.handle(self.page), self.textpage, quarters, box)


def read_page(
    pdf: pdfium.PdfDocument, number: int, engine: Engine | None = None, *, layered: bool = False
) -> Page:
    """Page ``number``, counted from 1; ``layered`` tells that the file can switch layers off.

    What is no legible text the engine reads, if there is one.

    Raises ``PdfiumError`` where PDFium cannot load the page.
    """
    with open_page(pdf, number - 1) as (page, own):
        textpage = page.get_textpage()
        try:
            known = _read_sheet(_Sheet(page, native.handle(textpage), number, own, layered))
        finally:
            textpage.close()
        known.unread = not known.layer and is_scan(page, known.drafts)
        if engine is not None:
            _look_again(known, page, number, engine)
        return known


def _look_again(known: Page, page: pdfium.PdfPage, number: int, engine: Engine) -> None:
    """Put what the engine sees in place of text that is missing or means nothing."""
    if known.unread or unreadable_share(draft.text for draft in known.drafts) > ILLEGIBLE:
        drafts, height = read_scanned(page, number, engine)
        if drafts:
            known.drafts, known.height, known.unread = drafts, height, False


def _read_sheet(sheet: _Sheet) -> Page:
    quarters = native.quarter_turns(sheet.textpage, native.count_chars(sheet.textpage))
    ground = sheet.ground(quarters)
    directions = read_directions(ground)
    letters = sum(direction.printed.letters for direction in directions)
    page = Page([], [], ground.height, native.count_objects(ground.page) > 0, layer=False)
    for direction in directions:
        own, printed = direction.ground, direction.printed
        marks = [] if direction.slanted else find_marks(own, printed)
        sliced = _doubt(sheet, own, printed, letters)
        page.layer |= _settle_doubts(sheet, own, printed, letters)
        if direction.slanted:
            visible, hidden = part_hidden(printed.words, sheet.number)
            drafts = read_slanted(own.textpage, visible, sheet.number)
        else:
            segments, hidden = _cut(sheet, printed)
            drafts = arrange(segments, sheet.number, marks)
            page.sliced.extend(_at_bases(drafts, sliced))
        page.hidden.extend(hidden)
        page.drafts.extend(_moved(drafts, own, ground, page.drafts))
    return page


def _doubt(sheet: _Sheet, ground: Ground, printed: Print, letters: int) -> list[float]:
    """Mark the words that may be unseen; the baselines of lines that are seen in part."""
    flag_words(printed, ground.width, ground.height)
    doubt_words(ground, printed, letters)
    sliced = doubt_clipped(ground, printed)
    if sheet.layered:
        for word in printed.words:
            word.hidden = word.hidden or "switched_off"
    return sliced


def _settle_doubts(sheet: _Sheet, ground: Ground, printed: Print, letters: int) -> bool:
    """Clear the words that are seen; whether all of them are the text layer of a picture."""
    if printed.is_plain:
        return False
    pairs = zip(printed.words, printed.objects, strict=True)
    hidden = [(word, thing) for word, thing in pairs if word.hidden]
    objects = [thing for word, thing in hidden if is_doubtful(word)]
    if not objects:
        return False
    look = look_at(sheet.page, sorted(set(objects) - {0}), ground.quarters)
    return clear_visible(printed.words, look, letters)


def _cut(sheet: _Sheet, printed: Print) -> tuple[list[Segment], list[HiddenText]]:
    """The segments of the words that are seen, and the others."""
    if printed.is_plain and sheet.own is None:
        return cut_segments(printed), []
    visible, hidden = part_hidden(printed.words, sheet.number)
    return build_segments(set_in_place(visible, sheet.own)), hidden


def _at_bases(drafts: Sequence[Draft], bases: Sequence[float]) -> Iterator[Draft]:
    for draft in drafts if bases else ():
        base = draft.bottom - 0.2 * draft.size
        if any(abs(base - other) < 1 for other in bases):
            yield draft


def join_sliced(pages: Sequence[Page]) -> None:
    """A line that a page break cuts in two is drawn on both pages: keep the upper one."""
    for upper, lower in pairwise(pages):
        if not (upper.drafts and lower.drafts and (upper.sliced or lower.sliced)):
            continue
        last = max(upper.drafts, key=lambda draft: draft.bottom)
        first = min(lower.drafts, key=lambda draft: draft.top)
        cut = any(draft is last for draft in upper.sliced) or first in lower.sliced
        if cut and last.text == first.text and abs(last.left - first.left) < 1:
            lower.drafts.remove(first)


def _moved(
    drafts: Sequence[Draft], own: Ground, main: Ground, before: Sequence[Draft]
) -> Sequence[Draft]:
    """Lines of another direction in the page's own axes, as blocks after the others."""
    if own == main and not before:
        return drafts
    first = before[-1].block + 1 if before else 0
    for draft in drafts:
        draft.block += first
        box = own.box((draft.left, draft.top, draft.right, draft.bottom))
        draft.left, draft.top, draft.right, draft.bottom = main.place(box)
    return drafts
