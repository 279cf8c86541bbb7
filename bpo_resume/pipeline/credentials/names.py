"""How the names of certifications are built: "Certified Wellness Coach", "Forestry License".

An anchor ("certified", "license") stands in an item: the words between two marks of a line. The
name is the capitalised words around the anchor. Words that make certificates of other things
("birth certificate", "software license") veto it, and a plural is of people ("certified coders").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from bpo_resume.pipeline.credentials.words import (
    DOING,
    GENERIC,
    HEADS,
    LINKS,
    MONTHS,
    VETO,
    VETO_PHRASES,
)

Extent: TypeAlias = "tuple[int, int]"

# It begins with the letters it may begin with: the engine then passes over all others at a glance.
ANCHOR = re.compile(
    r"[acl](?<!\w.)(?:(?<=c)(?:ertified|ertification|ertificate|redential|hartered)"
    r"|(?<=l)(?:icensed|icen[cs]e|icensure)|(?<=a)ccredited)\b",
    re.I,
)
# "- " but not the hyphen of a word; a full stop but not that of "St. John".
_MARK = re.compile(r"[,;:|•·~()\t\n*●▪◦■❖➢✓\[\]{}\"“”!?]|\s[-–—]+\s|(?<=[a-z)\d])\.(?=\s|$)|\s{3,}")
_WORD = re.compile(r"\S+")
_CAPITAL = re.compile(r"[A-Z0-9#]")
_OF_HOLDER = frozenset({"certified", "licensed", "accredited", "chartered"})
_OF_SUBJECT = frozenset({"certificate", "certification", "certified"})
_JOINING = frozenset({"and", "&", "of", "or"})
_LONGEST = 9  # words of a name
_YEAR = re.compile(r"(?:19|20)\d\d\W*|\d{1,2}/\d{2,4}\W*")
_VERB = re.compile(
    r"(?!certified|licensed|accredited|chartered|advanced|applied|integrated|computerized)[a-z]+ed"
)
_NAMING = re.compile(r"[^\W\d_][\w&+#'’./-]*[\w+#]")
_PLACES = frozenset({"city", "state"})  # as templates print them: "City , State"
_TWO_WORD_PLACES = frozenset({("new", "york"), ("new", "jersey"), ("los", "angeles")})
_OF_PEOPLE = ("ly", "able", "ful")  # "Nationally Certified", "Capable and Certified"
# The marks behind a label, where not a colon alone: "Certification, Tea Blending".
_LABELS = {"certification": ":,", "license": ":,", "licence": ":,"}
_EDGE = ".,'’\"-–—:®™#"


class Item(NamedTuple):
    """The words between two marks, as character ranges of the text."""

    text: str
    words: tuple[Extent, ...]

    def word(self, index: int) -> str:
        """One word in lower case, without marks at its ends, apostrophes as they are typed."""
        start, end = self.words[index]
        return self.text[start:end].strip(_EDGE).lower().replace("’", "'")

    def is_capital(self, index: int) -> bool:
        """Whether a word is printed with a capital or is a number."""
        start, end = self.words[index]
        return _CAPITAL.match(self.text, start, end) is not None


def cut_items(text: str, start: int, end: int) -> Iterator[Item]:
    """The items of a line."""
    for mark in _MARK.finditer(text, start, end):
        yield _cut_item(text, start, mark.start())
        start = mark.end()
    yield _cut_item(text, start, end)


def _cut_item(text: str, start: int, end: int) -> Item:
    return Item(text, tuple(match.span() for match in _WORD.finditer(text, start, end)))


def read_name(item: Item, anchor: int) -> Extent | None:
    """The characters of the name around an anchor word, None where none is built on it."""
    word = item.word(anchor)
    behind = item.word(anchor + 1) if anchor + 1 < len(item.words) else ""
    if behind == "of" or (behind == "as" and word != "certified"):
        return None
    if _names_behind(item, anchor):
        return None
    subject = None
    if word in _OF_SUBJECT and behind == "in" and not _is_link(item, anchor + 2):
        subject = _check(item, anchor, _read_on(item, anchor + 1))
    if subject or word not in _OF_HOLDER:
        return subject or _check(item, _read_back(item, anchor), anchor)
    return _read_holder(item, anchor) or _read_ending(item, anchor)


def read_of(item: Item, anchor: int) -> Extent | None:
    """ "Certificate of Business Administration", where studies and certifications stand."""
    of = item.words[anchor + 1 : anchor + 2] and item.word(anchor + 1) == "of"
    if not of or item.word(anchor) != "certificate":
        return None
    return _check(item, anchor, _read_on(item, anchor + 1))


def read_list_item(item: Item) -> Extent | None:
    """An item of a list of certifications that holds an anchor: all of it is the name."""
    if item.words and _names_behind(item, -1):
        return None
    held = any(ANCHOR.match(item.text, start) for start, _ in item.words)
    whole = held and all(_is_of_name(item, at) for at in range(len(item.words)))
    return _check(item, 0, len(item.words) - 1) if whole else None


def looks_like_credential(item: Item) -> bool:
    """Whether a line under a heading of certifications is a name that needs no anchor.

    "Accredited Buyer Representative", "Data Protection Practitioner": capitalised words, the last
    of which says what the holder is.
    """
    count = len(item.words)
    if not 2 <= count <= _LONGEST or not all(_is_of_name(item, at) for at in range(count)):
        return False
    names = [item.word(at) for at in range(count)]
    return names[-1] in HEADS and not _is_vetoed(names)


def read_titled(items: Sequence[Item]) -> Extent | None:
    """ "License : Life and Health 2012", "Certification, Tea Blending": what the label is of."""
    if len(items) < 2 or not items[1].words:
        return None
    label, item = items
    start = label.words[0][0]
    mark = item.text[label.words[0][1] : item.words[0][0]].strip()
    if mark not in _LABELS.get(label.word(0), ":") or not mark or not item.is_capital(0):
        return None
    found = _check(item, 0, _read_on(item, 0)) if label.word(0) != "certificate" else None
    return (start, found[1]) if found else None


def read_behind(items: Sequence[Item]) -> Extent | None:
    """ "Microsoft Certified: Kiosk Administrator": who certifies, and what stands behind it."""
    if len(items) < 2 or not all(item.words for item in items) or not _names_behind(items[0], -1):
        return None
    issuer, item = items
    found = _check(item, 0, _read_on(item, 0)) if item.is_capital(0) else None
    return (issuer.words[0][0], found[1]) if found else None


def _names_behind(item: Item, anchor: int) -> bool:
    """ "Microsoft Certified: Azure Fundamentals": whether what is certified stands behind."""
    ends = item.text.startswith(":", item.words[anchor][1])
    return ends and item.word(anchor) == "certified"


def _read_holder(item: Item, anchor: int) -> Extent | None:
    """ "Certified Wellness Coach": up to the noun that says what the holder is."""
    last = _read_on(item, anchor)
    names = [item.word(at) for at in range(anchor + 1, last + 1)]
    heads = [at for at, name in enumerate(names, anchor + 1) if name in HEADS]
    # A plural is of people: "certified coders".
    if not heads or any(name.endswith("s") and name[:-1] in HEADS for name in names):
        return None
    return _check(item, _read_issuer(item, anchor), heads[-1])


def _read_ending(item: Item, anchor: int) -> Extent | None:
    """ "Army Food Safety Certified": an item of capitalised words that ends so, dates aside."""
    rest = range(anchor + 1, len(item.words))
    if item.word(anchor) != "certified" or not all(_is_edge(item, at) for at in rest):
        return None
    before = [item.word(at) for at in range(anchor)]
    whole = all(_is_of_name(item, at) for at in range(anchor))
    if not whole or any(_is_praise(word) or word.endswith(_OF_PEOPLE) for word in before):
        return None
    if anchor == 1 and before[0] in HEADS:
        return None  # "Belt Certified", cut from a longer name
    return _check(item, 0, anchor)


def _read_issuer(item: Item, anchor: int) -> int:
    """ "Dale Carnegie Certified": capitalised words just before, three at most."""
    first = anchor
    while first > max(0, anchor - 3) and item.is_capital(first - 1):
        word = item.word(first - 1)
        if word in GENERIC | LINKS | HEADS | MONTHS or _YEAR.fullmatch(word) or _is_praise(word):
            break
        first -= 1
    return first


def _is_praise(word: str) -> bool:
    """ "Result-driven certified manager", "experienced certified coach"."""
    return word.endswith(("driven", "oriented", "focused")) or _is_verb(word)


def _read_on(item: Item, index: int) -> int:
    """The last capitalised word going on from a word, over small words between."""
    last = index
    for at in range(index + 1, min(index + _LONGEST, len(item.words))):
        if item.word(at) in MONTHS or _YEAR.fullmatch(item.word(at)) or _is_place(item, at):
            break
        if item.is_capital(at):
            last = at
        elif item.word(at) not in LINKS:
            break
    return last


def _is_place(item: Item, index: int) -> bool:
    """Whether a place begins at a word: that of the school, behind the name."""
    names = [item.word(at) for at in range(index, min(index + 2, len(item.words)))]
    return names[0] in _PLACES or tuple(names) in _TWO_WORD_PLACES


def _read_back(item: Item, index: int) -> int:
    """The first capitalised word going back from a word, over small words between."""
    first = index
    for at in range(index - 1, max(index - _LONGEST, -1), -1):
        # The year of the line before; but "Act of 2008".
        if _YEAR.fullmatch(item.word(at)) and not (at and item.word(at - 1) in LINKS):
            break
        if item.is_capital(at):
            first = at
        elif item.word(at) not in LINKS:
            break
    # A name whose beginning is in small letters is not read whole: "children and Families".
    return index if first and item.word(first - 1) in _JOINING else first


def _check(item: Item, first: int, last: int) -> Extent | None:
    """The characters of these words, less dates and verbs at their edges, if they can be a name."""
    while first < last and (_is_edge(item, first) or _is_verb(item.word(first))):
        first += 1
    while first < last and _is_edge(item, last):
        last -= 1
    names = [item.word(at) for at in range(first, last + 1)]
    if not 2 <= len(names) <= _LONGEST or _is_vetoed(names):
        return None
    if not any(_NAMING.fullmatch(name) for name in names if name not in GENERIC | LINKS):
        return None
    start, end = item.words[first][0], item.words[last][1]
    return start, start + len(item.text[start:end].rstrip(_EDGE))


def _is_vetoed(names: Sequence[str]) -> bool:
    said = f" {' '.join(names)} "
    return any(name in VETO or name in DOING for name in names) or any(
        f" {phrase} " in said for phrase in VETO_PHRASES
    )


def _is_edge(item: Item, index: int) -> bool:
    word = item.word(index)
    return not word or word in LINKS or word in MONTHS or _YEAR.fullmatch(word) is not None


def _is_verb(word: str) -> bool:
    return word in DOING or _VERB.fullmatch(word) is not None


def _is_link(item: Item, index: int) -> bool:
    return index < len(item.words) and item.word(index) in LINKS


def _is_of_name(item: Item, index: int) -> bool:
    return item.is_capital(index) or (index > 0 and item.word(index) in LINKS)
