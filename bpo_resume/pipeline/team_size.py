"""How many people someone manages, read from what the text says of leading them.

"Supervised 12 agents" counts; "member of a team of 8", "payroll for 300 employees" and "trained
200 associates" do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bpo_resume.pipeline.numerals import NUMERAL, parse_numeral

_LARGEST = 20_000  # beyond this it is a company, not a span of control
_LONG = 45  # characters from verb to number; a nearer verb tells it better


@dataclass(frozen=True, slots=True)
class TeamSize:
    """People managed: ``text[start:end]`` from the leading verb to the number or noun."""

    start: int
    end: int
    value: float
    value_max: float | None = None


# Verbs and nouns of leading, before "a team of ..." in the same clause.
_LEADS = (
    r"\b(?:lead|led|leads|leading|manag(?:e[ds]?|ing)|supervis(?:e[ds]?|ing|ion|ory)"
    r"|head(?:ed|ing|s)?|over\s?s(?:ee|aw|een|eeing|ees|ight)|direct(?:ed|ing|s)?|coach(?:ed|ing)?"
    r"|mentor(?:ed|ing|s)?|handl(?:e[ds]?|ing)|guid(?:e[ds]?|ing|ance)|direction"
    r"|responsib(?:le|ility)\sfor|accountable\sfor|in[\s-]?charge\sof|motivat(?:ed|ing|es?)"
    r"|run|ran|running|spearhead(?:ed|ing)?"
    r"|(?:leadership|manage(?:r|ment)|supervisor)(?=\s(?:of|to|for)\b)"
    r"|coordinat(?:e[ds]?|ing)(?=\s(?:\w+\s){0,3}(?:functions|activities|operations|work)\b)"
    r"|(?:buil[dt](?:ing)?|grew|develop(?:ed|ing)?|monitor(?:ed|ing)?|maintain(?:ed|ing)?)"
    r"(?=\s(?:\w+\s){0,3}(?:team|staff)\b)(?![^.;]{0,20}\bfor\b))\b"
)
# Those strong enough to stand right before a number of people.
_COMMANDS = (
    r"\b(?:lead|led|leads|leading|manag(?:e[ds]?|ing)|supervis(?:e[ds]?|ing|ion\sof)"
    r"|head(?:ed|ing|s)?|over\s?s(?:ee|aw|eeing|ees|ight\s(?:of|for))|direct(?:ed|ing)"
    r"|coach(?:ed|ing)?|mentor(?:ed|ing|s)?|guid(?:e[ds]?|ing)|guidance\s(?:to|for)"
    r"|direction\s(?:to|for|of)|leadership\s(?:to|for|of)|(?:management|leader)\sof"
    r"|responsible\sfor|in[\s-]?charge\sof|accountable\sfor"
    r"|monitor(?:ed|ing|s)?\sthe\s(?:\w+\s)?(?:activities|performance|work)\sof)\b"
)
_PEOPLE = (
    r"(?:agents|associates|representatives|reps|csr'?s|ccr'?s|employees|staff(?:\smembers)?|people"
    r"|ppl|persons?|individuals|personnel|members|professionals|specialists|analysts|advis[eo]rs"
    r"|executives|collectors|clerks|processors|technicians|supervisors|leaders|leads|managers"
    r"|ftes?|fte's|hc|subordinates|reports|reportees|coordinators|consultants|operators|workers"
    r"|assistants|accountants|bookkeepers|billers|coders|adjusters|examiners|underwriters"
    r"|trainers|administrators|teammates|tl'?s|officers|resources|engineers|interns|temps"
    r"|auditors|trainees)"
)
_NOT_AFTER = (
    r"(?![\w'’-]|\s(?:accounts?|records|files|relations|benefits|payroll|requests|issues"
    r"|questions|inquiries|calls|claims|population|lives)\b)"
)
_GROUP = (
    r"(?:teams?|staffs?|group|crew|department|workforce|organi[sz]ation|unit|division"
    r"|cent(?:er|re)|squad)"
)
_BOUND = (
    r"(?:(?:over|about|around|approximately|approx\.?|more\sthan|up\s?to|at\sleast|nearly|almost"
    r"|roughly|an?\saverage\sof|average\sof|in\sexcess\sof|upwards\sof|as\smany\sas"
    r"|a?\s?maximum\sof|a?\s?minimum\sof|a\stotal\sof|the|our|my|~|>|size)\s?){0,2}"
)
_NUMBER = (
    rf"(?<![\w$£€₹.,/\[-])(?P<low>{NUMERAL})\+?(?!\d|%|[:/.,]\d)"
    rf"(?:\s?(?:-|–|to|up\sto)\s?(?P<high>{NUMERAL})\+?(?!\d|%|[:/]\d))?\s?\+?"
)
# Between the verb and the number: further verbs and adverbs, or the work of the people counted.
_AND = (
    r"(?:[\s,]+(?:and|&|or|the|a|an|all|his|her|daily|day-to-day|both|directly|indirectly|\w+ly"
    r"|\w+ed|\w+ing|lead|coach|train|mentor|motivate|supervise|manage|direct|develop|provide"
    r"|schedule|evaluate|feedback|guidance|direction|team|staff|group|of|to|over|for|operations?"
    r"|activities|work(?:flow)?|performance|duties|functions|efforts|careers|schedules)){0,7}?"
    r"[\s,]+"
)
_DESCRIBED = (
    r"(?:[\s-](?!(?:and|or|in|for|with|on|at|from|to|by|who|that|per|as|customers|clients|patients"
    r"|accounts?|calls?|students?|guests?|children|projects?|years?|months?|locations?|sites?"
    r"|hours?|stores?|departments?|vendors?)\b)[A-Za-z&/'’()-]+){0,6}?"
)
_COUNTED = rf"{_DESCRIBED}[\s-]?{_PEOPLE}{_NOT_AFTER}"
_PATTERNS = (
    # "managed a team of 15", "staff of 8"; the group may stand far from its verb
    rf"{_LEADS}[^.;:•]{{0,80}}?\b{_GROUP}(?:\ssize)?\s(?:(?:consisting|comprised|composed)\s)?"
    rf"(?:of|from)\s{_BOUND}{_NUMBER}(?:{_COUNTED})?",
    # "supervised 12 agents"
    rf"{_COMMANDS}{_AND}{_BOUND}{_NUMBER}{_COUNTED}",
    # "directed two centres with 150 agents"
    rf"{_LEADS}[^.;•]{{0,60}}?\bwith\s{_BOUND}{_NUMBER}{_COUNTED}",
    # "12 direct reports", "direct reports: 12"
    rf"{_BOUND}{_NUMBER}\s(?:direct\s(?:and\sindirect\s)?reports?|(?:direct\s)?reportees"
    r"|subordinates)\b",
    rf"\bdirect\sreports?\s?(?::|-|–|of)\s?{_BOUND}{_NUMBER}",
    # "led a 12-member team"
    rf"{_LEADS}[^.;•]{{0,60}}?{_NUMBER}[\s-]*"
    r"(?:person|member|man|agent|people|employee|associate|strong|fte|seat)\b[\s-]"
    rf"(?:\w+\s){{0,3}}?{_GROUP}\b",
    # "team size: 15", "span of control of 1:15"
    r"\b(?:team\s(?:size|strength)|head\s?count|(?-i:HC)|span\sof\scontrol|span)\s?(?:of|:|-|–|is|was)?\s?"
    rf"(?:1\s?:\s?)?{_BOUND}{_NUMBER}",
    # "15 agents reporting to me"
    rf"{_BOUND}{_NUMBER}{_DESCRIBED}\s{_PEOPLE}\s(?:who\s)?(?:directly\s)?report(?:ing|ed|s)?\s"
    r"(?:directly\s)?(?:in)?to\sme\b",
    # "led the help desk (8 people)"
    rf"{_COMMANDS}[^.;•]{{0,60}}?\({_NUMBER}\s?{_PEOPLE}\)",
)
_TEAMS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS)
_REPORTS = ("report", "subordinate")
# Patterns that begin with a number are slow; both that do speak of reports.
_LED = tuple(team for team in _TEAMS if not team.pattern.startswith(_BOUND))
_VERB = re.compile(_LEADS, re.IGNORECASE)
_AND_MORE = re.compile(rf"(?:\s?,\s?|,?\sand\s|\s&\s){_BOUND}\(?{_NUMBER}{_COUNTED}", re.IGNORECASE)
_QUICK = re.compile(
    r"team|staff|report|manag|supervis|\bled\b|lead|head|direct|overs|over saw|coach|span"
    r"|responsib|mentor|guid",
    re.IGNORECASE,
)
_NOT_LEADING = re.compile(
    r"\b(?:member|part|one)\sof\b|\bjoin(?:ed|ing)?\b|\bcollaborat\w+"
    r"|\bwork(?:ed|ing|s)?\s(?:closely\s)?(?:in|with|on|within|as|under|alongside)\b"
    r"|\breport(?:ed|ing|s)?\s(?:directly\s)?to\b(?!\sme)"
    r"|\b(?:seek(?:ing)?|aspir\w+|desir\w+|looking\sfor|opportunity\sto)\b"
    r"|\b(?:support(?:ed|ing)?|assist(?:ed|ing)?|help(?:ed|ing)?|serv(?:ed|ing|iced))\b[^,;]{0,40}$"
    r"|\b(?:payroll|benefits?|insurance|enrol\w+|travel|logistics)\b[^,;]{0,60}\bfor\b"
    r"|\bfor\s(?:an?|the)\s(?:\w+\s){0,2}"
    r"(?:organi[sz]ation|company|department|cent(?:er|re)|division|staff)\sof\b"
    r"|(?:\b(?:for|of|over)|\w(?:age|aged|aging|led|saw|see|seeing))\s(?:\w+\s){0,2}"
    r"(?:training|recruiting|recruitment|hiring|onboarding|interviewing|staffing)\s",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;])\s|[•●▪]|\n(?=\s*[A-Z*–-])")


def find_team_sizes(text: str) -> tuple[TeamSize, ...]:
    """Every count of people managed in one sentence, in its order."""
    if not _QUICK.search(text):
        return ()
    folded = text.lower()
    reports = any(word in folded for word in _REPORTS)
    found: dict[int, TeamSize] = {}
    for pattern in _TEAMS if reports else _LED:
        for match in pattern.finditer(text):
            if _is_false_friend(text, match):
                continue
            found.setdefault(match.start("low"), _build(match, _find_start(text, match)))
            for more in _list_further(text, match.end()):
                found.setdefault(more.start("low"), _build(more, more.start("low")))
    sizes = (found[key] for key in sorted(found))
    return tuple(size for size in sizes if 1 < size.value <= _LARGEST)


def read_team_size(text: str) -> int | None:
    """The largest number of people managed that a text states, None where it states none."""
    parts = _SENTENCE.split(text)
    sizes = [size.value_max or size.value for part in parts for size in find_team_sizes(part)]
    return int(max(sizes)) if sizes else None


def _is_false_friend(text: str, match: re.Match[str]) -> bool:
    clause = max(text.rfind(mark, 0, match.start()) for mark in ",;.") + 1
    return bool(_NOT_LEADING.search(text, clause, match.start("low")))


def _find_start(text: str, match: re.Match[str]) -> int:
    """Where the evidence begins: at the verb nearest to the number, where the match is long."""
    start, number = match.start(), match.start("low")
    if number - start <= _LONG:
        return start
    return max((verb.start() for verb in _VERB.finditer(text, start, number)), default=start)


def _list_further(text: str, position: int) -> Iterator[re.Match[str]]:
    """Further counts in the same breath: "10 supervisors and 250 agents"."""
    while match := _AND_MORE.match(text, position):
        yield match
        position = match.end()


def _build(match: re.Match[str], start: int) -> TeamSize:
    low = parse_numeral(match["low"])
    high = parse_numeral(match["high"]) if match["high"] else None
    end = match.start() + len(match[0].rstrip())
    return TeamSize(start, end, low, high if high is not None and high > low else None)
