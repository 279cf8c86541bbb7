"""Text that is in the file but not on the page.

Cheap signs (a white fill, a shape above or beneath) only make a word doubtful. What tells is the
page itself, drawn with and without the doubtful words: a word that changes nothing is not seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from bpo_resume.documents.layout import arrange
from bpo_resume.documents.layout.prints import Print
from bpo_resume.documents.layout.runs import build_segments
from bpo_resume.documents.layout.words import Word
from bpo_resume.documents.pdf.pixels import Look
from bpo_resume.model import HiddenText

_TINY = 2.0  # points
_THINNEST = 0.15  # points a letter: text squeezed to nothing
_SMALL_PAGE = 400.0  # points; a smaller page is a card that viewers blow up
_STAMP, _SHARE = 150, 0.3  # letters, and of all, that a scan may have besides its text layer
_LEAST = 60  # letters of a text layer; a few words over a picture claim what it need not show
_PRINTED = 0.6  # of the words of a text layer that stand where the picture has something
_CERTAIN = frozenset({"tiny", "off_page"})


def flag_words(printed: Print, width: float, height: float) -> None:
    """Mark words off the page or too small to be seen; points from the top left corner."""
    tiny = _TINY * min(1.0, max(width, height) / _SMALL_PAGE)
    lefts, rights, bases, sizes = printed.lefts, printed.rights, printed.bases, printed.sizes
    unseen = (sizes < tiny) | (rights - lefts < _THINNEST * printed.lengths)
    off_page = (rights < 0) | (lefts > width) | (bases < 0) | (bases - sizes > height)
    for at in (unseen | off_page).nonzero()[0].tolist():
        printed.words[at].hidden = "tiny" if unseen[at] else "off_page"


def is_doubtful(word: Word) -> bool:
    """Whether only a look at the page tells if the word can be seen: white may be on black."""
    return word.hidden != "" and word.hidden not in _CERTAIN


def clear_visible(words: Sequence[Word], look: Look, letters: int) -> bool:
    """Take the doubt from words that stand out; whether the page is a picture of its text.

    ``letters`` are those of the whole page, whatever way its words run.

    The text layer of a scan is not drawn, but it is what the picture under it shows: where
    nearly all words of a page are unseen, and something is printed where they stand, they count.
    """
    unseen = []
    for word in words:
        if is_doubtful(word):
            if look.stands_out(word) or (word.hidden == "cut_out" and look.is_printed(word)):
                word.hidden = ""
            else:
                unseen.append(word)
    if not _is_layer(unseen, look, letters):
        return False
    for word in unseen:
        word.hidden = ""
    return True


def _is_layer(unseen: Sequence[Word], look: Look, letters: int) -> bool:
    covered = sum(len(word.text) for word in unseen)
    if covered < _LEAST or letters - covered > min(_STAMP, _SHARE * letters):
        return False
    return sum(map(look.is_printed, unseen)) >= _PRINTED * len(unseen)


def part_hidden(words: Sequence[Word], page: int) -> tuple[list[Word], list[HiddenText]]:
    """The visible words, and the hidden ones as runs of one reason, line by line."""
    visible = [word for word in words if not word.hidden]
    if len(visible) == len(words):
        return visible, []
    runs = [(reason, list(run)) for reason, run in groupby(words, key=_reason)]
    return visible, [
        HiddenText("\n".join(d.text for d in arrange(build_segments(run), page)), page, reason)
        for reason, run in runs
        if reason
    ]


def _reason(word: Word) -> str:
    return "invisible" if word.hidden == "cut_out" else word.hidden
