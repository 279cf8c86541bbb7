"""Metrics with their values: the name first, then the numbers of its sentence.

A value is a claim about a person, so what does not fit is left out: a number in another unit, one
outside the metric's plausible range (flagged), a rank, a year, a template's field.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from bpo_resume.model import (
    Comparator,
    Document,
    Flag,
    KpiValue,
    Mention,
    Position,
    Section,
    SectionKind,
)
from bpo_resume.pipeline.amounts.measures import group_measures
from bpo_resume.pipeline.amounts.quantities import Quantity, find_quantities
from bpo_resume.pipeline.kpis.deadlines import link_deadlines
from bpo_resume.pipeline.kpis.glued_work import link_glued
from bpo_resume.pipeline.kpis.links import link_measures
from bpo_resume.pipeline.kpis.parts import Link, Name, settle_names
from bpo_resume.pipeline.kpis.served import link_served, tells_of_serving
from bpo_resume.pipeline.kpis.tables import may_hold_cells, read_tables
from bpo_resume.pipeline.kpis.task_times import link_task_times, tells_of_change
from bpo_resume.pipeline.kpis.tiles import read_tiles
from bpo_resume.pipeline.kpis.unlisted_work import link_unlisted, tells_of_handling
from bpo_resume.pipeline.kpis.values import Scribe, Sentence
from bpo_resume.pipeline.kpis.volumes import link_typing, link_volumes, read_audits
from bpo_resume.pipeline.teams.fragments import (
    begin_with_label,
    find_team_fragments,
    is_leaders,
    may_hold_team,
)
from bpo_resume.pipeline.teams.people_words import is_of_a_boss
from bpo_resume.pipeline.teams.size import TeamSize, find_team_sizes, tells_of_leading
from bpo_resume.pipeline.text.sentences import split_sentences
from bpo_resume.terminology.catalogue import Terminology
from bpo_resume.terminology.terms import Kpi

# What these sections hold is no record of work.
_SILENT: frozenset[SectionKind] = frozenset(
    {"education", "objective", "references", "interests", "declaration", "affiliations", "personal"}
)
# There "Accuracy | 90%" is how somebody rates a skill.
_RATED: frozenset[SectionKind] = frozenset({"skills", "tools", "languages"})
_AIM = re.compile(r"\W*(?:career\s)?(?:objective|aim|goal|requirements?|eligibility)\s?[:–-]")
# Cheap looks before the grammar: a number, and something it could belong to.
_DIGITS = re.compile(r"[0-9][0-9]*")  # half the time of "[0-9]+", which tries every place
_YEAR = re.compile(r"/(?:19|20)[0-9]{2}\b")
# "May 2014 to", "(2012": a year that nothing is counted by; "up to 2000 calls" is none.
_DATED = re.compile(r"(?:19|20)[0-9]{2}(?=\s*(?:$|[\n,;)|/–—-]|to\b|till\b|[A-Z]))")
_MONTH = re.compile(
    r"(?:\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|/)[\s.,'’-]*$|[\n(–—]\s*$",
    re.IGNORECASE,
)
_MONTHS, _OF_A_YEAR = 12, 4  # the last month, the digits of a year
_NUMBER_WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twel", "thirt", "fort", "fift", "twent", "ninet", "zero", "nil", "one hundred", "a hundred"),
)
_UNNAMED = re.compile(
    r"payroll|salar|time\s?(?:card|sheet)|with\s?in|inside|under\s|less than"
    r"|wpm|w\.p\.m|words|kph|ksp|kpm|strokes?\b|key\sdepress"
)


@dataclass(frozen=True, slots=True)
class _Cues:
    """What a cheap look says a sentence without a metric's name may tell of."""

    leading: bool  # people led
    team: bool  # people counted, which in a leader's job may be the team
    work: bool  # work done, in numbers; where a metric is named nobody asks


@dataclass(frozen=True, slots=True)
class KpiReading:
    """What was read: the values in text order, and what a person should look at."""

    values: tuple[KpiValue, ...] = ()
    flags: tuple[Flag, ...] = ()


