"""Units, currencies and periods that may stand at a number, and what they are called here."""

from __future__ import annotations

import re
from functools import lru_cache

DURATIONS = frozenset({"s", "h", "days"})  # the units of times, but for those of calendars
# Pattern of what may follow a number -> (unit, factor). The first that matches wins.
_UNITS: tuple[tuple[str, str, float], ...] = (
    (r"\s?-?(?:%\s?-?|percent(?:age)?[\s-]|percentage\s)points?\b", "points", 1),
    (r"\s?-?(?:bps|basis[\s-]points?)\b", "bps", 1),
    (r"\s?-?(?:points?|pts?|pp|ppts?)\b(?!\s+of\s+contact|\s+scale)", "points", 1),
    (r"\s?(?:%|percent\b|per\s?cent\b|pct\b)", "%", 1),
    (r"\s?-?(?:wpm|w\.p\.m\.?|words?(?:\s(?:per|a|each)\s|\s?/\s?)min(?:ute)?s?)\b", "wpm", 1),
    # "10,500 kspm" is what people write for keystrokes an hour.
    (
        r"\s?-?(?:k\.?s?\.?p\.?[hm]|(?:key\s?)?(?:strokes?|depressions?)"
        r"(?:\s(?:per|an?)\s|\s?/\s?)h(?:ou)?r)\b",
        "kph",
        1,
    ),
    (r"\s?-?(?:seconds?|secs?|segundos?|segs?)\b|(?<=\d)s\b", "s", 1),
    (r"\s?-?(?:minutes?|mins?|minutos?)\b|(?<=\d)m\b", "s", 60),
    (r"\s?-?(?:hours?|hrs?|horas?)\b|(?<=\d)h\b", "h", 1),
    (r"\s?-?(?:business\s|working\s|calendar\s)?-?(?:days?|d[ií]as?)\b(?!-)", "days", 1),
    (r"\s?-?(?:weeks?|wks?|semanas?)\b", "days", 7),
    (r"\s?-?(?:months?|meses|m[eê]s)\b", "months", 1),
    (r"\s?-?(?:years?|yrs?)\b", "years", 1),
    (r"\s(?:dollars?|usd)\b", "USD", 1),
    (r"\s?(?:rupees|inr)\b", "INR", 1),
    (r"\s?(?:euros?|eur)\b", "EUR", 1),
    (r"\s?(?:pesos|php)\b", "PHP", 1),
    (r"(?<=\d)[xX]\b", "x", 1),
)
UNIT = "|".join(f"(?:{pattern})" for pattern, _, _ in _UNITS)
# What was found at a number is looked up without it, so the lookbehinds go.
_COMPILED = tuple(
    (re.compile(pattern.replace(r"(?<=\d)", ""), re.IGNORECASE), unit, factor)
    for pattern, unit, factor in _UNITS
)

_CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "£": "GBP",
    "gbp": "GBP",
    "€": "EUR",
    "eur": "EUR",
    "₹": "INR",
    "rs": "INR",
    "inr": "INR",
    "₱": "PHP",
    "php": "PHP",
    "cad": "CAD",
    "aud": "AUD",
    "sgd": "SGD",
    "aed": "AED",
    "zar": "ZAR",
    "r": "ZAR",
    "rm": "MYR",
    "myr": "MYR",
    "nzd": "NZD",
    "pln": "PLN",
    "mxn": "MXN",
    "pkr": "PKR",
    "kes": "KES",
    "ngn": "NGN",
}
# "R" is money before thousands or a multiplier only ("R12" is a release of Oracle).
_RAND = (
    r"\b(?-i:R)(?=\s?(?:\d{1,3}(?:[\s,]\d{3})+(?!\d)"
    r"|\d+(?:[.,]\d{1,2})?\s?(?:[km]|mil|million|billion|bn)\b))"
)
_RINGGIT = r"\b(?-i:RM)(?=\s?\d)"
_CODES = r"usd|gbp|eur|inr|php|cad|aud|sgd|aed|zar|rs|myr|nzd|pln|mxn|pkr|kes|ngn"
CURRENCY = rf"(?:\b(?:US|CA?|A|S)?\$|[£€₹₱$]|(?=[a-z])(?:\b(?:{_CODES})\b\.?|{_RAND}|{_RINGGIT}))"
# Work that may be glued to its number ("45claims/day").
GLUED_WORK = (
    r"(?:calls|chats|e?mails|tickets|claims|invoices|cases|orders|accounts|records|forms|files"
    r"|entries|charts|payments|transactions|documents|applications|queries|requests)\b"
)
CURRENCIES = frozenset(_CURRENCIES.values())

