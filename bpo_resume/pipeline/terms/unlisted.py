"""Finds tools that no list holds by the lists they stand in: "Sage, Tally, Fastbook, MS Excel".

Firms have systems of their own. Their names are no words of English and stand among known tools,
behind a label such as "Software:" or before what they are: "keyed into the Fastbook system".
Neither a list with programming languages in it, where names are as often frameworks, nor one in
alphabetical order, where keywords of all sorts mix, counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from bpo_resume.pipeline.terms.tagger import UNLISTED, Hit
from bpo_resume.pipeline.text.folding import fold
from bpo_resume.pipeline.text.lines import line_at
from bpo_resume.pipeline.text.quoting import Quoter
from bpo_resume.pipeline.text.spelling import read_english
from bpo_resume.pipeline.text.wording import fold_word
from bpo_resume.terminology.english import read_common_words

# Both begin with a class of characters: most places of a text are passed over at a glance.
_APART = re.compile(
    r"[,;•|●▪*/\s](?:(?<=\S)|\s*(?:[,;•|●▪*/\t\n]|(?<=[^\S\t\n])(?:and|&)\s)|(?<=[\t\n]))\s*"
)
_STOP = re.compile(r"[\s:()“”\"](?:(?<=[.!?]\s)|(?<=:)\s|(?<=[()“”\"])|(?<=\n)\n|(?<=\s)[–—-]\s)")
_LABEL = re.compile(
    r"\b(?:software|systems|programs|applications|packages|tools)"
    r"(?: used| utili[sz]ed| proficiency| experience| knowledge| includes?| known)?$",
    re.IGNORECASE,
)
_AFTER_LABEL = (":", "–", "—", "-")
_MAY_LABEL = re.compile(  # in lower case, where a place is passed over at a glance
    r"(?:software|systems|programs|applications|packages|tools)[^\n:–—-]{0,13}\s?(?::|\s[–—-])\s"
)
_NAME = re.compile(r"[A-Z0-9][\w.+#&'-]*(?: [A-Z0-9][\w.+#&'-]*){0,2}")
_KIND_OF_TOOL = re.compile(
    r"\s(?:software|systems?|database|application|tool|program|CRM|ERP|POS|EMR|EHR)$", re.IGNORECASE
)
# "into the Fastbook system", "using ZX2 billing software"
_IN_USE = re.compile(
    r"\b(?:us(?:ing|ed?)|utili[sz](?:ing|ed?)|through|via|with|into|in|on|of)\s"
    r"(?:(?:the|our|an?|their|company['’]s)\s)?"
    r"(?P<name>[A-Z0-9][\w.+#&'’-]*(?:\s[A-Z0-9][\w.+#&'’-]*){0,2})"
    r"\s(?:[a-z]+\s){0,2}(?:software|systems?|applications?|portal|platform|CRM|ERP|EMR|EHR)\b"
)
_COINED = re.compile(r"[A-Z]{2,}\d*|[A-Z]+[a-z]+[A-Z]\w*|[A-Za-z]+\d\w*|[a-z]+[A-Z]\w*")
_VERSION = re.compile(r"\d\.\d|^\d|\b(?:19|20)\d\d\b|^R\d+$")
# Languages, protocols and frameworks.
_CODE_WORDS = (
    "html html5 css css3 xml java javascript vbscript c++ c# c php sql vba vb python perl "
    "ruby asp jsp j2ee .net asp.net ajax json jquery uml tcp/ip dns dhcp http https ftp ssh "
    "vpn lan wan ldap soap rest bash shell cobol jcl pascal fortran assembler swift scala "
    "xhtml xslt servlets struts spring hibernate odbc jdbc ssl tcp udp bgp ospf raid wcf "
    "junit abap badi bapi idocs lsmw mvc wpf linq api apis lamp svn git maven docker selenium "
    "jenkins directx framework scripting"
)
# Capitals in lists of skills that name degrees, certificates, makers, methods and things.
_NO_TOOL_WORDS = (
    "mba bba mca bca bsc cpa mcse mct mcp mcsa ccna pmp cpr gaap sox ifrs hipaa ibm hp dell "
    "cisco microsoft apple emc intel google amazon gis ocr vdi edi crm erp ats pos ems pbx "
    "voip wi-fi wifi usb pdf ppt mozilla cpt icd icd-9 icd-10 hcpcs phr sphr osha fmla eeo "
    "ada cobra hris hrms pms iso kpi roi sla seo sem ppc ii iii iv llc inc ltd usa us uk smart "
    "smartboard board"
)
_START = attrgetter("start")
_CODE = frozenset(_CODE_WORDS.split())
_NO_TOOL = frozenset(_NO_TOOL_WORDS.split())
# Lists in these sections name courses, people and clubs.
_WITHOUT_TOOLS = frozenset(
    {"education", "certifications", "languages", "references", "interests", "affiliations"}
)
_NEAR = 3  # items on either side that must be tools
_LEAST_PLAIN = 4  # letters of a name that is English; "Go" and "MS" are none
_MANY = 4  # known tools in a list of nothing else
_GAP = 120  # characters between known tools of one list
_ALPHABETICAL = 8  # items from which an order by the alphabet is no chance


class _Item(NamedTuple):
    """One item of a list; ``torn``: the line ends on one side of it, without a comma."""

    start: int
    end: int
    text: str
    is_tool: bool
    is_other: bool
    torn: bool
    fresh: bool  # it begins a line, and the line before did not end in a comma


def find_unlisted_tools(text: str, quoter: Quoter, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The unlisted tools of a resume; ``hits`` are the terms found in it, in text order."""
    found = sorted({*find_unlisted(text, hits), *find_in_use(text, hits)}, key=_START)
    return tuple(hit for hit in found if quoter.section_at(hit.start) not in _WITHOUT_TOOLS)


