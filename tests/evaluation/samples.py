"""Labels written by hand, and results that are exactly what a label says."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bpo_resume.evaluation import Label
from bpo_resume.evaluation.gold import Entry, GoldValue
from bpo_resume.model import (
    Assessment,
    Document,
    Evidence,
    Experience,
    Judgement,
    KpiValue,
    Language,
    Level,
    Mention,
    Months,
    Position,
    Result,
    Resume,
    Setting,
    Source,
)

_LABELS = TypeAdapter(Label)
AS_OF = date(2026, 1, 31)
LEVELS: dict[int | None, Level | None] = {
    None: None,
    1: "agent",
    2: "specialist",
    3: "team_leader",
    4: "manager",
    5: "senior_manager",
    6: "director",
}
SETTINGS: dict[str, Setting] = {
    "bpo": "provider",
    "equivalent": "in_house",
    "adjacent": "adjacent",
    "none": "none",
}


def entry(**changes: Any) -> dict[str, Any]:
    """A team leader of a call centre."""
    return {
        "title": "Team Leader",
        "employer": "Example Outsourcing",
        "start": "2018-03",
        "end": "present",
        "side": "front",
        "relevance": "bpo",
        "family": "customer_service",
        "level": 3,
        **changes,
    }


def clerk(**changes: Any) -> dict[str, Any]:
    """A billing clerk of an ordinary company."""
    return (
        entry(
            title="Billing Clerk",
            employer="Sample Utilities",
            start="2014",
            end="2016",
            side="back",
            relevance="equivalent",
            family="finance_accounting",
            level=1,
        )
        | changes
    )


def cashier(**changes: Any) -> dict[str, Any]:
    """A job that does not count."""
    return (
        entry(
            title="Cashier",
            start="2012-01",
            end="2013-12",
            side="none",
            relevance="adjacent",
            family=None,
            level=1,
        )
        | changes
    )


def value(kpi: str, *numbers: float, unit: str = "%") -> dict[str, Any]:
    """A KPI that was reached."""
    return {
        "kpi": kpi,
        "value": list(numbers) if len(numbers) > 1 else numbers[0],
        "unit": unit,
        "kind": "achieved",
        "direction": None,
        "quote": f"{kpi} of {numbers[0]}",
    }


def raw(**changes: Any) -> dict[str, Any]:
    """A label as its line of JSON has it."""
    return {
        "id": "ana",
        "entries": [entry(), clerk(), cashier()],
        "side": "both",
        "has_bpo": True,
        "level_highest": 3,
        "level_current": 3,
        "kpis": [value("aht", 420, 360, unit="s"), value("accuracy", 99.5)],
        "kpis_mentioned": ["csat"],
        "tools": ["Genesys", "SAP"],
        "certifications": ["COPC"],
        "languages": [
            {"language": "English", "proficiency": "fluent"},
            {"language": "Tagalog", "proficiency": None},
        ],
        "claimed_years": [{"quote": "Over 5 years of customer support", "years": 5}],
        "notes": "",
        **changes,
    }


def outsider(**changes: Any) -> dict[str, Any]:
    """A label of somebody without any such work."""
    return (
        raw(
            id="bob",
            entries=[cashier()],
            side="none",
            has_bpo=False,
            level_highest=None,
            level_current=None,
            kpis=[],
            tools=[],
            certifications=[],
            languages=[],
        )
        | changes
    )


def make_label(**changes: Any) -> Label:
    """The label of ``raw``."""
    return _LABELS.validate_json(json.dumps(raw(**changes)))


def write_gold(file: Path, *labels: dict[str, Any]) -> Path:
    """A file of labels."""
    file.write_text("\n".join(map(json.dumps, labels)), encoding="utf-8")
    return file


def make_result(label: Label, suffix: str = ".pdf") -> Result:
    """A result that says what the label says, and no more."""
    source = Source(label.id + suffix, f"inbox/{label.id}{suffix}")
    values = tuple(map(_make_value, label.kpis))
    resume = Resume(
        Document("", (), source),
        positions=tuple(map(_make_position, label.entries)),
        mentions=(
            *_make_mentions("tool", label.tools),
            *_make_mentions("certification", label.certifications),
        ),
        kpis=values,
        languages=tuple(
            Language(one.language, one.proficiency, None, (_quote(one.language),))
            for one in label.languages
        ),
    )
    assessment = Assessment(
        AS_OF.isoformat(),
        _make_experience(label),
        tuple(map(_make_judgement, label.entries)),
        values,
    )
    versions = {"bpo_resume": "1.0", "lexicons": "0123456789abcdef"}
    return Result(source, "ok", "", resume, assessment, versions)


def months_of(label: Label, side: str) -> set[int]:
    """The months in which somebody worked on a side, one number each."""
    return {
        month
        for one in label.entries
        if one.side == side and one.start and one.end
        for month in range(_month(one.start, 1), _month(one.end, 12) + 1)
    }


def _month(text: str, otherwise: int) -> int:
    if text == "present":
        return AS_OF.year * 12 + AS_OF.month
    return int(text[:4]) * 12 + (int(text[5:]) if len(text) > 4 else otherwise)


def _make_experience(label: Label) -> Experience:
    front, back = (len(months_of(label, side)) for side in ("front", "back"))
    return Experience(
        label.side,
        label.has_bpo,
        front=Months(likely=front),
        back=Months(likely=back),
        bpo=Months(),
        career=Months(),
        highest=LEVELS[label.level_highest],
        current=LEVELS[label.level_current],
        score_front=0,
        score_back=0,
        recency_months=None,
    )


def _make_position(one: Entry) -> Position:
    return Position(one.title, one.employer, None, one.start, one.end, "month", (0, 0), ())


def _make_judgement(one: Entry) -> Judgement:
    setting = SETTINGS[one.relevance]
    return Judgement(None, one.family, one.side, setting, LEVELS[one.level], Months())


def _make_value(one: GoldValue) -> KpiValue:
    return KpiValue(
        one.kpi,
        one.kpi,
        "achieved",
        value=one.value[-1],
        value_max=None,
        unit=one.unit,
        baseline=one.value[0] if len(one.value) > 1 else None,
        target=None,
        comparator="=",
        scope="own",
        direction=None,
        position=None,
        evidence=(_quote(one.quote),),
    )


def _make_mentions(kind: str, names: tuple[str, ...]) -> tuple[Mention, ...]:
    return tuple(
        Mention(kind, f"{kind}_{number}", name, "affirmed", _quote(name))
        for number, name in enumerate(names)
    )


def _quote(text: str) -> Evidence:
    return Evidence(text, 0, len(text))
