"""Front office or back office: which side a position works on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from bpo_resume.assessment.cues import CHANNELS, Cues
from bpo_resume.assessment.setting import DECIDES
from bpo_resume.model import Level, RoleReading, Side

# What one term is worth; a title outweighs what a job's text says in passing.
TITLE = 4.0
_DUTY = 0.5  # times the duty's weight
_TOOL = 0.25
_KPI = 0.25
_CAP = 1.0  # of tools, and of KPIs
# A seller who makes so many calls a day sells by phone; of more a department tells.
_ALL_DAY, _DEPARTMENT = 40, 300
# A title known to be neither side needs this much of duties before it counts all the same.
_STRONG = 4.0
# Those who run systems may help their users as a help desk does; with this much they do.
_USERS = 1.5
# So much of duties stands on its own, whatever else is told.
_PLAINLY = 2.5
# Of a job under another title, so much of what it tells makes it front or back office.
_MOSTLY = 0.35
# Both sides at least this much make a job that spans them.
_SPANS = 2.5
# Where the title leaves the side open, this much decides.
_ENOUGH = 1.0
# Summed weight of duties on systems that makes an unknown title one of those who build them.
_SYSTEMS = 2
# A technician's work lies on the systems where these outweigh the help to users by more than this.
_TECHNICIAN = 4
# How many times one side must outweigh the other.
CLEARLY = 1.5
# A single KPI or tool; of whom somebody checks or trains, the rest of the resume tells more.
_HINT = 0.25
# So many KPIs of one side tell of the operation as duties do.
_CLUSTER = 4
# Leading, training or checking an operation that nothing calls outsourced needs this much.
_SHARED = 1.25
# In a contact centre so much of a front office outweighs a back-office title.
_ANSWERS = 2.0


class _Bar(NamedTuple):
    """What the duties must come to, and how much of all that a job tells they must be.

    A generalist's long list holds a little of everything; a few lines on claims alone are claims.
    """

    votes: float
    share: float = 0.0


# A title that says nothing; managers tell of the work of others, too.
_UNTITLED, _UNTITLED_MANAGER = _Bar(1.5, 0.22), _Bar(2.5, 0.22)
# General office and IT work often holds some of either side.
_OFFICE = _Bar(3.0, 0.22)
_LARGELY = 0.4  # of such a job, where less is plain enough

_TECHNICIANS = frozenset({"help_desk_technician", "it_technician"})
_FUNCTIONS = frozenset({"controller", "hr_generalist"})
_IN_PERSON = frozenset(
    {
        *("bank_teller", "cashier", "event_staff", "hotel_front_office", "receptionist"),
        *("restaurant_worker", "retail_sales_associate", "store_manager"),
    }
)
_HEADS: tuple[Level, ...] = ("senior_manager", "director", "executive")
_MANAGERS: tuple[Level, ...] = ("assistant_manager", "manager", *_HEADS)


@dataclass(frozen=True, slots=True)
class SideVerdict:
    """The side, how sure (0..1), why, and whether the work itself lies on both sides."""

    side: Side
    confidence: float
    reasons: tuple[str, ...]
    spans_sides: bool = False


def decide_side(
    role: RoleReading, cues: Cues, *, outsourced: bool, leaning: Side = "none"
) -> SideVerdict:
    """Weigh the title against the duties.

    ``outsourced``: employer, title or text show that the work is one of the two sides for certain;
    ``leaning``: the side of the rest of the resume, for such work that does not say itself.
    """
    front, back = votes(cues, "front"), votes(cues, "back")
    if _is_counter_work(role, cues, outsourced):
        return SideVerdict("none", 0.7, ("the customers are served at a counter or in a shop",))
    if _is_systems_work(role, cues):
        return SideVerdict("none", 0.6, ("the work is on the systems that others use",))
    if role.side in ("front", "back"):
        return _by_title(role, cues, front, back)
    if role.side == "none":
        return _against_title(role, cues, front, back)
    bar = _set_bar(role, cues, outsourced)
    if role.side == "undecided" and role.family in CHANNELS and back < _PLAINLY:
        back = 0.0  # such a title leaves open whether a channel or a shop is served
    if cues.at_a_counter and not (outsourced or cues.serves_by_channel):
        front = 0.0  # who serves over a counter has angry customers too
    if outsourced and bar.votes == _ENOUGH > max(front, back):
        return _by_surroundings(role, cues, front, back, leaning)
    return _by_duties(role, cues, (front, back), bar, leaning)


def _set_bar(role: RoleReading, cues: Cues, outsourced: bool) -> _Bar:
    """How much the duties must say where the title leaves the side open."""
    if role.role == "it_administrator" and role.level not in _MANAGERS:
        return _Bar(_USERS)  # who manages them answers no users
    if outsourced and (role.setting == "adjacent" or (role.side, role.level) == (None, None)):
        return _Bar(_SHARED)
    if role.setting == "adjacent":
        return _Bar(_PLAINLY) if max(cues.shares) >= _LARGELY else _OFFICE
    if role.side == "undecided" or outsourced or (role.bare and cues.shows("contact_centre")):
        return _Bar(_ENOUGH)
    if role.side == "shared":  # "Operations Manager" of a house with a line on its payables
        scored = cues.most_kpis >= _CLUSTER
        share = _UNTITLED.share if role.level in _MANAGERS else 0.0
        return _Bar(_ENOUGH) if scored else _Bar(_SHARED, share)
    return _UNTITLED_MANAGER if role.level in _MANAGERS else _UNTITLED


def _is_counter_work(role: RoleReading, cues: Cues, outsourced: bool) -> bool:
    """Whether a title of customer service, or of a leader, is one of a shop or a branch."""
    if not cues.at_a_counter:
        return False
    if role.side == "shared":
        return not outsourced
    remote = any(duty.side == "front" and duty.weight > 1 for duty in cues.duties)
    return role.side == "front" and role.setting == "in_house" and not remote


def _is_systems_work(role: RoleReading, cues: Cues) -> bool:
    """Who builds or runs the telephony of a centre names its queues, but takes no calls."""
    helped = sum(duty.weight for duty in cues.duties if duty.family == "technical_support")
    on_systems = cues.on_systems
    if role.role in _TECHNICIANS and not cues.takes_calls:
        return on_systems > helped + _TECHNICIAN
    if role.side not in (None, "shared") or cues.employers:
        return False
    return on_systems > helped and on_systems >= (_SYSTEMS + 1 if cues.takes_calls else _SYSTEMS)


def _by_surroundings(
    role: RoleReading, cues: Cues, front: float, back: float, leaning: Side
) -> SideVerdict:
    """Outsourced work that neither title nor duties place: by its KPIs, its centre, the rest."""
    follows = role.is_beside_the_floor and leaning in ("front", "back")
    if max(front, back) > (_HINT if follows else 0) and min(front, back) == 0:
        hinted: Side = "front" if front else "back"
        return SideVerdict(hinted, 0.55, (f"outsourced work with hints of {hinted} office only",))
    if cues.shows("contact_centre"):
        return SideVerdict("front", 0.6, ("the text shows the workings of a contact centre",))
    if leaning in ("front", "back"):
        reason = f"outsourced work, and the rest of the resume is {leaning} office"
        return SideVerdict(leaning, 0.5, (reason,))
    return SideVerdict("none", 0.5, ("outsourced work, but nothing says on which side",))


def _by_title(role: RoleReading, cues: Cues, front: float, back: float) -> SideVerdict:
    own, other = (front, back) if role.side == "front" else (back, front)
    side: Side = "front" if role.side == "front" else "back"
    if side == "back" and _answers_in_a_centre(cues, front, back):
        reason = "the duties are those of a contact centre, and the title says what it is asked"
        return SideVerdict("front", 0.6, (reason,))
    if other >= TITLE + own:
        flipped: Side = "back" if side == "front" else "front"
        reason = f"the duties are {flipped} office against the title's {side} office"
        return SideVerdict(flipped, 0.5, (reason,), spans_sides=own > 1)
    confidence = min(0.95, 0.75 + 0.1 * own) - (0.15 if other > own else 0.0)
    spans = min(front, back) >= _SPANS
    return SideVerdict(side, confidence, (f"the title is {side} office work",), spans)


def _answers_in_a_centre(cues: Cues, front: float, back: float) -> bool:
    """Whether a "Billing Specialist" answers customers about bills in a centre, and bills none."""
    return cues.shows("contact_centre") >= DECIDES and front >= _ANSWERS > back


def _against_title(role: RoleReading, cues: Cues, front: float, back: float) -> SideVerdict:
    """A title of other work, whose duties may still be those of a front or back office."""
    enough = _STRONG
    if role.role == "outside_sales" and _ALL_DAY <= cues.calls_a_day <= _DEPARTMENT:
        return SideVerdict("front", 0.6, ("a seller who is on the phone all day",))
    if cues.at_provider or (cues.at_captive and back > front):
        enough = _SHARED  # its duties may be the process's
    elif role.role == "recruiter" and role.level == "agent" and back > CLEARLY * front:
        enough = _PLAINLY  # who places staff administers them too where the duties say so clearly
    elif _is_mostly_office(role, cues) or (_serves_from_afar(cues) and front > CLEARLY * back):
        enough = _PLAINLY  # the title of a banker or an agent then says no more than none
    # One of several trades in a title may be said in passing: "Pharmacy Tech & Case Assistant".
    is_settled = role.exact and (role.setting == "none" or _heads_a_function(role, cues))
    if max(front, back) < enough or is_settled:
        return SideVerdict("none", 0.8, ("the title is no front or back office work",))
    return _by_duties(role, cues, (front, back), _Bar(enough))


def _heads_a_function(role: RoleReading, cues: Cues) -> bool:
    """A finance director tells of the payables of the house, but processes none of them.

    Nor does the head of its personnel run the payroll that he answers for.
    """
    return role.role in _FUNCTIONS and role.level in _HEADS and not cues.at_provider


def _is_mostly_office(role: RoleReading, cues: Cues) -> bool:
    """Whether most of what a job tells is front or back office, and none of it over a counter."""
    if cues.at_a_counter or role.role in _IN_PERSON:
        return False
    return max(cues.shares) >= _MOSTLY


def _serves_from_afar(cues: Cues) -> bool:
    """Whether customers are served through a channel, and nothing tells of a counter."""
    return not cues.at_a_counter and any(
        duty.side == "front" and duty.weight > 1 for duty in cues.duties
    )


def _by_duties(
    role: RoleReading, cues: Cues, weighed: tuple[float, float], bar: _Bar, leaning: Side = "none"
) -> SideVerdict:
    front, back = weighed
    best, share = max((front, cues.shares.front), (back, cues.shares.back))
    if best < bar.votes or share < bar.share:
        return SideVerdict("none", 0.6, ("neither title nor duties show front or back office",))
    if leaning in ("front", "back") and best <= CLEARLY * min(front, back):
        reason = f"duties of either side, and the rest of the resume is {leaning} office"
        return SideVerdict(leaning, 0.5, (reason,), min(front, back) >= _SPANS)
    side: Side = "front" if front >= back else "back"
    margin = abs(front - back) / (front + back)
    follows = "the duties show the operation served:" if role.side == "shared" else "the duties are"
    return SideVerdict(side, 0.5 + 0.35 * margin, (f"{follows} {side} office",))


def votes(cues: Cues, side: Literal["front", "back"]) -> float:
    """How much the duties, tools and KPIs speak for one side."""
    duties = sum(_DUTY * duty.weight for duty in cues.duties if duty.side == side)
    tools = min(_CAP, sum(_TOOL for tool in cues.tools if tool.side == side))
    kpis = min(_CAP, sum(_KPI for kpi in cues.kpis if kpi.side == side))
    return duties + tools + kpis
