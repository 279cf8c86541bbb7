"""The metrics as a whole: enough of them, in the words recruiters meet them in."""

from __future__ import annotations

import pytest

from bpo_resume.pipeline.terms.tagger import TermTagger
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import Kpi

SHIPPED = load_terminology()
KPIS = SHIPPED.of(Kpi)
TAGGER = TermTagger(SHIPPED, ["kpi"])


def test_there_are_enough_metrics_with_enough_forms() -> None:
    assert len(KPIS) >= 80
    assert sum(len(kpi.forms) for kpi in KPIS.values()) >= 900


@pytest.mark.parametrize("side", ["front", "back", "any"])
def test_every_side_has_its_metrics(side: str) -> None:
    assert sum(kpi.side == side for kpi in KPIS.values()) >= 12


@pytest.mark.parametrize(
    ("text", "kpi"),
    [
        ("Reducción del tiempo medio de operación", "aht"),
        ("TMO y CSAT del equipo de llamadas", "aht"),
        ("Redução do TMA e da taxa de abandono", "aht"),
        ("Taxa de abandono de 3% nas chamadas", "abandonment"),
        ("Tasa de abandono por debajo del 4%", "abandonment"),
        ("Nivel de servicio 80/20", "service_level"),
        ("Nível de serviço acima da meta", "service_level"),
        ("Índice de satisfacción del cliente", "csat"),
        ("Satisfação do cliente de 92%", "csat"),
        ("Tempo médio de espera nas filas", "asa"),
        ("Ausentismo mensual del 4%", "absenteeism"),
        ("Absenteísmo de 5% na operação", "absenteeism"),
        ("Rotación de personal del 6%", "attrition"),
        ("Rotatividade de 4% ao mês", "attrition"),
        ("Adherencia al horario del 96%", "adherence"),
        ("Aderência à escala de 95%", "adherence"),
        ("Resolución en primer contacto", "fcr"),
        ("Nota de calidad de 98%", "qa_score"),
        ("Tasa de conversión del 12%", "conversion_rate"),
        ("Retenção de clientes de 88%", "retention"),
    ],
)
def test_metrics_are_known_in_spanish_and_portuguese(text: str, kpi: str) -> None:
    assert kpi in {hit.id for hit in TAGGER.find(text)}


@pytest.mark.parametrize(
    ("text", "kpi"),
    [
        ("First call resoultion of 80%", "fcr"),
        ("Average handel time 300 sec", "aht"),
        ("Typping speed 45", "typing_speed"),
        ("98% accurancy in data entry", "accuracy"),
        ("Abandonement rate of 3%", "abandonment"),
        ("Costumer satisfaction of 95%", "csat"),
    ],
)
def test_misspellings_of_the_trade_are_known(text: str, kpi: str) -> None:
    assert kpi in {hit.id for hit in TAGGER.find(text)}
