"""What a value says of its metric: reached, aimed at or changed; whose it is; which way."""

from __future__ import annotations

import re
from functools import lru_cache

from bpo_resume.model import Direction, KpiKind, Scope
from bpo_resume.pipeline.amounts.circumstances import find_number
from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.units import CURRENCIES
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.terminology.terms import Kpi

_UP = (
    r"increas\w*|improv\w*|rais(?:e[ds]?|ing)|enhanc\w*|boost\w*|lift(?:ed|ing)?|gr[eo]w\w*"
    r"|gain(?:ed|s|ing)?|elevat\w*|rose|rise|climb\w*|exceed\w*|surpass\w*|outpac\w*|outperform\w*"
    r"|maximi[sz]\w*|higher|faster|double[ds]?|doubling|drove|driving|leap|added|adding"
    r"|aument\w+|mejor\w+|increment\w+|elev(?:é|ó|ar|ei|ou)|sub(?:í|ió|ir)|melhor\w+|cresc\w+"
    r"|up(?=\s(?:by\s)?\d|\s*$)"
)
_DOWN = (
    r"reduc\w*|decreas\w*|lower(?:ed|ing)?|cut(?:s|ting)?|brought\s(?:\w+\s){0,4}down|minimi[sz]\w*"
    r"|drop\w*|declin\w*|shorten\w*|slash\w*|eliminat\w*|trimm\w*|less|fewer|sav(?:ed|ing)s?"
    r"|shrank|shrunk|fell|curb\w*|diminish\w*|downsiz\w*|shav\w+|halv(?:ed|ing)"
    r"|redu(?:je|jo|cir|zi\w*)|baj(?:é|ó|ar|ando)|disminu\w+|diminu\w+|baix(?:ei|ou|ar)|down(?=\s(?:by\s)?\d|\s*$)"
)
CHANGE = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_BETTER = re.compile(r"improv|enhanc|mejor|melhor", re.IGNORECASE)
_NOUN = (
    r"(?:increase|improvement|gain|growth|rise|boost|lift|uplift|leap|jump|hike|decrease"
    r"|reduction|decline|drop|cut|savings?|change)"
)
_BY = re.compile(
    r"\b(?:by|en|em)\s*(?:un\s)?"
    r"(?:(?:an?|the|over|up to|additional|another|average|of|total|minimum)\s*){0,4}$",
    re.IGNORECASE,
)
# "CSAT and QA by 4% and 6%": the first number of the list has the word for both.
_LISTED = re.compile(
    r"(?<=\s)(?:[\d.]+\s?(?:%|percent|points?|pts)?\s?(?:,\s?and|,|and|&)\s*)+$", re.IGNORECASE
)
_NOUN_AFTER = re.compile(
    rf"\s*\+?\s*-?(?:points?\s)?(?:(?!with\b|and\b|through\b|by\b)[a-z-]+\s){{0,2}}?{_NOUN}\b"
    r"|\s(?:fewer|less|lower|higher|faster|better|shorter|quicker)\b(?!\sthan\b)|\soff\b",
    re.IGNORECASE,
)
_OFF = re.compile(r"\soff\b", re.IGNORECASE)  # "took 45 seconds off the handle time"
_NOUN_OF = re.compile(rf"\b{_NOUN}\s(?:of|by)\s*(?:(?:an?|over|about)\s)*$", re.IGNORECASE)
# "an increase in the team's CSAT of over 12%": before the name, and between it and the number.
_NOUN_IN = re.compile(
    rf"\b{_NOUN}s?\sin\s(?:(?:the|our|my|its|overall|average|(?:team|client|site|department)(?:['’]?s)?)\s){{0,3}}$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s(?:rates?\s|scores?\s)?of\s(?:(?:an?|over|about|around|nearly|almost|roughly|approximately"
    r"|more|than|at|least|up|to|additional|average|of|another)\s)*$",
    re.IGNORECASE,
)
_NOUN_NEXT = re.compile(rf"\s{_NOUN}\b", re.IGNORECASE)
_UP_OR_DOWN = re.compile(r"\b(?:up|down)\s*$", re.IGNORECASE)
# Words that give a metric's height, not its change: "increased CSAT to 95%".
_LEVEL = re.compile(
    r"\b(?:to|at|of|surpassing|exceeding|reaching|averaging|above|below|under|is|was|with|than|a|an"
    r"|from|(?:not|n['’]t|never)\sexceeds?)\s*(?:an?\s)?(?:average\s(?:of\s)?)?$|[:=(@]\s*$",
    re.IGNORECASE,
)
_AVERAGED = re.compile(r"averag(?:ed|es|ing)\b", re.IGNORECASE)  # "AHT fell and averaged 310 sec"
_TO_NAME = re.compile(rf"\b(?!{_NOUN}s?\s)\w+\sto\s(?:an?\s)?$", re.IGNORECASE)
# "CSAT (+4%)", "attrition: -12%"; in "CSAT -94%" and "CSAT:-94%" the dash is but a dash.
_SIGNED = re.compile(r"\+\d|(?:(?<=\()|(?<=:\s))[-−]\d")
# "Improved CSAT with 12%", while "with 94%" is its height and "with 12% fewer calls" of another
_FEW_PERCENT = re.compile(
    r"[1-4]?\d(?:\.\d+)?\s?(?:%|per\s?cent\b)\s?(?:$|[.,;)]|(?:in|over|within|through|by|and)\s)",
    re.IGNORECASE,
)
_LOOK_BACK = 120  # characters around a number that may hold the words about it
# "Added a shift – CSAT 92%" is two clauses, "improved all KPIs – CSAT 4%" is one.
_CLAUSE = re.compile(
    r"[,;:|\t(]|(?<!kpis)(?<!metrics)\s[-–—]\s|\band\b|\bwith\b|\bwhile\b|\.\s", re.IGNORECASE
)