def find_unlisted(text: str, terms: Sequence[Hit]) -> Iterator[Hit]:
    """The names in lists of tools that are no term of any kind, as hits of kind "tool".

    ``terms`` are those found in the text, in text order.
    """
    starts = [hit.start for hit in terms]
    tools = [hit for hit in terms if hit.kind == "tool"]
    regions = sorted((*_find_regions(text, tools), *_find_labelled_lines(text)))
    for start, end in _join(regions):
        inside = terms[bisect_left(starts, start) : bisect_left(starts, end)]
        for label, items in _cut_lists(text, start, end, inside):
            for item in _pick(label, items):
                yield _name_tool(item.text, item.start, item.end)


def find_in_use(text: str, terms: Sequence[Hit]) -> Iterator[Hit]:
    """The names before what they are that are no term of any kind, as hits of kind "tool"."""
    known = _Terms(terms)
    for match in _IN_USE.finditer(text):
        start, end = match.span("name")
        if _weigh_name(match["name"]) and not known.kinds_at(start, end):
            yield _name_tool(match["name"], start, end)


def _name_tool(name: str, start: int, end: int) -> Hit:
    slug = re.sub(r"\W+", "_", name.casefold()).strip("_")
    return Hit("tool", UNLISTED + slug, start, end)


def _find_regions(text: str, tools: Sequence[Hit]) -> Iterator[tuple[int, int]]:
    """The lines around tools that stand close together, one more line on either side."""
    cluster: list[Hit] = []
    for tool in (*tools, None):
        if tool is not None and (not cluster or tool.start - cluster[-1].end <= _GAP):
            cluster.append(tool)
            continue
        if len(cluster) > 1:
            first, last = line_at(text, cluster[0].start, cluster[-1].end)
            yield line_at(text, max(0, first - 1))[0], line_at(text, last + 1)[1]
        cluster = [tool] if tool is not None else []


def _find_labelled_lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines that may hold a label of tools, and the next line of each."""
    for label in _MAY_LABEL.finditer(fold(text)):
        start, end = line_at(text, label.start(), label.end())
        yield start, line_at(text, end + 1)[1]


def _join(regions: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The regions, in text order, those on the same lines put together."""
    held: tuple[int, int] | None = None
    for start, end in regions:
        if held is not None and start >= held[1]:
            yield held
            held = None
        held = (start, end) if held is None else (held[0], max(held[1], end))
    if held is not None:
        yield held


def _cut_lists(
    text: str, start: int, end: int, hits: Sequence[Hit]
) -> Iterator[tuple[str, list[_Item]]]:
    """The lists of a region, each with the label before its colon."""
    label, at, terms = "", start, _Terms(hits)
    for stop in (*_STOP.finditer(text, start, end), None):
        to = stop.start() if stop else end
        items = list(_cut_items(text, at, to, terms))
        told = _LABEL.search(label.strip()) is not None
        if len(items) > 2 and (told or sum(item.is_tool for item in items) > 1):
            yield label, items
        label = items[-1].text if stop and stop[0].strip()[:1] in _AFTER_LABEL and items else ""
        at = stop.end() if stop else end