def read_kpis(
    document: Document,
    sections: Sequence[Section],
    mentions: Sequence[Mention],
    positions: Sequence[Position],
    terminology: Terminology,
) -> KpiReading:
    """Read the values of every affirmed KPI mention, volumes and team sizes.

    ``mentions`` may hold other kinds and statuses; only affirmed ones of kind "kpi" are used.
    ``KpiValue.position`` is the index of the position whose extent holds the evidence.
    """
    kpis = terminology.of(Kpi)
    scribe = Scribe(document, sections, positions, kpis)
    leaders = any(map(is_leaders, positions))
    for sentence in _find_sentences(document, mentions, kpis):
        cues = _look_at(sentence, leaders=leaders)
        if cues is not None and scribe.section_at(sentence.start) not in _SILENT:
            _read_sentence(sentence, cues, kpis, scribe)
    _read_tables(document, mentions, kpis, scribe)
    return KpiReading(tuple(scribe.values), tuple(scribe.flags))


def _read_tables(
    document: Document, mentions: Sequence[Mention], kpis: Mapping[str, Kpi], scribe: Scribe
) -> None:
    """What stands in cells and on tiles, put among the values of the sentences in text order."""
    affirmed = (
        Name(m.evidence.start, m.evidence.end, kpis[m.id])
        for m in mentions
        if m.kind == "kpi" and m.status == "affirmed" and m.id in kpis
    )
    names = sorted(affirmed, key=attrgetter("start"))
    if not names:
        return
    told = len(scribe.values)
    cells = read_tables(document, names, kpis) if may_hold_cells(document.text) else ()
    for start, end, link in (*cells, *read_tiles(document, names)):
        of_a_job = scribe.position_at(start) is not None
        if scribe.section_at(start) not in (_SILENT if of_a_job else _SILENT | _RATED):
            told -= scribe.forget(link.name.kpi, start, end, told)
            scribe.note_link(Sentence(document.text[start:end], start, ()), link)
    if len(scribe.values) > told:
        scribe.values.sort(key=lambda value: value.evidence[0].start)


def _find_sentences(
    document: Document, mentions: Sequence[Mention], kpis: Mapping[str, Kpi]
) -> Iterator[Sentence]:
    found = sorted(
        (m.evidence.start, m.evidence.end, m.id, m.status)
        for m in mentions
        if m.kind == "kpi" and m.id in kpis
    )
    starts = [mention[0] for mention in found]
    for first, end in split_sentences(document, _find_numbers(document.text)):
        start = begin_with_label(document.text, first)
        text = document.text[start:end]
        inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        if not inside:
            yield Sentence(text, start, ())
            continue
        names = [
            Name(low - start, high - start, kpis[id_])
            for low, high, id_, status in inside
            if status == "affirmed"
        ]
        said = {name.kpi.id for name in names}
        unsaid = frozenset(id_ for *_, id_, _ in inside if id_ not in said)
        yield Sentence(text, start, settle_names(text, names) if names else (), unsaid)


def _find_numbers(text: str) -> list[int]:
    """Where numbers stand, or words that begin like one."""
    found = [match.start() for match in _DIGITS.finditer(text) if not _is_date(text, match)]
    folded = text.lower()
    for word in _NUMBER_WORDS:
        at = folded.find(word)
        while at >= 0:
            if not folded[at - 1 : at].isalpha():
                found.append(at)
            at = folded.find(word, at + 1)
    return sorted(found)


def _is_date(text: str, number: re.Match[str]) -> bool:
    """ "05/2017" and "May 2017 to" hold no number of anything."""
    start, end = number.span()
    if end - start == _OF_A_YEAR:
        dated = _DATED.match(text, start)
        return dated is not None and _MONTH.search(text, max(0, start - 12), start) is not None
    if text[end : end + 1] != "/" or end - start > 2:
        return False
    return _YEAR.match(text, end) is not None and int(number[0]) <= _MONTHS