def is_delta(text: str, name: Name, measure: Measure) -> bool:
    """Whether the measure tells a change of the metric, not its height."""
    quantity = measure.quantity
    signed = quantity.unit == "%" and _SIGNED.match(text, quantity.start)
    if signed or quantity.unit in {"points", "bps"}:
        return not _is_score_in_points(text, name, quantity)
    if measure.baseline is not None:
        return False
    before = text[max(0, quantity.start - _LOOK_BACK) : quantity.start]
    if name.end <= quantity.start:
        before = _LISTED.sub("", before)
    after = text[quantity.number_end : quantity.number_end + _LOOK_BACK]
    if measure.target is not None or (quantity.period and quantity.unit not in CURRENCIES):
        return bool(_BY.search(before))
    if _BY.search(before) or _NOUN_OF.search(before) or _NOUN_AFTER.match(after):
        return True
    if quantity.start <= name.start:  # "improved typing to 62 wpm": the unit is the name
        return bool(_NOUN_NEXT.match(text, name.end))
    # "saved 42% of the customers who called to cancel" is the rate itself
    is_rate = name.kpi.id == "retention" and _SAVED.match(text, name.start) is not None
    governed = _is_of_change(text, name, quantity.start) or _is_governed(text, name, quantity.start)
    return not is_rate and governed


def _is_score_in_points(text: str, name: Name, quantity: Quantity) -> bool:
    """ "NPS of 42 points", while other metrics only change by points."""
    scored = name.kpi.unit == "score" and quantity.unit == "points"
    return scored and bool(_LEVEL.search(text, name.end, find_number(text, quantity)))


def _is_of_change(text: str, name: Name, number: int) -> bool:
    """ "An increase in CSAT of 12%"."""
    of = _OF.fullmatch(text, name.end, number)
    return of is not None and _NOUN_IN.search(text, 0, name.start) is not None


def _is_governed(text: str, name: Name, number: int) -> bool:
    """Whether a verb of change rules without "to": "Improved CSAT 4%", "costs were cut 25%"."""
    between = text[name.end : number]
    if _UP_OR_DOWN.search(between):
        return True
    with_so_much = between == " with " and _FEW_PERCENT.match(text, number) is not None
    if (_LEVEL.search(between) and not with_so_much) or _AVERAGED.match(text, number):
        return False
    if CHANGE.search(between):
        return len(between.split()) <= 4
    before = text[max(0, name.start - 50) : name.start]
    clause = before if text[number] == "+" else _CLAUSE.split(before)[-1]  # "(CSAT +4%)"
    if _TO_NAME.search(clause):
        return False  # "drove the team to CSAT 95%"
    changed = CHANGE.search(clause + text[name.start : name.end])
    return changed is not None and (with_so_much or not between.strip())


_SIGNS: dict[str, Direction] = {"+": "up", "-": "down", "−": "down"}


def read_direction(text: str, link: Link) -> Direction | None:
    """Which way a change went; "improved" is down for a metric that is better low."""
    if _OFF.match(text, link.measure.quantity.number_end):
        return "down"
    noun = _NOUN_NEXT.match(text, link.name.end)  # "drove a 20% AHT reduction"
    end = max(link.end, noun.end()) if noun else link.end
    nearest: re.Match[str] | None = None
    for match in CHANGE.finditer(text[: link.end + 30]):
        if nearest is None or match.start() < end:
            nearest = match
    if nearest is None:  # "NPS +12 points"
        return _SIGNS.get(text[link.measure.quantity.start])
    if _BETTER.match(nearest[0]):
        return "down" if link.name.kpi.better == "lower" else "up"
    return "up" if nearest["up"] else "down"


def read_kind(link: Link, *, delta: bool) -> KpiKind:
    """The kind of a linked value; a target word inside the name itself ("SLA") makes no target."""
    if delta:
        return "delta"
    name, wanted = link.name, link.measure.wanted
    if wanted and not (wanted[0] < name.end and wanted[1] > name.start):
        return "target"
    sized = name.kpi.id == "budget" and link.measure.quantity.unit in CURRENCIES
    return "volume" if name.kpi.counts or sized else "achieved"


