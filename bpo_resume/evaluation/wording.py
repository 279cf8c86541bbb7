"""What was labelled and what was found, in words, for who looks a miss up."""

from __future__ import annotations

from bpo_resume.evaluation.gold import Entry, GoldValue
from bpo_resume.evaluation.reported import FoundPosition, FoundValue, Named
from bpo_resume.evaluation.vocabulary import LEVEL_NUMBERS
from bpo_resume.model import Level
from bpo_resume.reports.wording import say_number

NOTHING = "–"


def say_title(job: Entry | FoundPosition) -> str:
    """The title of a job, where it has one."""
    return job.title or "(no title)"


def say_job(job: Entry | FoundPosition) -> str:
    """A job with its dates: "Team Leader, 2018-03 to present"."""
    return f"{say_title(job)}, {job.start or '?'} to {job.end or '?'}"


def say_level(level: Level | None) -> str:
    """A rung with the number that labels have for it: "3 team_leader"."""
    return f"{LEVEL_NUMBERS[level]} {level}" if level else NOTHING


def say_gold_value(value: GoldValue) -> str:
    """A KPI as labelled: "aht 420 and 360 s: “cut AHT from 420 to 360 seconds”"."""
    numbers = " and ".join(map(say_number, value.value))
    return f"{value.kpi} {numbers} {value.unit}: “{value.quote}”"


def say_found_value(value: FoundValue) -> str:
    """A KPI as found, in the same words."""
    numbers = " and ".join(map(say_number, value.numbers))
    quote = " … ".join(quote.text for quote in value.evidence)
    return f"{value.kpi} {numbers} {value.unit}: “{quote}”"


def say_name(named: Named) -> str:
    """What it is called here, and what the text says."""
    quote = named.evidence[0].text if named.evidence else named.name
    return named.name if quote == named.name else f"{named.name}: “{quote}”"