_PERIODS = {
    "min": "minute",
    "minute": "minute",
    "hr": "hour",
    "hour": "hour",
    "hourly": "hour",
    "day": "day",
    "night": "day",
    "daily": "day",
    "shift": "shift",
    "wk": "week",
    "week": "week",
    "weekly": "week",
    "mo": "month",
    "month": "month",
    "monthly": "month",
    "quarter": "quarter",
    "quarterly": "quarter",
    "year": "year",
    "yr": "year",
    "annum": "year",
    "yearly": "year",
    "annually": "year",
    "hora": "hour",
    "día": "day",
    "dia": "day",
    "diarias": "day",
    "diarios": "day",
    "diárias": "day",
    "turno": "shift",
    "semana": "week",
    "semanales": "week",
    "semanais": "week",
    "mes": "month",
    "mês": "month",
    "mensuales": "month",
    "mensais": "month",
    "año": "year",
    "ano": "year",
}
_GLUED = re.compile(r"^(?:per|every|each|an?)")  # "perday", "everyday"
_SPANS = r"(?:minute|min|hour|hr|day|night|shift|week|wk|month|mo|quarter|year|yr|annum)"
PERIOD = (
    rf"(?:/\s?{_SPANS}\b"
    rf"|\b(?:per(?=[dhmsw])|(?:per|an?|each|every|in\s(?:an?|one|1)|on\san?(?=\s(?:usual|typical|average|normal|busy|good)))"
    r"\s(?:(?:business|working|given|average|single|usual|typical|normal|busy|good|\d-hour|8)\s)?)"
    rf"{_SPANS}\b(?!\s?-?end)"
    # "400 hourly employees" are paid by the hour
    r"|(?<!-)\b(?:hourly(?!\s(?:paid\s)?(?:employees|associates|workers|staff|people))|daily|weekly|monthly|quarterly|yearly|annually)(?:\sbasis)?\b"
    r"|\b(?:al|por|ao|cada)\s(?:hora|d[ií]a|turno|semana|m[eê]s|a[nñ]o)\b"
    r"|\b(?:di[aá]ri[ao]s|semana(?:les|is)|mensua(?:les|is)|mensais)\b"
    r"|\bon\san?\s(?:hourly|daily|weekly|monthly|quarterly|yearly)\sbasis\b)"
)


@lru_cache(maxsize=1 << 9)
def name_unit(written: str) -> tuple[str, float]:
    """The unit and factor of what stands after a number; ``("", 1.0)`` where nothing does."""
    for pattern, unit, factor in _COMPILED:
        if pattern.fullmatch(written):
            return unit, factor
    return "", 1.0


def name_currency(written: str) -> str:
    """The ISO code of a currency sign or abbreviation."""
    sign = written.lower().rstrip(".")
    return _CURRENCIES.get(sign) or {"c$": "CAD", "ca$": "CAD", "a$": "AUD", "s$": "SGD"}[sign]


def name_period(written: str) -> str:
    """The period of "per day", "/hr", "monthly", "on a weekly basis"."""
    words = re.findall(r"\w+", written.lower())
    for word in reversed(words):
        name = _PERIODS.get(word) or _PERIODS.get(_GLUED.sub("", word))
        if name:
            return name
    raise ValueError(f"no period is named in {written!r}")


def convert(value: float, unit: str, wanted: str) -> float | None:
    """``value`` in another unit of time, rounded to a thousandth; None where units do not fit."""
    seconds = {"s": 1.0, "h": 3600.0, "days": 86400.0, "months": 2592000.0}
    if unit == wanted:
        return value
    if unit not in seconds or wanted not in seconds:
        return None
    return round(value * seconds[unit] / seconds[wanted], 3)
