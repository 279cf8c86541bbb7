"""Adds the judged positions of a resume up: side, months, levels, scores, recency."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from bpo_resume.assessment.score import CountedSide, SideEvidence, score_side
from bpo_resume.assessment.tenure import (
    find_gaps,
    is_future,
    months_of,
    months_since,
    sum_months,
)
from bpo_resume.model import (
    LEVELS,
    Experience,
    Finding,
    Judgement,
    KpiValue,
    Level,
    Mention,
    Months,
    Position,
    Resume,
    Side,
)
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Certification, Tool

Judged = tuple[Position, Judgement]
_BOTH = 6  # months on each side that make a resume one of both sides
_SIDES: tuple[CountedSide, CountedSide] = ("front", "back")


def sum_up(
    resume: Resume,
    judgements: Sequence[Judgement],
    kpis: Sequence[KpiValue],
    as_of: date,
    terminology: Terminology,
) -> Experience:
    """The experience of the whole resume."""
    judged = list(zip(resume.positions, judgements, strict=True))
    counted = [item for item in judged if item[1].is_counted]
    shown = _show_sides(counted, resume, kpis, as_of, terminology)
    front, back = (shown[side].months for side in _SIDES)
    scores = {side: score_side(shown[side], terminology.scoring) for side in _SIDES}
    bpo = [item for item in counted if item[1].is_bpo]
    paid = [item for item in judged if item[0].employment == "paid"]
    return Experience(
        side=_side(counted, front, back),
        has_bpo=bool(bpo),
        front=front,
        back=back,
        bpo=_months(bpo, as_of),
        career=_months(paid, as_of),
        highest=_highest(counted, as_of),
        current=_current(counted, as_of),
        score_front=scores["front"][0],
        score_back=scores["back"][0],
        recency_months=_recency(counted, as_of),
        findings=(*_bpo_findings(bpo), *scores["front"][1], *scores["back"][1]),
        gaps=find_gaps([(job.start, job.end) for job, _ in paid], as_of),
    )


def _show_sides(
    counted: Sequence[Judged],
    resume: Resume,
    kpis: Sequence[KpiValue],
    as_of: date,
    terminology: Terminology,
) -> dict[CountedSide, SideEvidence]:
    """What speaks for each side."""
    return {
        side: SideEvidence(
            side,
            _months(items, as_of),
            _recency(items, as_of),
            items,
            _kpis_of(kpis, resume, items),
            _trade_tools(resume, side, terminology),
            _trade_certifications(resume, side, terminology),
        )
        for side in _SIDES
        for items in [[item for item in counted if item[1].side == side]]
    }


def _side(counted: Sequence[Judged], front: Months, back: Months) -> Side:
    sides = {judgement.side for _, judgement in counted if judgement.side != "none"}
    if not sides:
        return "none"
    long_enough = front.likely >= _BOTH and back.likely >= _BOTH
    if long_enough or any(judgement.spans_sides for _, judgement in counted):
        return "both"
    if len(sides) == 1:
        return sides.pop()
    if front.likely != back.likely:
        return "front" if front.likely > back.likely else "back"
    return counted[0][1].side


def _months(items: Sequence[Judged], as_of: date) -> Months:
    return sum_months((position for position, _ in items), as_of)


def _begun(counted: Sequence[Judged], as_of: date) -> list[Judged]:
    """What is not still to come: a job of next year is no level reached."""
    return [item for item in counted if not is_future(item[0].start, as_of)]


def _highest(counted: Sequence[Judged], as_of: date) -> Level | None:
    begun = _begun(counted, as_of)
    levels = [judgement.level for _, judgement in begun if judgement.level is not None]
    return max(levels, key=LEVELS.index, default=None)


def _current(counted: Sequence[Judged], as_of: date) -> Level | None:
    """The level of the position that ended last; the later start breaks ties, then the order."""
    begun = _begun(counted, as_of)
    if not begun:
        return None

    def recent(item: Judged) -> tuple[str, str]:
        position = item[0]
        end = position.end or position.start or ""
        return (_sortable(end), position.start or "")

    return max(begun, key=recent)[1].level


def _sortable(when: str) -> str:
    """As text: a bare year sorts behind its months, "present" behind all years."""
    return when and when.ljust(7, "~")


def _recency(items: Sequence[Judged], as_of: date) -> int | None:
    # A range that is reversed or still to come has lasted no month and says nothing.
    held = [p for p, _ in items if months_of(p.start, p.end, as_of).max > 0]
    ages = [months_since(position.end, as_of) for position in held if position.end]
    return min((age for age in ages if age is not None), default=None)


def _kpis_of(kpis: Sequence[KpiValue], resume: Resume, items: Sequence[Judged]) -> list[KpiValue]:
    own = {id(position) for position, _ in items}
    return [k for k in kpis if k.position is not None and id(resume.positions[k.position]) in own]


def _trade_tools(resume: Resume, side: CountedSide, terminology: Terminology) -> list[Mention]:
    """Tools whose use speaks for the side; office suites and unlisted ones speak for none."""
    tools = terminology.of(Tool)
    affirmed = _affirmed(resume, "tool")
    return [m for m in affirmed if m.id in tools and tools[m.id].side == side]


def _trade_certifications(
    resume: Resume, side: CountedSide, terminology: Terminology
) -> list[Mention]:
    """Certifications of the side's trade, as the rubric names its domains."""
    part = terminology.scoring.certifications
    domains = part.front if side == "front" else part.back
    known = terminology.of(Certification)
    affirmed = _affirmed(resume, "certification")
    return [m for m in affirmed if m.id in known and known[m.id].domain in domains]


def _affirmed(resume: Resume, kind: str) -> list[Mention]:
    return [m for m in resume.mentions if m.kind == kind and m.status == "affirmed"]


def _bpo_findings(bpo: Sequence[Judged]) -> tuple[Finding, ...]:
    words: Callable[[Judged], str] = lambda item: (  # noqa: E731 - read once, just below
        f"{item[0].title or 'Untitled position'}: {'; '.join(item[1].reasons)}"
    )
    return tuple(Finding("bpo_position", words(item), evidence=item[0].evidence) for item in bpo)
