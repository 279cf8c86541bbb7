"""What a score is counted from: jobs with their judgement, KPIs and mentions, all made up."""

from __future__ import annotations

from bpo_resume.model import (
    Evidence,
    Judgement,
    KpiValue,
    Level,
    Mention,
    Months,
    Position,
    Setting,
)


def quote(text: str) -> Evidence:
    return Evidence(text, 0, len(text))


def make_job(
    level: Level | None = "agent", setting: Setting = "provider"
) -> tuple[Position, Judgement]:
    position = Position(
        "Agent", "Fernwood", None, "2018", "2020", "year", (0, 50), (quote("Agent"),)
    )
    return position, Judgement(None, None, "front", setting, level, Months())


def make_kpi(name: str, value: float = 90.0) -> KpiValue:
    return KpiValue(
        kpi=name,
        name=name.upper(),
        kind="achieved",
        value=value,
        value_max=None,
        unit="%",
        baseline=None,
        target=None,
        comparator="=",
        scope="own",
        direction=None,
        position=0,
        evidence=(quote(name), quote(f"{value}")),
    )


def make_mentions(kind: str, *ids: str) -> tuple[Mention, ...]:
    return tuple(Mention(kind, i, i.title(), "affirmed", quote(i)) for i in ids)
