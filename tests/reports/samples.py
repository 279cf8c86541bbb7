"""A synthetic resume with everything a result can hold, built by hand."""

from __future__ import annotations

from bpo_resume.model import (
    Assessment,
    Basis,
    Claim,
    Criterion,
    Document,
    Evidence,
    Experience,
    Finding,
    Fit,
    Flag,
    Judgement,
    KpiValue,
    Language,
    Mention,
    Months,
    Position,
    Result,
    Resume,
    SectionKind,
    Source,
)

TEXT = """Ana Example
Over 5 years of customer support in contact centres
Team Leader\tExample Outsourcing\tMar 2018 to Present
Cut AHT from 420 to 360 seconds for a team of 15; tracked CSAT in Genesys
Billing Clerk\tSample Utilities\t2014 to 2016
Processed 80 invoices a day at 99.5% accuracy in SAP, no Oracle
Genesys administration, COPC certified, PMP in progress, attended ITIL training, no CPA
English (fluent), Tagalog"""

VERSIONS = {"lexicons": "0123456789abcdef", "bpo_resume": "0.1.0"}


def span(text: str, section: SectionKind = "experience", page: int = 1, nth: int = 0) -> Evidence:
    """The nth occurrence of ``text`` in the sample."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return Evidence(text, start, start + len(text), page, section)


def make_resume() -> Resume:
    document = Document(
        TEXT,
        Document.of_text(TEXT).lines,
        Source("ana.pdf", "inbox/ana.pdf", "ab" * 32, "pdf", 1234, 1),
    )
    return Resume(
        document,
        positions=(_leader(), _clerk()),
        mentions=(
            *_named_kpis(),
            Mention("tool", "genesys", "Genesys Cloud", "affirmed", span("Genesys")),
            Mention("tool", "sap", "SAP", "affirmed", span("SAP")),
            Mention("tool", "oracle", "Oracle", "negated", span("Oracle")),
            Mention("tool", "genesys", "Genesys Cloud", "affirmed", span("Genesys", nth=1)),
            Mention("skill", "invoicing", "Invoice processing", "affirmed", span("invoices")),
            Mention("certification", "copc", "COPC", "affirmed", span("COPC certified", "skills")),
            Mention("certification", "copc", "COPC", "aspirational", span("COPC", "skills")),
            Mention("certification", "pmp", "PMP", "aspirational", span("PMP", "skills")),
            Mention("certification", "itil", "ITIL", "trained", span("ITIL", "skills")),
            Mention("certification", "cpa", "CPA", "negated", span("CPA", "skills")),
        ),
        kpis=(make_kpi(), _accuracy()),
        languages=(
            Language(
                "English",
                "fluent",
                "C2",
                (span("English", "languages"), span("fluent", "languages")),
            ),
            Language("Tagalog", None, None, (span("Tagalog", "languages"),)),
        ),
        claims=(Claim(5.0, "customer support", span("Over 5 years", "summary")),),
    )


def _named_kpis() -> tuple[Mention, ...]:
    return (
        Mention("kpi", "aht", "Average handle time", "affirmed", span("AHT")),
        Mention("kpi", "csat", "Customer satisfaction", "affirmed", span("CSAT")),
    )


def make_assessment() -> Assessment:
    return Assessment(
        "2021-01-01",
        Experience(
            "both",
            has_bpo=True,
            front=Months(35, 35, 35),
            back=Months(13, 25, 36),
            bpo=Months(35, 35, 35),
            career=Months(48, 60, 71),
            highest="team_leader",
            current="team_leader",
            score_front=72,
            score_back=31,
            recency_months=0,
            findings=(
                Finding("tenure_front", "35 months of front-office work", 30.5, _leader().evidence),
                Finding("side_both", "at least six months on each side"),
            ),
        ),
        judgements=(
            Judgement(
                *("team_leader_cs", "customer_service", "front", "provider", "team_leader"),
                Months(35, 35, 35),
                Basis(0.9),
                Basis(1.0, ("the employer is a known provider",)),
            ),
            Judgement(
                *("billing_clerk", "finance_accounting", "back", "in_house", "agent"),
                Months(13, 25, 36),
                Basis(0.8333333333),
            ),
        ),
        kpis=(make_kpi(), _accuracy()),
        flags=(Flag("claim_mismatch", "5 years stated, 35 months found", span("Over 5 years")),),
        kpi_mentions=_named_kpis(),
    )


def make_result() -> Result:
    resume = make_resume()
    fit = make_fit()
    return Result(resume.document.source, "ok", "", resume, make_assessment(), VERSIONS, fit=fit)


def make_fit() -> Fit:
    return Fit(
        "Team leader, voice",
        "0011223344556677",
        (
            Criterion(
                *("at least 24 months of front office", "must", 3.0, "met", "35 months"),
                _leader().evidence,
            ),
            Criterion("tool: Zendesk", "nice", 1.0, "unknown", "not named"),
            Criterion(
                *("certification: CPA", "nice", 0.5, "unmet", "CPA: the resume denies it"),
                (span("CPA", "skills"),),
            ),
        ),
    )


def make_unread() -> Result:
    source = Source("scan.pdf", "inbox/scan.pdf", "cd" * 32, "", 99)
    message = "its pages hold images and no text. Run OCR on it"
    return Result(source, "needs_ocr", message, versions=VERSIONS)


def make_kpi() -> KpiValue:
    return KpiValue(
        "aht",
        "Average handle time",
        "achieved",
        value=360.0,
        value_max=None,
        unit="s",
        baseline=420.0,
        target=None,
        comparator="=",
        scope="team",
        direction=None,
        position=0,
        evidence=(span("AHT from 420 to 360 seconds"),),
    )


def _accuracy() -> KpiValue:
    return KpiValue(
        "accuracy",
        "Accuracy",
        "achieved",
        value=99.5,
        value_max=None,
        unit="%",
        baseline=None,
        target=None,
        comparator="=",
        scope="own",
        direction=None,
        position=1,
        evidence=(span("99.5% accuracy"),),
    )


def _leader() -> Position:
    line = "Team Leader\tExample Outsourcing\tMar 2018 to Present"
    place = span(line)
    return Position(
        "Team Leader",
        "Example Outsourcing",
        None,
        "2018-03",
        "present",
        "month",
        (place.start, place.end),
        (span("Team Leader"), span("Example Outsourcing"), span("Mar 2018 to Present")),
        team_size=15,
    )


def _clerk() -> Position:
    place = span("Billing Clerk\tSample Utilities\t2014 to 2016")
    return Position(
        "Billing Clerk",
        "Sample Utilities",
        None,
        "2014",
        "2016",
        "year",
        (place.start, place.end),
        (span("Billing Clerk"), span("2014 to 2016")),
    )
