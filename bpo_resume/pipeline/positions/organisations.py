"""How much a short string looks like an employer or a place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from bpo_resume.pipeline.text.prose import is_prose
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.countries import COUNTRIES
from bpo_resume.terminology.terms import Employer

# Legal forms: a name that ends in one is a company.
LEGAL_FORMS = (
    r"\b(?:inc|llc|llp|ltd|limited|pvt|plc|corp|corporation|co|company|gmbh|s\.?a\.?|pte|pty|bv|ag"
    r"|l\.l\.c|sp\.? ?z\.? ?o\.? ?o|s\.r\.o|kft|oyj?|a[./]s|nv|n\.v|srl|s\.r\.l|ltda|sas|s de rl"
    r"|sa de cv|incorporated|private limited|sdn bhd|opc|lp)\b"
)
_LEGAL = re.compile(rf"{LEGAL_FORMS}\.?\)?$", re.IGNORECASE)
_LEGAL_ANYWHERE = re.compile(LEGAL_FORMS)  # in lower case
_LONGEST_LEGAL = 20  # characters, "private limited.)"
# Both kinds of nouns are sought in lower case, where a word is told by its first letter.
# Nouns that organisations are named with, and hardly ever a job.
_NOUN = re.compile(
    r"\b(?:bank|hospitals?|university|college|school|institute|academy|solutions|technologies"
    r"|associates|partners|consulting|consultancy|enterprises|industries|airlines|hotels?|resorts?"
    r"|restaurant|clinic|agency|agencies|traders|county|city of|state of|army|navy"
    r"|air force|foundation|church|ministries|telecom|holdings|laboratories|pharmacy|mart"
    r"|motors|infotech|softech|district|bureau|society|association|corps|club|realty|infoway"
    r"|infosystems|credit union|medical center"
    r"|medical centre|center for|office of|department of|ministry|banco|supermercados?"
    r"|ferreter[ií]a|farmacias?|distribuidora|constructora|construtora|laborat[oó]rios?|universidade?|colegio"
    r"|instituto|cl[ií]nica|almacenes|restaurante|consultores|asociados|associados|cooperativa"
    r"|ministerio|alcald[ií]a|prefeitura|municipalidad)\b"
)
# Nouns of organisations that name a department or a line of work just as well.
_WEAK_NOUN = re.compile(
    r"\b(?:services|technology|systems|group|consultants|international|global|insurance|financial"
    r"|healthcare|health|medical|center|centre|department|communications|networks?|labs?|stores?"
    r"|logistics|energy|bpo|bpm|kpo|outsourcing|software|call cent(?:er|re)|trust|properties"
    r"|management|staffing|securities|capital|contact)\b"
)
_STATES = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM "
    "NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR ON BC AB QC MB SK NS NB"
)
_STATE = re.compile(rf"(?:^|[,\s])(?:{'|'.join(_STATES.split())})\.?(?:\s+\d{{5}})?$")
# Cities where much of the world's outsourcing sits; a bare city name else reads as a company.
_CITIES = (
    "bangalore bengaluru mumbai navi pune hyderabad chennai kolkata delhi new noida gurgaon "
    "gurugram ahmedabad jaipur indore mohali chandigarh coimbatore kochi cochin trivandrum "
    "visakhapatnam vizag nagpur lucknow bhopal mysore mangalore vadodara surat thane faridabad "
    "ghaziabad manila makati taguig quezon pasig mandaluyong ortigas cebu davao baguio clark "
    "alabang bgc muntinlupa bacolod iloilo dumaguete london manchester leeds glasgow edinburgh "
    "belfast cardiff newcastle birmingham liverpool sheffield dublin johannesburg durban cape town "
    "pretoria bogota medellin cairo kuala lumpur krakow warsaw bucharest sydney melbourne brisbane "
    "city metro karnataka maharashtra telangana tamil nadu kerala gujarat haryana punjab rajasthan "
    "uttar pradesh west bengal texas florida california georgia ohio illinois arizona colorado york"
)
_COUNTRY_WORDS = frozenset(" ".join(COUNTRIES).replace(".", "").split())
_PLACE_WORDS = _COUNTRY_WORDS | frozenset(_CITIES.replace(".", "").split())
_REGIONS = (
    "karnataka maharashtra telangana tamil nadu kerala gujarat haryana punjab rajasthan uttar "
    "pradesh west bengal madhya andhra bihar odisha orissa assam goa jharkhand texas florida "
    "california georgia ohio illinois arizona colorado luzon ncr"
)
_REGION_WORDS = _COUNTRY_WORDS | frozenset(_REGIONS.split())
_GLUED_ON = re.compile(r"[A-Z\d](?<=\w\s.)(?<!\bof\s.)(?<!\bfor\s.)\w*")
_BARE_WORD = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'.&-]*")
_MARK = re.compile(r"[,(|–—-]")
_CAPITALISED = re.compile(r"[A-Z]\S*")
_LINKED = re.compile(r"\s(?:on|with|to|by|from|into|using|via)\s")
_PARK = re.compile(
    r"\b(?:IT|Tech(?:no(?:logy)?)?|Business|Cyber|Info|Software|Science)\s?Park\b|\bSEZ\b"
)
_SMALL = frozenset({"of", "and", "the", "for", "de", "a", "in", "&"})


@dataclass(frozen=True, slots=True)
class OrganisationScore:
    """From 0 (not at all) to 1 (certainly)."""

    employer: float
    place: float


def is_region(text: str) -> bool:
    """Whether a string names a state or a country, before which a town is named."""
    if _STATE.fullmatch(text):
        return True
    words = [word.lower().replace(".", "") for word in _WORD.findall(text)]
    return bool(words) and all(word in _REGION_WORDS for word in words)


class OrganisationReader:
    """Scores strings with the employers of one terminology; remembers what it scored."""

    def __init__(self, terminology: Terminology) -> None:
        employers = terminology.of(Employer).values()
        self._known = {_fold(form) for term in employers for form in term.forms if len(form) > 1}
        # Words and surnames ("West", "Merchants") are an employer only where nothing else follows.
        self._doubtful = {
            _fold(form) for term in employers for group in term.ambiguous for form in group.aliases
        }
        # How many words the longest has of those that begin with a word.
        self._reach: dict[str, int] = {}
        for name in self._known:
            first, count = name.partition(" ")[0], name.count(" ") + 1
            self._reach[first] = max(count, self._reach.get(first, 0))
        self.score: Callable[[str], OrganisationScore] = lru_cache(maxsize=4096)(self._score)

    def _score(self, text: str) -> OrganisationScore:
        words = _WORD.findall(text)
        place = _place_score(text, words)
        if self._names_known(text):
            return OrganisationScore(1.0, min(place, 0.5))
        if is_prose(text):
            return OrganisationScore(0.0, 0.0)
        if _ends_in_legal_form(text):
            return OrganisationScore(0.9, 0.0)
        if place >= 0.8:
            return OrganisationScore(0.1, place)
        named = _weigh_nouns(text.lower())
        if named and not _names_in_passing(text):
            return OrganisationScore(named, 0.0)
        return OrganisationScore(_capital_share(words) * 0.4 if len(words) <= 6 else 0.0, place)

    def may_name(self, text: str) -> bool:
        """A cheap look: whether part of a lower-case text may be known or have a legal form."""
        words = _BARE_WORD.findall(text.casefold())
        return not self._reach.keys().isdisjoint(words) or bool(_LEGAL_ANYWHERE.search(text))

    def find_glued(self, text: str) -> int | None:
        """Where a known employer begins that ends a string: "Process Associate Genpact"."""
        for word in _GLUED_ON.finditer(text):
            if word[0].casefold() not in self._reach:
                continue
            rest = text[word.start() :]
            length = self._known_length(rest)
            if length and _ends_a_name(rest, length):
                return word.start()
        return None

    def _names_known(self, text: str) -> bool:
        length = self._known_length(text)
        if not length:
            return False
        doubtful = " ".join(_fold(text).split()[:length]) in self._doubtful
        return not doubtful or _ends_a_name(text, length)

    def _known_length(self, text: str) -> int:
        """How many words the longest known employer has that the string begins with."""
        words = _fold(text).split()
        reach = self._reach.get(words[0], 0) if words else 0
        for length in range(min(len(words), reach), 0, -1):
            if " ".join(words[:length]) in self._known:
                return length
        return 0


def _ends_a_name(text: str, length: int) -> bool:
    """Whether after so many words only a legal form, a mark or a country follows."""
    found = list(re.finditer(r"\w+", text))
    rest = text[found[length - 1].end() :].strip()
    if not text[:1].isupper() and not text[:1].isdigit():
        return len(found) == length  # "ibex"
    if rest.startswith(","):
        return _STATE.search(text) is None  # "Ventura, CA" is a town
    if not re.match(r"\w", rest) or _LEGAL.fullmatch(rest.lstrip("(")):
        return True
    words = _WORD.findall(_MARK.split(rest)[0])
    return bool(words) and _COUNTRY_WORDS.issuperset(word.lower() for word in words)


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _place_score(text: str, words: list[str]) -> float:
    if len(words) <= 5 and _may_end_in_state(text) and _STATE.search(text):
        return 0.9
    if len(words) <= 5 and _PARK.search(text):
        return 0.8
    lower = [word.lower().replace(".", "") for word in words if word.lower() not in _SMALL]
    if not lower or len(lower) > 5:
        return 0.0
    known = sum(word in _PLACE_WORDS for word in lower)
    return 0.9 if known == len(lower) else 0.6 if known and lower[-1] in _PLACE_WORDS else 0.0


def _may_end_in_state(text: str) -> bool:
    """A cheap look at the last sign."""
    last = text[-1:]
    return last.isupper() or last.isdigit() or last == "."


def _ends_in_legal_form(text: str) -> bool:
    return _LEGAL.search(text, max(0, len(text) - _LONGEST_LEGAL)) is not None


def _weigh_nouns(folded: str) -> float:
    return 0.65 if _NOUN.search(folded) else 0.5 if _WEAK_NOUN.search(folded) else 0.0


def _names_in_passing(text: str) -> bool:
    """Whether a noun in small letters stands in words of work: "Query bank on SharePoint"."""
    return _LINKED.search(text) is not None and _weigh_nouns(_CAPITALISED.sub("", text)) > 0


def _capital_share(words: list[str]) -> float:
    big = [word for word in words if word.lower() not in _SMALL]
    return sum(word[0].isupper() for word in big) / len(big) if big else 0.0
