"""Numbers that measure nothing: dates, phone numbers, versions, form numbers, ranks, marks."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec"
    r"|january|february|march|april|june|july|august|september|october|november|december)"
)
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_PRODUCTS = (
    r"windows|office|excel|word|access|outlook|project|sharepoint|exchange|server|quickbooks"
    r"|peachtree|dynamics|sql|visio|acrobat|version|ver\.?|v\.?|release|ios|android|iphone"
    r"|peoplesoft|iso|form|forms|title|section|chapter|part|article|act|rule|code|icd|cpt|hcpcs"
    r"|sox|reg|unit|line|room|suite|ste|apt|floor|box|bldg|building|highway|hwy|route|local"
    r"|district|zone|no\.?|number|page|mod|series|model|covid|fortune|division|gate"
)
# Grouped by how they begin, so that most places of a text are passed over at one glance.
_AT_DIGIT = (
    r"\(\d{3}\)\s?\d{3}[-.\s]?\d{4}",  # telephone
    # "CSAT (5 point)"
    r"\((?:out\sof\s)?\d{1,3}[\s-]?(?:points?|pts?)?(?:\sscale)?\)(?=\s*(?:[:\t|]|$))",
    # "CSAT (1-5)", "rating (on a scale of 0 to 10)"
    r"\((?:(?:on\s)?(?:an?\s)?scale\s(?:of\s)?)?[01]\s?(?:[-–]|to)\s?(?:5|10|100)\)",
    r"(?<![\d.,-])\+?(?:\d{1,3}[-.\s])?\d{3}[-.\s]\d{3}[-.\s]\d{4}\b",
    r"(?<![\d$])\+\d[\d\s-]{8,14}\d\b",
    r"\b[6-9]\d{9}\b",
    r"\b1-8\d\d\b(?:-\w+)*",
    rf"\b\d{{1,2}}/\d{{1,2}}/(?:{_YEAR}|\d\d)\b",  # dates
    rf"\b(?:0?[1-9]|1[0-2])\s?[/.-]\s?{_YEAR}\b",
    rf"\b{_YEAR}\s?[/.-]\s?(?:0[1-9]|1[0-2])\b",
    rf"\b{_YEAR}\s?(?:-|–|—|to)\s?(?:{_YEAR}|\d\d)\b",
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}\b",
    r"['’]\d\d\b",
    rf"(?<![\d$£€₹,.])(?<!over\s)(?<!than\s)(?<!least\s)(?<!about\s)(?<!ately\s){_YEAR}\b"
    r"(?!\s?(?:[+%]|/\s?(?:hour|day|shift|week|month)\b|[-–]\s?(?!(?:19|20)\d\d\b)\d{3,5}\b"
    r"|(?:\w+\s){1,4}(?:per|each|daily|weekly|monthly|annually)\b|calls\b"
    r"|(?:\w+\s){1,4}an?\s(?:hour|day|shift|week|month|year)\b))",
    r"\b\d{1,2}(?::\d\d)?\s?(?:a\.?m\.?|p\.?m\.?)\b",  # clock times and opening hours
    r"\b24\s?(?:/|x|\*|by|hours?\sa\sday,?)\s?7(?:\s?[/x]\s?365)?\b",
    # Shifts begin and end at a quarter; "AHT from 7:10 to 6:32" is no shift.
    r"\b\d{1,2}:(?:[03]0|[14]5)\s?(?:-|–|to)\s?\d{1,2}:(?:[03]0|[14]5)\b(?!\s?(?:min|sec|m:ss|mm:ss))",
    r"\b\d+(?:st|nd|rd|th)\b",  # ordinals and ranks
    r"#\s?\d+",
    r"\b\d+[\s-]?key\b(?!\s(?:strokes?|depressions?)\b)",
    r"(?<![\w$£€₹])(?:401\s?\(?k\)?|1099s?\b|1040(?:-?[A-Z]{1,2})?\b)",  # not of money
    r"(?<![\d,])(?<!\d-)(?<!\d–)(?<!\d\s-\s)(?<!\d\sto\s)9-?1-?1\b(?!,\d)",
    r"\b\d\.\d+(?:\s?/\s?4(?:\.0+)?)?\s?(?:cumulative\s|overall\s)?g\.?p\.?a",
    r"\(?(?<![^\s(])\d{1,2}[.)]\s(?=(?-i:[A-Z]))",  # list numbers
    r"\b\d{1,5}\s(?-i:[A-Z]\w+\s){1,2}"
    r"(?:street|st\.|avenue|ave|road|rd\.|drive|lane|blvd|boulevard)\b",
)
_AT_WORD = (
    rf"{_MONTH}\b\.?,?\s?(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?['’]?(?:{_YEAR}|\d{{1,2}})\b(?!\s?%)",
    r"f\.?y\.?\s?['’]?\d{2,4}(?:\s?[-/]\s?\d{2,4})?",
    r"(?:q|h)[1-4]\b",
    r"(?:top|bottom|upper|lower)[\s-]+\d+\b\s?%?|(?:first|last|next|past)[\s-]+\d+\b(?!\s?%)",
    # "rated 4.7/5" is a score
    r"(?:ranked|rank|rated(?!\s(?:\d+\.\d|\d+\s?(?:/|(?:out\s)?of)\s?(?:5|10|100)\b)))"
    r"\s(?:number\s|no\.?\s)?\d+(?:\s(?:of|out of)\s\d+)?",
    r"older\sthan\s\d+\+?\s?(?:hours|hrs|days|business\sdays|weeks|months)\b",  # which are meant
    r"w-?[249]s?\b|i-?9s?\b",
    rf"(?:{_PRODUCTS})[\s-]?#?\d+(?:[./]\d+)*\b(?!\s?(?:[%+]|wpm|k?[sp]+[hm]\b))"
    # "code 90 encounters a day" is work
    r"(?!\s[a-z]+s\s(?:an?\s|per\s|each\s|daily\b))",
    r"(?:level|tier|grade|phase|class|stage|step|band|bucket|type)[\s-]?\d\b(?![.,]?\d|\s?%)",
    # the language; "PHP 500,000" and "PHP 6.5M" are money
    r"php[\s-]?[3-8](?:\.\d+)*\b(?![.,]?\d|\s?(?:k|mn?|million|thousand)\b)",
    r"AS/?400\b|S/?4\b|R/?3\b(?![.,]\d)",
    r"g\.?p\.?a\.?\s?(?:of|:|-|–)?\s?\(?\d\.\d+(?:\s?/\s?\d(?:\.\d+)?)?",
    r"(?-i:[A-Z]{2}),?\s\d{5}(?:-\d{4})?\b",  # ZIP codes
)
_IN_WORDS = (
    r"(?:top|bottom|upper|lower|first|last|next|past)\s(?:two|three|five|ten)\b|ten[\s-]?key\b"
)
_MASK = re.compile(
    rf"(?=[\d(+#'’])(?:{'|'.join(_AT_DIGIT)})"
    rf"|\b(?:(?=[a-z][^\d\n]{{0,14}}\d)(?:{'|'.join(_AT_WORD)})|{_IN_WORDS})",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:https?://|www\.)\S+", re.IGNORECASE
)


def find_masked(text: str) -> list[tuple[int, int]]:
    """Spans of ``text`` whose digits are no quantities."""
    spans = [match.span() for match in _MASK.finditer(text)]
    if "@" in text or "/" in text or "www" in text:
        spans += [match.span() for match in _ADDRESS.finditer(text)]
    return spans
