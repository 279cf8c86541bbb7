"""What has dates in a work history and is no job: pauses, family, results, fiscal years."""

from __future__ import annotations

import re

_FAMILY = re.compile(
    r"\W*(?:father|mother|husband|wife|spouse|partner|guardian|parent|son|daughter)s?(?:['’]?s)?\b"
    r"(?!\s+(?:company|bank|industries))|\W*(?:date\s+of\s+birth|d\.?\s?o\.?\s?b)\b",
    re.IGNORECASE,
)
_PAUSE = re.compile(
    r"\W*(?:(?:career|study|family|health|personal|planned|employment)\s+(?:gap|break)|gap\s+year"
    r"|(?:gap|break)(?=\W*(?:$|due\b|for\b|to\b|in\b|between\b|taken\b))|sabbatical"
    r"|(?:maternity|paternity|parental|adoption)\s+(?:leave|break)|not\s+(?:working|employed)|unemployed"
    r"|job\s+(?:search|seek|hunt)ing?|between\s+jobs|car(?:ing|ed)\s+for\s+(?:my|our|an?)"
    r"|(?:at\s+)?home\s+with\b|rais(?:ed|ing)\s+(?:my|our|an?|two|three|the|\d)\s+(?:\w+\s+)?(?:family|kids?"
    r"|child(?:ren)?|sons?|daughters?|bab(?:y|ies)|twins)"
    r"|looking\s+after\s+(?:my|our|an?|the)\s+(?:\w+\s+)?(?:dad|mum|mom|parents?|family|home"
    r"|child(?:ren)?)|(?:stay(?:ed|ing)?[\s-]+at[\s-]+home|full[\s-]time)\s+"
    r"(?:mother|mum|mom|father|dad|parent|carer)|home\s?maker\s*$)\b",
    re.IGNORECASE,
)
_AWARDED = re.compile(
    r"\W*(?:awarded|recogni[sz]ed|honou?red|nominated|(?:won|received)\s(?:the|an?|my|[\"“])\b)",
    re.IGNORECASE,
)
# "My scorecard (Jul - Dec 2024)", "Results of 2023"
_RESULTS = re.compile(
    r"\W*(?:[\w'’-]+\s){0,2}(?:score\s?cards?|service\slevels?|performance|results?|kpis?|metrics)"
    r"(?=\W*$|\s*[(:–-]|\s(?:of|for|in|as|during|from)\b)"
    r"|\W*(?:[\w'’–-]+\s){3,5}(?:score\s?cards?|results)(?=\W*$|\s*[,(:–-])",
    re.IGNORECASE,
)
# "CSAT up from 78.4 to 82.1", dated or not
_CHANGED = re.compile(
    r"\bfrom\s+(?P<sign>[$£€₹])?\d[\d.,]*\s?(?:%|\w{1,6})?\s+to\s+[$£€₹]?\d[\d.,]*", re.IGNORECASE
)
_OF_MEASURES = re.compile(
    r"(?:\W*|[^\t|]{1,20}\s)(?:kpis?|metrics?|parameters?|measures?|particulars|indicators?)"
    r"\s*(?:\(\w{2,12}\)\s*)?[\t|]",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\t\s*[<>~$£€₹]?\s?\d[\d.,]*\s?(?:%|secs?|mins?|hrs?|hours|days)\s*(?:\t|$)"
    r"|(?:\t\s*[<>~]?\s?(?!(?:19|20)\d\d\b)\d[\d.,]*\s?%?\s*){2,}$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"since\b", re.IGNORECASE)
_PARTS = (",", "(", "[", ":", "–", "—", "-")
# "Acme (since 2021 part of Beta)": since when it has had another name or owner.
_RENAMED = re.compile(
    r"\s+(?:an?\s+)?(?:part\s+of|(?:now\s+)?(?:known|trading)\s+as|renamed|rebranded|acquired|merged"
    r"|taken\s+over|owned\s+by|called|under\s+the\s+name)\b",
    re.IGNORECASE,
)
_FISCAL = re.compile(r"(?P<called>F\.?\s?Y\.?\s?)?(?:20|19|'|’)?\d\d(?:\s?[-–/]\s?'?\d\d)?", re.I)


def is_no_job(text: str) -> bool:
    """Whether the words beside dates tell of the family, a pause, an award or results."""
    told = any(words.match(text) for words in (_FAMILY, _PAUSE, _AWARDED, _RESULTS))
    return told or tells_a_change(text)


def is_a_pause(text: str) -> bool:
    """Whether a title or an employer is none: "Career break", "Maternity leave / full time mum"."""
    return _PAUSE.match(text) is not None


def tells_a_change(text: str) -> bool:
    """Whether words without dates tell how a figure changed, as no heading does."""
    return _CHANGED.search(text) is not None


def heads_measures(line: str) -> bool:
    """Whether a line heads a table of metrics: "KPI | Jul 2019 | Mar 2024"."""
    return _OF_MEASURES.match(line) is not None


def holds_measures(line: str) -> bool:
    """Whether a line is a row of such a table: "Absenteeism | 6% | 4.8%"."""
    return _MEASURE.search(line) is not None


def is_since_told(before: str, dates: str) -> bool:
    """Whether "since 2019" ends a sentence, and is not parted from what stands before it.

    "Team Lead, Acme, Pune (since May 2022)" heads a job.
    """
    since = _SINCE.match(dates) is not None
    return since and len(before.split()) > 3 and not before.rstrip().endswith(_PARTS)


def dates_a_name(text: str, start: int, end: int) -> bool:
    """Whether dates in brackets say since when an employer has had another name or owner."""
    return text[:start].endswith("(") and _RENAMED.match(text, end) is not None


def is_fiscal(dates: str) -> bool:
    """Whether dates are one fiscal year, a range to the eye only: "2024-25"."""
    return _FISCAL.fullmatch(dates) is not None


def is_called_fiscal(dates: str) -> bool:
    """Whether they say so: "FY 2024-25". Figures are dated like that, jobs rarely."""
    found = _FISCAL.match(dates)
    return found is not None and found["called"] is not None
