"""Contacts, addresses, papers and ages by their shape, wherever they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bpo_resume.blinding.spans import PersonalSpan
from bpo_resume.terminology.personal_terms import PersonalKind

_HOSTS = (
    "linkedin|facebook|fb|twitter|x|instagram|github|gitlab|bitbucket|behance|dribbble|medium"
    "|youtube|tiktok|pinterest|tumblr|xing|quora|stackoverflow|about|wa|t|telegram|snapchat|vk"
)
_COMMON_TLD = r"(?:com|net|org|info|biz|me|io|co|dev|in|ph|us|uk|ca|au|online|site|xyz|page|name)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_STREET = (
    r"street|avenue|road|drive|lane|boulevard|court|circle|terrace|highway|parkway|place|square"
    r"|crescent|close|nagar|marg|colony|subdivision|barangay|village|apartments?|residency|enclave"
    r"|way|trail|loop|plaza|heights|sector|layout|extension"
)
_STREET_SHORT = r"st|ave|rd|dr|ln|blvd|ct|cir|ter|hwy|pkwy|pl|sq|brgy|subd"
_GREEK = (
    "Alpha|Beta|Gamma|Delta|Epsilon|Zeta|Eta|Theta|Iota|Kappa|Lambda|Mu|Nu|Xi|Omicron|Pi|Rho|Sigma"
    "|Tau|Upsilon|Phi|Chi|Psi|Omega"
)
_STATES = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI"
    "|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)

_EACH_LINE = re.IGNORECASE | re.MULTILINE

_SHAPES: tuple[tuple[PersonalKind, re.Pattern[str]], ...] = (
    (
        "contact",
        re.compile(
            r"[\w.+'’-]{1,64}\s?(?:@|\(at\)|\[at\])\s?(?:[\w-]{1,63}\.\s?){1,4}[A-Za-z]{2,24}(?!\w)"
        ),
    ),
    ("contact", re.compile(r"(?:https?|ftp)://[^\s)\]>]+|\bwww\.[^\s,;)\]>]+", re.IGNORECASE)),
    ("contact", re.compile(rf"\b(?:{_HOSTS})\.(?:com|org|me|net)/[^\s,;|]+", re.IGNORECASE)),
    ("contact", re.compile(r"\b(?:[a-z]{2,3}\.)?linkedin\.com\b\S*", re.IGNORECASE)),
    ("contact", re.compile(r"(?<![\w/])/?in/[A-Za-z][\w-]{4,}/?(?=\s|$)")),
    ("contact", re.compile(rf"\b[a-z][\w-]*\.{_COMMON_TLD}/[\w~-][^\s,;|)\]]*")),
    ("contact", re.compile(r"(?<![\w@.])@[A-Za-z_]\w{2,30}\b")),
    ("id", re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])")),  # social security, US
    ("id", re.compile(r"\b[A-Z]{5}\d{4}[A-Z]\b")),  # PAN, India
    ("id", re.compile(r"(?<![\d.,-])\d{4}[ -]\d{4}[ -]\d{4}(?![\d.,-])")),  # Aadhaar, India
    ("id", re.compile(r"(?<![\d.,-])\d{2}-\d{7}-\d(?![\d.,-])")),  # SSS, Philippines
    (
        "birth",
        re.compile(
            r"\b(?:born\b[\s:][^\n.;]{0,40}?\b(?:19|20)\d{2}"
            r"|(?<!average\s)age\s(?:of\s)?[1-6]\d(?!\s?[-–+%\d]|\s(?:days?|months?|hours?))"
            r"|\bI\sam\s(?:a\s)?[1-6]\d\b(?!\s?[-–%+])|\bof\s[1-6]\d\syrs\b(?!\sexp)"
            r"|[1-6]\d\saños(?=\sde\sedad|\))|[1-6]\d\sanos(?=\sde\sidade|\))"
            r"|\d{2}[\s-]?(?:years?|yrs?)[\s.-]old|aged\s\d{2}|day\sI\sturned\s\d{2})\b"
            r"(?!\s(?:[\w-]+\s){0,3}(?:company|firm|business|agency|bank|debt|account|brand|product))",
            re.IGNORECASE,
        ),
    ),
    (
        "address",
        re.compile(
            rf"(?<![\w$€£₹.,/])(?:#[ ]?|no\.?[ ]?)?(?!(?:19|20)\d\d[ ])"
            rf"\d{{1,6}}[A-Za-z]?(?:[-/]\d{{1,4}})?,?[ ]"
            rf"(?:[NSEW]\.?[ ])?(?:(?-i:[A-Z0-9])[\w.'’-]*,?[ ]){{1,4}}"
            rf"(?:(?:{_STREET})\b|(?-i:(?:{'|'.join(w.title() for w in _STREET_SHORT.split('|'))}))"
            rf"(?:\.|\b(?![ ](?-i:[a-z]))))"
            r"(?:,?[ ]?(?:#|apt|suite|ste|unit|floor)\.?[ ]?[\w-]{1,6}\b)?",
            re.IGNORECASE,
        ),
    ),
    (
        "health",
        re.compile(
            r"\b\d{3}\s?cms?(?:\s?/\s?\d{2,3}\s?kgs?)?\b|\b[4-6]['’]\s?\d{1,2}(?:[\"”]|['’]{2}|\b)"
            r"|\b[4-6]\s?ft\.?\s\d{1,2}\b|\b1\.[4-9]\d\s?m\b|\b[4-9]\d\s?(?:kgs?|kls)\b|\b1\d\d\slbs\b"
            r"|\b(?:blood(?:\sgroup|\stype)?[\s:-]{1,3}|(?<=donor)[\s,(]{1,2})(?:type\s)?"
            r"(?-i:AB|A|B|O|ab|b|o)[\s-]?(?:Rh\s?)?(?:[+-]|(?:positive|negative|neg|[+-]ve)\b)",
            re.IGNORECASE,
        ),
    ),
    ("gender", re.compile(r"(?:^|(?<=[\t|•;,]))[ ]*(?:fe)?male[ ]*(?=[,;|\t]|$)", _EACH_LINE)),
    (
        "nationality",
        re.compile(
            r"\b[A-Z][a-z]+-born\b"
            r"|\b[A-Z][a-z]{3,}(?:an|ese|ish|ian)[ ](?:citizen|national|passport)\b"
        ),
    ),
    ("id", re.compile(r"\bN(?:o|r|º|°|um)s?\.?[ ]?:?[ ](?=[\w.*-]*\d{4})[\w.*/-]*\d")),
    ("id", re.compile(r"(?<=passport )(?=[\w*]*\d)[A-Z0-9*]{6,}", re.IGNORECASE)),
    ("gender", re.compile(rf"\b(?:{_GREEK})(?:[ ](?:{_GREEK})){{1,2}}\b")),  # who may join
    ("name", re.compile(r"\b[A-Z][\w'’-]+,[ ](?:[A-Z]\.[ ]?){1,3}(?=,|&|and\b|;|\()")),  # authors
    (  # who said what stands in quotes before it
        "name",
        re.compile(
            r"(?<=[”\"’'.])[ ]?\n?[ ]?[-–—~]{1,2}[ ]?(?:[A-Z]\.[ ]?){0,2}"
            r"[A-Z][\w'’-]+(?:[ ](?:bin|de|van)?[ ]?[A-Z][\w'’.-]+){0,3}(?=[,\n(]|$)"
        ),
    ),
    ("address", re.compile(r"\bp\.?\s?o\.?\s?box\s#?\d+", re.IGNORECASE)),
    (
        "address",
        re.compile(
            rf"(?:(?:[A-Z][\w.'’-]+[ ]?){{1,3}},[ ]?)?\b(?:{_STATES})\.?,?[ ]\d{{5}}(?:-\d{{4}})?\b"
        ),
    ),
    (
        "address",
        re.compile(
            r"(?:(?:[A-Z][\w.'’-]+[ ]?){1,3},?[ ])?\b(?:VIC|NSW|QLD|TAS|ACT|WA|SA|NT)[ ]\d{4}\b"
        ),
    ),
    (  # India: apart from a figure behind a dash by its gap, or by the lack of one before it
        "address",
        re.compile(
            r"(?:[A-Z][\w.'’]+[ ]?){1,3}(?:[ ]?[-–,][ ]?[1-9]\d{2}[ ]\d{3}|[-–][1-9]\d{5})"
            r"(?![\d,.%])"
            r"|\bPIN(?i:[ ]?code)?[ :–-]{0,3}[1-9]\d{2}[ ]?\d{3}\b"
        ),
    ),
    ("address", re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|[A-Z]\d[A-Z]\s\d[A-Z]\d)\b")),
)

# Seven to fifteen digits in two or more groups, or ten and more in one, that are no dates, money,
# ranges of years or thousands.
_PHONE = re.compile(
    r"(?<![\w$€£₹#.,/-])(?:\+[ ]?|00)?\(?\+?\d{1,5}\)?(?:[ ().·–—-]{0,3}\d{1,5}){1,6}"
    r"(?:[ ]?(?:x|ext\.?)[ ]?\d{1,5})?(?![\d%]|[,.]\d)",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?<![\d/])\d{3}/\d{3}-\d{4}(?!\d)")
_MONTH_AND_YEAR = re.compile(r"(?<!\d)(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DATE = re.compile(r"\(?\d{1,4}[./ -]{1,2}\d{1,2}[./ -]{1,2}\d{2,4}\)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.]\d{3})+")
_LOCAL = re.compile(r"\(?\d{3}[ .-]\d{4}")  # without its area code, US
_EXTENSION = re.compile(r"[ ]?(?:x|ext\.?)[ ]?\d{1,5}$", re.IGNORECASE)
_PHONE_DIGITS = range(8, 16)
_IN_ONE_GROUP = 10


def find_shapes(text: str) -> Iterator[PersonalSpan]:
    """Everything that a shape alone tells, not in order."""
    has_number = any(map(str.isdigit, text))
    for kind, pattern in _SHAPES:
        if has_number or r"\d" not in pattern.pattern:
            for match in pattern.finditer(text):
                yield PersonalSpan(match.start(), match.end(), kind)
    if not has_number:
        return
    for match in _SLASHED.finditer(text):
        yield PersonalSpan(match.start(), match.end(), "contact")
    for match in _PHONE.finditer(text):
        if is_phone(match[0]):
            yield PersonalSpan(match.start(), match.end(), "contact")


def is_phone(printed: str) -> bool:
    """Whether digits in this form are a telephone number, or a number as long as one."""
    groups = re.findall(r"\d+", _EXTENSION.sub("", printed))
    digits = sum(map(len, groups))
    if printed[0] == "+":
        return digits in _PHONE_DIGITS
    if digits not in _PHONE_DIGITS:
        return bool(_LOCAL.fullmatch(printed)) and not _is_figure(printed, groups)
    if len(groups) == 1:
        return digits >= _IN_ONE_GROUP
    return len(groups[-1]) >= 3 and not _is_figure(printed, groups)


def _is_figure(printed: str, groups: Sequence[str]) -> bool:
    """Dates and years, thousands, a range of round numbers, the number of a paper or a card."""
    years = len(_YEAR.findall(printed))
    return (
        bool(_MONTH_AND_YEAR.search(printed) or _DATE.fullmatch(printed))
        or bool(_THOUSANDS.fullmatch(printed))
        or years > 1
        or (years == 1 and sum(map(len, groups)) < _IN_ONE_GROUP)
        or all(int(group) % 50 == 0 for group in groups)
        or [len(group) for group in groups] == [4, 4, 4]
    )
