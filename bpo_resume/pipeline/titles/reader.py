"""Reads job titles: first as a role the lexicon holds, else by the grammar of titles.

"[grade] [domain] [head] - [process]" makes titles no list can hold: "Sr. Billing Support
Specialist - UK". Grades move the rung, domains tell the side, heads are the rung to start from
(``lexicons/levels.toml``). "A/B" and "A cum B" are two titles in one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from bpo_resume.model import BESIDE_THE_FLOOR, LEVELS, Level, RoleReading
from bpo_resume.pipeline.titles.grammar import OF, TitleGrammar
from bpo_resume.pipeline.titles.role_readings import ASSISTANT, PERSONNEL, merge_readings, read_role
from bpo_resume.pipeline.titles.tails import drop_asides, drop_closing_aside, drop_tail
from bpo_resume.pipeline.titles.words import (
    Mender,
    Phrase,
    Phrases,
    TitleForms,
    Words,
    split_title,
)
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Role, TitleWord

_TWO_IN_ONE = re.compile(r"\s*/\s*|\s+cum\s+|\s*;\s*|\s+as well as\s+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|&)\s+", re.IGNORECASE)
# "Agent of the month"; "SLA 98%", which is an achievement; "Xero Advisor Certification".
_NO_TITLE = re.compile(
    r"\bof\s(?:the|every)\s(?:day|week|month|quarter|year)\b|\d\s?%|\bcertificat(?:e|ion)s?\W*$",
    re.IGNORECASE,
)
_GRADE = re.compile(r"\b(?:(?:tier|level|grade|band|line)\s?|[LT])\d\b|\b[123](?:st|nd|rd)\b", re.I)
_PROCESS = re.compile(r"\s[-–—]\s")
_MAX_WORDS = 12
_SENIOR = frozenset({"senior", "sr"})
_OF_TRADES: tuple[Level, ...] = ("senior_agent", "specialist")
_LEARNERS = re.compile(
    r"^\W*(?:trainee|apprentice|fresher)\b|\b(?:trainee|apprentice|fresher)\W*$", re.IGNORECASE
)
_EXPERTS = re.compile(r"\bSME\b|\bsubject[\s-]matter\sexpert\b", re.IGNORECASE)
_FIRST_TO_LEAD = LEVELS.index("team_leader")
# A role of these rungs holds its neighbours too: training managers, their assistants and heads.
_MIDDLE = ("team_leader", "assistant_manager", "manager")


@lru_cache(maxsize=2)
def read_titles(terminology: Terminology) -> TitleReader:
    """The reader of a terminology; built once, as all that read with it share what it remembers."""
    return TitleReader(terminology)


class TitleReader:
    """Reads titles with one terminology; remembers what it read."""

    def __init__(self, terminology: Terminology) -> None:
        roles = terminology.of(Role).values()
        words = list(terminology.of(TitleWord).values())
        known = [(form, role) for role in roles for form in _forms(role)]
        acronyms = [
            (alias, role)
            for role in roles
            for group in role.ambiguous
            if group.cased
            for alias in group.aliases
        ]
        parts = [(form, word) for word in words for form in (word.name, *word.aliases)]
        listed = (form for form, _ in (*known, *acronyms, *parts))
        forms = TitleForms.read(listed, terminology.fingerprint)
        self._roles = Phrases(known, forms.split)
        self._acronyms = Phrases(acronyms, forms.split)
        self._grammar = TitleGrammar(parts, forms.split)
        self._mender = Mender(forms)
        self.read: Callable[[str], RoleReading] = lru_cache(maxsize=4096)(self._read)
        self.looks_like_title: Callable[[str], float] = lru_cache(maxsize=8192)(
            self._looks_like_title
        )

    def _read(self, title: str) -> RoleReading:
        """What the title says on its own; an empty reading where it says nothing."""
        reading = self._read_whole(title)
        # Who learns a trade has its first rung, whatever rung the trade has.
        learns = reading.level in _OF_TRADES and _LEARNERS.search(title) is not None
        if learns:
            return replace(reading, level="agent")
        expert = reading.level == "agent" and _EXPERTS.search(title) is not None
        return replace(reading, level="specialist") if expert else reading

    def _read_whole(self, title: str) -> RoleReading:
        """One title, or several in one."""
        whole = self._read_one(title)
        if whole.exact:
            return whole
        parts = [part for part in _TWO_IN_ONE.split(title) if part.strip()]
        if len(parts) > 1:
            named = self._share_head(parts)
            readings = [whole, *(self._read_one(part) for part in named)]
            return merge_readings(readings, one_head=named != parts)
        return self._read_joined(title, whole) if whole.side in (None, "none") else whole

    def _share_head(self, parts: list[str]) -> list[str]:
        """ "Operations / Project Lead": both are leads."""
        last = self._split(drop_tail(parts[-1]))
        end = next((i for i, word in enumerate(last) if word in OF), len(last))
        heads = [p for p in self._grammar.heads(last) if p.last == end > p.length]
        if not heads:
            return parts
        head = " ".join(last[heads[0].first : end])
        return [f"{part} {head}" if self._is_only_a_trade(part) else part for part in parts]

    def _is_only_a_trade(self, part: str) -> bool:
        words = self._split(part)
        return any(p.length == len(words) for p in self._grammar.domains(words))

    def _read_joined(self, title: str, whole: RoleReading) -> RoleReading:
        """ "Customer Service and Logistics Manager": one of two trades may be of office work."""
        readings = [self._read_one(part) for part in _AND.split(title) if part.strip()]
        clear = next((r for r in readings if r.exact and r.side in ("front", "back")), None)
        if len(readings) < 2 or clear is None:
            return whole
        return replace(clear, level=whole.level or clear.level)

    def _split(self, title: str) -> Words:
        words = split_title(title)
        return self._mender.mend(words) if len(words) <= _MAX_WORDS else words

    def _read_one(self, title: str) -> RoleReading:
        words = self._split(title)
        stem = self._split(drop_tail(title)) or words
        inner = self._split(drop_asides(title)) if "(" in title else words
        for candidate in dict.fromkeys((words, inner, stem)):
            role = self._roles.get(candidate) or self._acronyms.get(candidate)
            if isinstance(role, Role):
                level = self._level_of_exact(role, candidate)
                tail = words[len(candidate) :]
                if tail and self._grammar.changes_nothing(tail):
                    whole = Phrase(0, len(candidate), role)
                    level = self._grammar.grade(level, words, whole)  # "Agent (Tier 2)"
                reading = read_role(role, level, exact=True, why=f"title: {role.name}")
                return self._sided_by_tail(reading, candidate, tail)
        headed = _PROCESS.search(title) is not None and self._grammar.level(stem) is not None
        return self._read_graded(stem) or self._read_inside(words, stem, headed)

    def _sided_by_tail(self, reading: RoleReading, words: Words, tail: Words) -> RoleReading:
        """ "Team Leader - Technical Support": what stands behind the role may tell its side."""
        personnel = reading.role == PERSONNEL  # "HR Executive (Time Office & Payroll)"
        assists = reading.role == ASSISTANT  # "Executive Assistant, VP Operations"
        if not personnel and (assists or reading.side not in ("shared", "undecided")):
            return reading
        domains = [p.term for p in self._grammar.domains(tail)]
        clear = [w for w in domains if isinstance(w, TitleWord) and w.side in ("front", "back")]
        clear = [w for w in clear if w.family == "payroll_hr"] if personnel else clear
        if not clear:
            return reading
        open_ = reading.setting == "in_house" or personnel
        setting = clear[0].setting if open_ else reading.setting
        why = (*reading.reasons, f"for {clear[0].name}")
        side, family = clear[0].side, clear[0].family or reading.family
        level = self._grammar.level(words) if personnel else reading.level
        return replace(reading, side=side, family=family, setting=setting, level=level, reasons=why)

    def _level_of_exact(self, role: Role, words: Words) -> Level | None:
        """The role's rung, or that of the head where a worker's role holds its leaders too."""
        said = self._grammar.level(words)
        if said is None:
            return role.level
        if role.level == "agent" and said == "senior_agent" and words[0] in _SENIOR:
            return said
        leads = LEVELS.index(said) >= _FIRST_TO_LEAD
        coarse = role.side == "none" or role.level in ("agent", "senior_agent", *_MIDDLE)
        return said if leads and coarse else role.level

    def _read_graded(self, words: Words) -> RoleReading | None:
        """A role with only grades and neutral words around it."""
        phrases = [*self._roles.find(words), *self._acronyms.find(words)]
        for phrase in sorted(phrases, key=lambda phrase: -phrase.length):
            rest = (*words[: phrase.first], *words[phrase.last :])
            if isinstance(phrase.term, Role) and self._grammar.changes_nothing(rest):
                level = self._level_graded(phrase.term, words, phrase)
                return read_role(phrase.term, level, exact=True, why=f"title: {phrase.term.name}")
        return None

    def _level_graded(self, role: Role, words: Words, phrase: Phrase) -> Level | None:
        """The rung of a role with grades, or that of the leader whom another trade's words name."""
        if role.side == "none" and role.level is not None:
            said = self._grammar.level(words)
            if said is not None and LEVELS.index(said) >= _FIRST_TO_LEAD:
                return said  # "Senior Sales Manager", "Assistant Manager Finance"
        return self._grammar.grade(role.level, words, phrase)

    def _read_inside(self, words: Words, stem: Words, headed: bool) -> RoleReading:
        """A role among other words, or the grammar; ``headed``: the stem has a rung of its own."""
        level = self._grammar.level(stem) or self._grammar.level(words)
        in_stem = self._role_in(stem)
        best = in_stem or self._role_in(words)
        if best is not None and isinstance(best.term, Role):
            role = best.term
            if role.side in ("front", "back", "none") or role.id == "account_executive":
                if in_stem is None and headed:  # "General Manager - Customer Service"
                    return read_role(role, level, exact=False, why=f"title: {role.name}")
                within = stem if in_stem else words
                graded = self._level_inside(role, level, within, best)
                return read_role(role, graded, exact=False, why=f"title: {role.name}")
            if role.family in BESIDE_THE_FLOOR and best.last == len(stem if in_stem else words):
                return self._read_beside_the_floor(words, role, level)
        return self._read_by_grammar(words, level)

    def _read_beside_the_floor(self, words: Words, role: Role, level: Level | None) -> RoleReading:
        """ "Voice QA Analyst": whatever is checked or planned, the rung is that of who does so."""
        reading = self._read_by_grammar(words, level)
        known: list[Level] = [one for one in (role.level, level) if one is not None]
        rung = max(known, key=LEVELS.index, default=None)
        family = role.family if reading.side in ("front", "back") else reading.family
        return replace(reading, level=rung, family=family)

    def _level_inside(
        self, role: Role, level: Level | None, words: Words, phrase: Phrase
    ) -> Level | None:
        """The rung of a role among other words, which may hold a head noun of their own."""
        beside = self._grammar.highest_head((*words[: phrase.first], *words[phrase.last :]))
        if beside is not None:
            if level is None or self._grammar.is_fixed(words):
                return level
            return max(level, beside, key=LEVELS.index)
        own = role.level if role.side != "none" else level
        return self._grammar.grade(own, words, phrase)

    def _role_in(self, words: Words) -> Phrase | None:
        """The longest role among the words, the last of equals."""
        phrases = [p for p in self._roles.find(words) if p.length > 1 or len(words) <= 2]
        return max(phrases, key=lambda phrase: (phrase.length, phrase.last), default=None)

    def _read_by_grammar(self, words: Words, level: Level | None) -> RoleReading:
        domains = [p for p in self._grammar.domains(words) if isinstance(p.term, TitleWord)]
        # "Accounts Payable", "Medical Billing for Radiology": the work itself for a title.
        named_work = any(p.first == 0 and p.length > 1 for p in domains)
        if not domains or not (named_work or self._grammar.has_head(words)):
            return self._read_bare(words, level)
        best = max(domains, key=lambda p: (p.term.side in ("front", "back"), p.length, -p.first))
        unknown = self._grammar.count_unknown(words)
        word = best.term
        if not isinstance(word, TitleWord) or (word.side == "shared" and unknown):
            return RoleReading(level=level)
        why = (f"title words: {' '.join(words[best.first : best.last])}",)
        # A strange word before the one of a trade makes it another: "Donor Collection Assistant".
        # So does the head of another: "Day Care Center Teacher", "Claim Jumper Server".
        strange = self._grammar.count_unknown(
            words[: best.first]
        ) > 0 or self._grammar.is_other_occupation(words)
        vague = best.length == 1 and strange
        side = "undecided" if vague else word.side
        return RoleReading(None, word.family, side, word.setting, level, False, why)

    def _read_bare(self, words: Words, level: Level | None) -> RoleReading:
        """ "Senior Executive", "Associate": a rung without a trade, which the text settles."""
        heads = [p.term for p in self._grammar.heads(words)]
        plain = all(isinstance(head, TitleWord) and head.side == "undecided" for head in heads)
        if any(isinstance(head, TitleWord) and head.side == "back" for head in heads):
            return RoleReading(None, None, "undecided", "in_house", level, False, ("processes",))
        if not heads or not plain or self._grammar.count_unknown(words):
            leads = level is not None and LEVELS.index(level) >= _FIRST_TO_LEAD
            return RoleReading(level=level, bare=leads and not self._grammar.count_unknown(words))
        return RoleReading(None, None, "undecided", "in_house", level, False, ("a bare grade",))

    def has_head(self, title: str) -> bool:
        """Whether one of the words is a noun that somebody can be: "Clerk", but not "Care"."""
        return self._grammar.has_head(self._split(title))

    def _looks_like_title(self, text: str) -> float:
        """How much a short string looks like a job title of any profession, 0 to 1."""
        text = drop_closing_aside(text) or text
        words = self._split(text)
        if not words or len(words) > _MAX_WORDS or text.rstrip().endswith((".", "!", "?")):
            return 0.0
        if _NO_TITLE.search(text):
            return 0.0
        if self._roles.get(words) or self._acronyms.get(words):
            return 1.0
        score = self._grammar.score(words)
        if text[:1].islower():
            score *= 0.6
        if any(map(str.isdigit, _GRADE.sub("", text))) or "@" in text:
            score *= 0.7
        return round(score * (1.0 if len(words) <= 8 else 0.75), 3)


def _forms(role: Role) -> Iterator[str]:
    yield role.name
    yield from role.aliases
    yield from role.titles
