"""Where the work was done: an outsourcer, a shared-service or contact centre, or in-house."""

from __future__ import annotations

from dataclasses import dataclass

from bpo_resume.assessment.cues import Cues
from bpo_resume.assessment.surroundings import read_trade
from bpo_resume.model import Position, Setting, Side

_HINTS = 2  # what is enough beside a front-office title
DECIDES = 3  # summed weight of duty phrases that show a setting
_FLOOR = "operations_management"  # of duties that tell of a centre's floor and its agents
_CERTAIN = 5  # what shows a centre around a job of the other side


# What shows outsourcing goes before what shows a centre: outsourcers run most of them.
_OUTSOURCED: tuple[Setting, ...] = ("provider", "shared_service")
_IN_CENTRES: tuple[Setting, ...] = ("contact_centre",)
_SHOWN: dict[Setting, str] = {
    "provider": "outsourced work",
    "shared_service": "a shared-service centre",
    "contact_centre": "a contact centre",
}


@dataclass(frozen=True, slots=True)
class SettingVerdict:
    """The setting, how sure (0..1), and why."""

    setting: Setting
    confidence: float
    reasons: tuple[str, ...]


def is_at_provider(position: Position, cues: Cues) -> bool:
    """Whether employer or title say that the work is outsourced or done in a captive centre."""
    named = any(employer.type in ("provider", "captive") for employer in cues.employers)
    # An IT house runs processes too: for clients, which are named.
    named = named or (
        cues.client and any(employer.type == "it_services" for employer in cues.employers)
    )
    return named or position.role.setting == "provider" or read_trade(position) is not None


def shows_outsourcing(position: Position, cues: Cues) -> bool:
    """Whether employer, title or text say that this is outsourced or centre work."""
    return is_at_provider(position, cues) or cues.shows(
        "provider", "shared_service", "contact_centre"
    ) >= _needed(position, cues)


def _needed(position: Position, cues: Cues) -> int:
    """Under a title that says nothing of the trade one cue may be a turn of phrase."""
    if (cues.takes_calls or _leads_an_operation(position)) and cues.shows("contact_centre"):
        return _HINTS
    of_the_floor = any(duty.weight >= DECIDES and duty.family == _FLOOR for duty in cues.duties)
    untitled = position.role.side is None and not position.role.bare
    return DECIDES + (untitled and not of_the_floor)


def decide_setting(position: Position, cues: Cues, side: Side) -> SettingVerdict:
    """The strongest evidence first: employer, client line, words of the trade, title."""
    role = position.role
    if side == "none":
        # A process title at a provider is outsourced work, even where no text tells the side.
        of_the_work = role.bare or role.side in ("shared", "undecided")
        known = _by_employer(position, cues) if of_the_work else None
        # An IT house has leads and checkers of software too.
        if known is not None and all(employer.type != "it_services" for employer in cues.employers):
            return known
        # A front-office title judged to be no office work is one of a shop or a counter.
        if role.setting == "adjacent" or role.side == "front" or cues.at_a_counter:
            return SettingVerdict("adjacent", 0.8, ("transferable work only",))
        return SettingVerdict("none", 0.7, ())
    for verdict in (
        _by_employer(position, cues),
        _by_words(position, cues, side, _OUTSOURCED),
        _by_title(position, _OUTSOURCED),
        _by_words(position, cues, side, _IN_CENTRES),
        _by_title(position, _IN_CENTRES),
    ):
        if verdict is not None:
            return verdict
    if cues.client:
        return SettingVerdict("provider", 0.6, ("the work is told to be done for a client",))
    return SettingVerdict("in_house", 0.7, ("no outsourcing or centre is visible",))


def _by_employer(position: Position, cues: Cues) -> SettingVerdict | None:
    for employer in cues.employers:
        if employer.type == "provider":
            return SettingVerdict(
                "provider", 0.95, (f"{employer.name} is an outsourcing provider",)
            )
        if employer.type == "captive":
            reason = f"{employer.name} runs shared-service centres of its own"
            return SettingVerdict("shared_service", 0.8, (reason,))
        if employer.type == "it_services" and _runs_a_process(position, cues):
            reason = f"{employer.name} runs processes for clients, and this is process work"
            return SettingVerdict("provider", 0.8, (reason,))
        if employer.type == "staffing" and cues.client:
            return SettingVerdict("provider", 0.7, (f"placed by {employer.name} with a client",))
    trade = read_trade(position)
    if trade is not None:
        return SettingVerdict(trade, 0.85, (f"the employer's name says so: {position.employer}",))
    return None


def _runs_a_process(position: Position, cues: Cues) -> bool:
    """Process work at an IT house: a client, words of the trade, or a title that serves one.

    Its own payroll and accounts it keeps as any company does.
    """
    if cues.client or cues.shows("provider") >= 2:
        return True
    own_functions = ("payroll_hr", "finance_accounting", "procurement", None)
    return position.role.side in ("front", "back") and position.role.family not in own_functions


def _by_words(
    position: Position, cues: Cues, side: Side, settings: tuple[Setting, ...]
) -> SettingVerdict | None:
    for setting in settings:
        in_centre = setting == "contact_centre"
        enough = _enough_for_a_centre(position, cues, side) if in_centre else DECIDES
        if cues.shows(setting) >= enough:
            named = ", ".join(duty.name for duty in cues.duties if duty.setting == setting)
            return SettingVerdict(setting, 0.85, (f"the text shows {_SHOWN[setting]}: {named}",))
    if "contact_centre" not in settings:
        return None
    if side == position.role.side == "front" and cues.centre_told and cues.takes_calls:
        reason = "the resume tells of contact-centre work, and this job takes calls"
        return SettingVerdict("contact_centre", 0.7, (reason,))
    return None


def _enough_for_a_centre(position: Position, cues: Cues, side: Side) -> int:
    """A centre only named may be somebody else's, unless the job itself works with customers."""
    if side == "back":
        return DECIDES if cues.centre_told else _CERTAIN
    hinted = position.role.side == "front" or cues.takes_calls or _leads_an_operation(position)
    return _HINTS if hinted else DECIDES


def _leads_an_operation(position: Position) -> bool:
    """Whether people are led under a title that leaves open in what."""
    led = position.leading is not None or position.team_size is not None
    return (position.role.side == "shared" or position.role.bare) and led


def _by_title(position: Position, settings: tuple[Setting, ...]) -> SettingVerdict | None:
    setting = position.role.setting
    if setting is not None and setting in settings:
        return SettingVerdict(setting, 0.8, ("the title is one of outsourcing or contact centres",))
    return None