class _Terms:
    """Terms in text order, asked about from the front to the back."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        self._waiting = iter(hits)
        self._next = next(self._waiting, None)
        self._open: list[Hit] = []

    def kinds_at(self, start: int, end: int) -> set[str]:
        """The kinds of the terms that touch a range; no range before the last one asked for."""
        while self._next is not None and self._next.start < end:
            self._open.append(self._next)
            self._next = next(self._waiting, None)
        self._open = [hit for hit in self._open if hit.end > start]
        return {hit.kind for hit in self._open if hit.start < end}


def _cut_items(text: str, start: int, end: int, terms: _Terms) -> Iterator[_Item]:
    before, at = "", start
    for mark in (*_APART.finditer(text, start, end), None):
        to, after = (mark.start(), mark.group()) if mark else (end, "")
        raw = text[at:to]
        inner = raw.strip(" .")
        if inner:
            first = at + raw.index(inner)
            last = first + len(inner)
            kinds = terms.kinds_at(first, last)
            fresh, wraps = before.strip(" ") == "\n", after.strip(" ") == "\n"
            yield _Item(
                *(first, last, inner, "tool" in kinds, bool(kinds - {"tool"})),
                *(fresh != wraps, fresh),
            )
        before, at = after, mark.end() if mark else end


def _pick(label: str, items: Sequence[_Item]) -> Iterator[_Item]:
    """The items of a list that are names of tools nobody has listed.

    Those found first are tools when the others are looked at again.
    """
    if any(item.text.casefold() in _CODE for item in items):
        return
    first = list(_pick_once(label, items))
    found = {item.start for item in first}
    again = [item._replace(is_tool=item.is_tool or item.start in found) for item in items]
    yield from first
    yield from _pick_once(label, again) if first else ()


def _pick_once(label: str, items: Sequence[_Item]) -> Iterator[_Item]:
    labelled, pure = _LABEL.search(label.strip()) is not None, _is_of_tools(items)
    trusted = labelled and _is_of_names(items)
    for at, item in enumerate(items):
        labelled = labelled and not (item.fresh and at)
        if item.is_tool or item.is_other or (item.torn and (item.fresh or not labelled)):
            continue
        strength = _weigh_name(item.text)
        around = items[max(0, at - 2 * _NEAR) : at + 2 * _NEAR + 1]
        fits = labelled or pure or _stands_among_tools(items, at, 5 - strength)
        plain = labelled and trusted and _is_plain_name(item.text)
        if (strength or plain) and fits and not _is_alphabetical(around):
            yield item


def _is_of_names(items: Sequence[_Item]) -> bool:
    """Whether a third of a list are names of tools, so that words of English may be some too."""
    named = sum(item.is_tool or bool(_weigh_name(item.text)) for item in items)
    return 3 * named >= len(items)


def _is_plain_name(text: str) -> bool:
    """Whether a text is printed as a name, though its words are English: "Express Pay"."""
    return len(text) >= _LEAST_PLAIN and _NAME.fullmatch(text) is not None


def _is_of_tools(items: Sequence[_Item]) -> bool:
    """Whether a list holds little but tools: names at its rim are tools too."""
    known = sum(item.is_tool for item in items)
    others = any(item.is_other and not item.is_tool for item in items)
    return known >= _MANY and 2 * known >= len(items) and not others


def _stands_among_tools(items: Sequence[_Item], at: int, least: int) -> bool:
    """Whether tools, and no terms of other kinds, stand before and behind an item."""
    before, behind = items[max(0, at - _NEAR) : at], items[at + 1 : at + 1 + _NEAR]
    known = sum(item.is_tool for item in (*before, *behind))
    return (
        known >= least
        and any(item.is_tool for item in before)
        and any(item.is_tool for item in behind)
        and not any(item.is_other for item in (*before, *behind))
    )


def _is_alphabetical(items: Sequence[_Item]) -> bool:
    if len(items) < _ALPHABETICAL:
        return False
    words = [item.text.casefold() for item in items]
    rising = sum(first <= second for first, second in pairwise(words))
    return rising >= 0.8 * (len(words) - 1)


@lru_cache(maxsize=1 << 14)
def _weigh_name(text: str) -> int:
    """How much a text looks like a product's name: 2 where it is coined, 1 perhaps, 0 not."""
    core = _KIND_OF_TOOL.sub("", text)
    if len(core) < 3 or not _NAME.fullmatch(core) or _VERSION.search(core):
        return 0
    words = core.split()
    if any(word.casefold() in _NO_TOOL or word.casefold() in _CODE for word in words):
        return 0
    unknown = [word for word in words if not _is_english(word)]
    if not unknown:
        return 0
    return 2 if any(_COINED.fullmatch(word) for word in unknown) else 1


def _is_english(word: str) -> bool:
    folded = fold_word(word.strip(".").casefold())
    return all(part in read_common_words(35) or part in read_english() for part in folded)