_EARNS = re.compile(
    r"\b(?:generat|produc(?:e[ds]?|ing)\b|achiev|driv|drove|deliver|secur|earn|sold|sell|clos|grew|grow|increas"
    r"|rais|bring|brought|contribut|book|gain|exceed|captur|add|averag|result|built|won|winn|renew"
    r"|negotiat|upsell|cross-?sell|sign(?:s|ed|ing)\b|premium|billings?\b)\w*",
    re.IGNORECASE,
)
# "Owned annual revenue of $18M" is one's charge, "managed a $90M revenue account" the account's.
_OWNS = re.compile(
    r"\b(?:own(?:s|ed|ing)?|manag(?:e[ds]?|ing)|handl(?:e[ds]?|ing)|responsible\sfor|accountable\sfor"
    r"|responsibility|oversaw|overseeing)\s(?:an?\s|the\s)?(?:(?!for\b|with\b|of\b|at\b)[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\s(?:handled|managed|owned|under\smanagement)\b", re.IGNORECASE)
_DESCRIBES = re.compile(
    r"\b(?:company|firm|corporation|airline|business|organi[sz]ation|retailer|provider)\s"
    r"(?:(?:which|that|who)\s)?(?:\w+\s){0,2}generat\w+",
    re.IGNORECASE,
)
_OF_COMPANY = re.compile(
    r"[\s-](?:(?!(?:across|for|in|of|with|to|and|at|by|on|from)\b)[\w-]+\s){0,3}?(?:company|firm|corporation|organi[sz]ation|manufacturer|contractor"
    r"|bank|division|agency|retailer|business|non-?profit|practice)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:under|below|over|within|on)\s(?:the\s)?(?:\$\S+\s(?:million\s)?)?budget", re.IGNORECASE
)
_SAVED = re.compile(r"save[ds]?\b", re.IGNORECASE)
_SAVES = re.compile(
    r"\bsav(?:e|ing)|\b(?:took|tak(?:e|ing|en))\b.*\b(?:out\sof|off)\b|\bdiscounts\b|\bfound\b"
    r"|\b(?:kaizen|automation|rpa)\s(?:benefits|wins)\b|\bbenefits\ssigned\soff\b|\bnet\sbenefits?\b|\b(?:recover|prevent|identif|avoid|discover|detect|recoup|deobligat)\w*",
    re.IGNORECASE,
)


def is_claimed(text: str, link: Link, direction: Direction | None) -> bool:
    """Whether money is told as someone's doing.

    "$8B in sales" may describe the employer, "costs of $2M" are no saving, "20% under budget" is
    no budget.
    """
    kpi, measure = link.name.kpi, link.measure
    around = text[max(0, link.start - 30) : measure.end + 30]
    if kpi.id == "cost_saving":
        return direction == "down" or bool(_SAVES.search(around))
    if kpi.id == "budget":
        share = measure.quantity.unit == "%" and "budget" in text[link.name.start : link.name.end]
        behind = measure.start > link.name.end  # "the budget of a $5M company"
        company = behind and _OF_COMPANY.match(text, measure.quantity.number_end)
        return not share and not company and not _KEPT.search(around)
    if kpi.id != "revenue" or direction is not None or measure.baseline is not None:
        return True
    name, quantity = link.name, measure.quantity
    owned = _OWNS.search(text, 0, name.start) or _OWNED.match(text, name.end)
    if owned and name.end <= quantity.start:
        return _OF_COMPANY.match(text, quantity.number_end) is None
    earned = _EARNS.search(text, 0, max(link.start, quantity.start))
    return bool(earned) and not _DESCRIBES.search(text)


_TEAM = re.compile(
    r"\b(?:team'?s?|teams|department\w*|(?:the|our|entire)\sprocess|lob|site|floor|overall|we|our|cent(?:er|re)s?"
    r"|company|organi[sz]ation\w*|agents?'?|division\w*|staff|group|client'?s?|unit|program"
    r"|operation\w*|employees?)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\s*[•●▪*-]?\s*(?:i\b|my\b|consistently\b|successfully\b|personally\b|achiev\w+|maintain\w+"
    r"|attain\w+|handl\w+|answer\w+|process\w+|exceed\w+|received?|took|tak(?:e|ing)|typ(?:e|ing)"
    r"|ma[dk]e|complet\w+|post(?:s|ed)|resolv\w+|met\b|scored|earned|closed|sold|collected"
    r"|respond\w+|perform\w+|input\w*|enter\w*|audit\w+|review\w+)",
    re.IGNORECASE,
)


def read_scope(text: str, kpi: Kpi) -> Scope:
    """Whose value it is: by the metric where only one can have it, else by the sentence."""
    if kpi.scope != "any":
        return "own" if kpi.scope == "own" else "team"
    return _tell_scope(text)


@lru_cache(maxsize=4)
def _tell_scope(text: str) -> Scope:
    """What a sentence says; the row of a table is asked once for each of its values."""
    if _TEAM.search(text):
        return "team"
    return "own" if _OWN.match(text) else "unknown"