def _look_at(sentence: Sentence, *, leaders: bool) -> _Cues | None:
    """What its number could belong to; None if there is nothing, or it is not one's own.

    ``leaders``: whether the document holds a leader's job at all.
    """
    folded = sentence.text.lower()
    leading = tells_of_leading(folded)
    work = not sentence.names and _tells_of_work(folded)
    team = leaders and may_hold_team(folded)
    if (
        not (sentence.names or leading or work or team)
        or _AIM.match(folded)
        or is_of_a_boss(folded)
    ):
        return None
    return _Cues(leading, team, work)


def _tells_of_work(folded: str) -> bool:
    return (
        _UNNAMED.search(folded) is not None
        or tells_of_change(folded)
        or tells_of_serving(folded)
        or tells_of_handling(folded)
    )


def _read_sentence(
    sentence: Sentence, cues: _Cues, kpis: Mapping[str, Kpi], scribe: Scribe
) -> None:
    """Team sizes first, then what is counted, then the metrics by name: each number once."""
    text = sentence.text
    teams = "team_size" in kpis
    sizes = find_team_sizes(text) if cues.leading and teams else ()
    position = scribe.position_at(sentence.start) if cues.team and teams and not sizes else None
    if position is not None and is_leaders(position):
        beside_the_floor = position.role.is_beside_the_floor
        sizes = find_team_fragments(text, beside_the_floor=beside_the_floor)
    if not (sizes or sentence.names or "[" in text or cues.work):
        return
    quantities = _find_filled(sentence, scribe)
    for size in sizes:
        scribe.note_team(sentence, kpis["team_size"], size, _find_bound(size, quantities))
    free = [q for q in quantities if not any(s.start <= q.start < s.end for s in sizes)]
    if free:
        for link in _link(sentence, kpis, free):
            scribe.note_link(sentence, link)


def _link(
    sentence: Sentence, kpis: Mapping[str, Kpi], quantities: Sequence[Quantity]
) -> Iterator[Link]:
    """The quantities with what they measure."""
    text = sentence.text
    counting = [name for name in sentence.names if name.kpi.counts]
    links = link_glued(text, kpis, quantities)
    links += read_audits(text, link_volumes(text, counting, _unlinked(quantities, links)), kpis)
    links += [n for n in link_typing(kpis, quantities) if n.name.kpi.id not in sentence.unsaid]
    links += link_served(text, kpis, _unlinked(quantities, links))
    links += link_unlisted(text, kpis, counting, _unlinked(quantities, links))
    measures = group_measures(text, _unlinked(quantities, links))
    links += link_deadlines(text, kpis, measures)
    taken = {id(link.measure) for link in links}
    linked = [link.name for link in links]
    yield from links
    free = [measure for measure in measures if id(measure) not in taken]
    named = link_measures(text, [name for name in sentence.names if name not in linked], free)
    yield from named
    taken = {id(link.measure) for link in named}
    yield from link_task_times(text, kpis, [m for m in free if id(m) not in taken])


def _unlinked(quantities: Sequence[Quantity], links: Sequence[Link]) -> list[Quantity]:
    """Those with no link, by where their numbers end; where they begin, a period may have moved."""
    measures = [link.measure for link in links]
    ends = {measure.quantity.number_end for measure in measures}
    ends |= {m.target.number_end for m in measures if m.target is not None}
    return [quantity for quantity in quantities if quantity.number_end not in ends]


def _find_bound(size: TeamSize, quantities: Sequence[Quantity]) -> Comparator:
    """What the text says before or behind the number of people: "over 120", "40+"."""
    for quantity in quantities:
        if size.start <= quantity.start < size.end and quantity.value == size.value:
            return quantity.comparator
    return "="


def _find_filled(sentence: Sentence, scribe: Scribe) -> list[Quantity]:
    """The quantities but those in brackets: a template's, and nobody knows whether filled in."""
    filled = []
    for quantity in find_quantities(sentence.text):
        if quantity.template:
            message = "a number in brackets, as a template leaves it; not read as a value"
            scribe.flag("unfilled_template", message, sentence, (quantity.start, quantity.end))
        else:
            filled.append(quantity)
    return filled
