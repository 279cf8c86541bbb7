"""What labels call differently from results: KPIs and levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from bpo_resume.model import Level

GoldKpi = Literal[
    "aht",
    "acw",
    "csat",
    "ces",
    "nps",
    "fcr",
    "qa_score",
    "sla",
    "tat",
    "asa",
    "abandonment_rate",
    "occupancy",
    "utilization",
    "adherence",
    "shrinkage",
    "attendance",
    "attrition",
    "retention_rate",
    "accuracy",
    "error_rate",
    "productivity",
    "call_volume",
    "email_volume",
    "chat_volume",
    "ticket_volume",
    "transaction_volume",
    "response_time",
    "resolution_time",
    "escalation_rate",
    "transfer_rate",
    "conversion_rate",
    "sales_attainment",
    "revenue",
    "upsell",
    "collections_amount",
    "collection_rate",
    "recovery_rate",
    "dso",
    "backlog",
    "typing_speed",
    "keystrokes",
    "cost_saving",
    "team_size",
    "budget",
    "forecast_accuracy",
    "cost_per_contact",
    "data_quality",
    "other",
]

UNMEASURED_KPIS = frozenset({"other", "budget"})

# KPIs of the lexicons that count as one of the labels, besides that of the same id. People part
# some measures where the lexicons have one, and the other way round.
_ALSO: Mapping[GoldKpi, frozenset[str]] = {
    "abandonment_rate": frozenset({"abandonment"}),
    "accuracy": frozenset({"critical_error", "data_quality", "fct_backoffice"}),
    "attendance": frozenset({"absenteeism"}),
    "call_volume": frozenset({"throughput"}),
    "chat_volume": frozenset({"call_volume", "throughput"}),
    "collection_rate": frozenset({"collections", "recovery_rate"}),
    "collections_amount": frozenset({"collections"}),
    "csat": frozenset({"dsat"}),
    "data_quality": frozenset({"accuracy"}),
    "email_volume": frozenset({"call_volume", "throughput"}),
    "escalation_rate": frozenset({"complaints"}),
    "keystrokes": frozenset({"typing_speed"}),
    "productivity": frozenset({"throughput", "utilisation"}),
    "resolution_time": frozenset({"tat"}),
    "response_time": frozenset({"asa", "frt", "tat"}),
    "retention_rate": frozenset({"retention"}),
    "sla": frozenset({"service_level", "sla_adherence"}),
    "tat": frozenset({"resolution_time"}),
    "ticket_volume": frozenset({"throughput"}),
    "transaction_volume": frozenset({"call_volume", "throughput", "ticket_volume"}),
    "utilization": frozenset({"occupancy", "utilisation"}),
}
SAME_KPIS: Mapping[GoldKpi, frozenset[str]] = {
    kpi: _ALSO.get(kpi, frozenset()) | {kpi} for kpi in get_args(GoldKpi)
}

# Labels have six levels, results nine rungs.
LEVEL_NUMBERS: Mapping[Level, int] = {
    "agent": 1,
    "senior_agent": 2,
    "specialist": 2,
    "team_leader": 3,
    "assistant_manager": 4,
    "manager": 4,
    "senior_manager": 5,
    "director": 6,
    "executive": 6,
}
