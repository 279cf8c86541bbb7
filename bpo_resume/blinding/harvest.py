"""The names by which a resume calls its person: over it, on every page, beside its contacts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bpo_resume.blinding.names import ordinary_words, read_name, strip_accents
from bpo_resume.blinding.shapes import find_shapes
from bpo_resume.blinding.words import PersonalWords
from bpo_resume.blinding.zones import list_evidence
from bpo_resume.model import Resume

_FIRST_LINES = 6
_PAGE = re.compile(r"\bpage\s?\d|\b\d+\s?(?:of|/)\s?\d+\b|\bcontinued\b", re.IGNORECASE)
_RESUME_OF = re.compile(
    r"\b(?i:resume|résumé|cv|curriculum\svitae)\s(?:(?i:of|for)|[-–—:])\s"
    r"(?P<behind>[A-Z][\w'’.-]+(?:[ ][A-Z][\w'’.-]*){0,4})"
    r"|(?<=\d[ ])(?P<before>(?:[A-Z][\w'’.-]+[ ]){1,4})(?i:resume|résumé|cv|curriculum\svitae)\b"
)
_ADDRESS = re.compile(
    r"([\w.+-]+)@|(?:https?://(?:www\.)?|www\.)([\w-]+)\.|linkedin\.com/in/([\w-]+)"
)
_PAIR = re.compile(r"(?=\b([A-Z][^\W\d_]+)[ ,.]{1,3}(?:[A-Z]\.?[ ])?([A-Z][^\W\d_]+)\b)")
_FEWEST_OF_A_HANDLE = 5


def harvest_names(resume: Resume, hints: frozenset[str], words: PersonalWords) -> Iterator[str]:
    """The names, most likely ones first; some may be names of something else."""
    text = resume.document.text
    yield from _find_on_top(resume, hints, words)
    yield from _find_labelled(text, words)
    yield from _find_on_pages(text, words)
    yield from _find_over_contacts(text, words)
    yield from _find_in_handles(text)


def list_handles(text: str) -> Iterator[str]:
    """The parts of addresses that may hold a name: before the @, of a site, of a profile."""
    for match in _ADDRESS.finditer(text):
        yield next(filter(None, match.groups()))


def _find_on_top(resume: Resume, hints: frozenset[str], words: PersonalWords) -> Iterator[str]:
    """On one of the first lines, where no term stands."""
    text = resume.document.text
    told = list_evidence(resume)
    headings = {section.start for section in resume.sections if section.heading}
    lines = [line for line in resume.document.lines if text[line.start : line.end].strip()]
    for line in lines[:_FIRST_LINES]:
        printed = text[line.start : line.end]
        start = line.start + len(printed) - len(printed.lstrip(" \t*#"))
        name = read_name(text[start : line.end], words.of_titles)
        parts = set(name.casefold().split())
        is_term = any(low < start + len(name) and high > start for low, high in told)
        is_other = is_term or line.start in headings or parts <= ordinary_words()
        if name and (parts & hints or not is_other):
            yield name
            return
        word = printed.strip(" \t*#")
        if not is_other and word.istitle() and word.casefold() in hints:
            yield word  # who has one name only
            return


def _find_labelled(text: str, words: PersonalWords) -> Iterator[str]:
    for label in words.find_labels(text):
        if label.kind != "name" or not label.signed:
            continue
        field = text[label.start : label.end].strip()
        if label.strong and field.isalpha() and field[0].isupper():
            yield field  # "Surname: Example"
        yield read_name(field, words.of_titles)


def _find_on_pages(text: str, words: PersonalWords) -> Iterator[str]:
    """In what is printed on every page: beside its number, after "Resume of"."""
    for match in _RESUME_OF.finditer(text):
        yield (match["behind"] or match["before"]).strip()
    lines = text.split("\n")
    repeated = Counter(map(str.strip, lines))
    numbered = [bool(_PAGE.search(line)) for line in lines]
    for n, line in enumerate(lines):
        near = any(numbered[max(n - 1, 0) : n + 2])
        if near or repeated[line.strip()] > 1:
            for field in re.split(r"[|•\t]| {2,}", _PAGE.sub("|", line)):
                yield _whole_name(field, words)


def _find_over_contacts(text: str, words: PersonalWords) -> Iterator[str]:
    """On a line of its own over a line with an address: resumes of several people in one file."""
    lines = text.split("\n")
    for above, below in pairwise(lines):
        name = _whole_name(above, words)
        if name and any(span.kind in ("contact", "address") for span in find_shapes(below)):
            yield name


def _find_in_handles(text: str) -> Iterator[str]:
    """Two words that stand together in the text and together make an address."""
    handles = {_fold(handle) for handle in list_handles(text)}
    handles = {handle for handle in handles if len(handle) >= _FEWEST_OF_A_HANDLE}
    if not handles:
        return
    for first, last in {match.groups() for match in _PAIR.finditer(text)}:
        one, two = _fold(first), _fold(last)
        forms: Sequence[str] = (one + two, two + one, one[0] + two, two + one[0])
        if any(form in handle for form in forms for handle in handles):
            yield f"{first} {last}"


def _whole_name(field: str, words: PersonalWords) -> str:
    """The field, where it is a name and nothing else."""
    field = field.strip(" \t-–—,.:")
    name = read_name(field, words.of_titles)
    is_place = field[-2:].isupper() and field[-3:-2] == " "  # "Sampletown, TX"
    is_ordinary = set(name.casefold().split()) <= ordinary_words()
    return name if name == field and not is_place and not is_ordinary else ""


def _fold(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", strip_accents(text)).casefold()
