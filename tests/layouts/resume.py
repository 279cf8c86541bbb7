"""The people whose resumes are painted, all invented."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """A job as printed; ``start`` and ``end`` are what its dates mean."""

    title: str
    employer: str
    place: str
    dates: str
    start: str
    end: str
    bullets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resume:
    """All that a layout may place. No title or date is part of another of the same resume."""

    name: str
    tagline: str
    contact: tuple[str, ...]
    summary: str
    jobs: tuple[Job, ...]
    degree: str
    school: str
    school_dates: str
    skills: tuple[str, ...]
    languages: tuple[str, ...]
    personal: tuple[tuple[str, str], ...]
    awards: tuple[str, ...]


MARISOL = Resume(
    name="Marisol Dantes",
    tagline="Customer operations, voice and chat",
    contact=("+63 917 555 0142", "marisol.dantes@example.com", "Quezon City"),
    summary=(
        "Eleven years in contact centres, from the phones to leading shifts. Known for calm "
        "escalations and for rosters that hold."
    ),
    jobs=(
        Job(
            "Operations Team Leader",
            "Northwind Outsourcing",
            "Manila",
            "Mar 2019 - Present",
            "2019-03",
            "present",
            (
                "Lead a team of 18 agents on a voice account for a telecom client",
                "Raised customer satisfaction from 82% to 91% within two quarters",
                "Run weekly coaching sessions and publish the attrition report",
            ),
        ),
        Job(
            "Quality Analyst",
            "Contoso Contact Centre",
            "Cebu",
            "Jun 2016 - Feb 2019",
            "2016-06",
            "2019-02",
            (
                "Scored 40 recorded calls a week against the quality form of the client",
                "Cut repeat complaints by 15% after a review of billing disputes",
            ),
        ),
        Job(
            "Customer Service Representative",
            "Fabrikam Teleservices",
            "Davao",
            "Aug 2013 - May 2016",
            "2013-08",
            "2016-05",
            (
                "Handled 60 inbound calls a day about invoices and parcel returns",
                "Kept average handle time at 320 seconds against a target of 360",
            ),
        ),
    ),
    degree="Bachelor of Science in Accountancy",
    school="Silliman Bay College",
    school_dates="2009 - 2013",
    skills=(
        "Zendesk", "Avaya Aura", "Genesys Cloud", "Microsoft Excel", "Call calibration",
        "Workforce planning", "Conflict resolution", "Data entry", "Escalation handling",
    ),
    languages=("English (fluent)", "Filipino (native)", "Cebuano (native)"),
    personal=(
        ("Nationality", "Filipino"),
        ("Marital status", "Single"),
        ("Notice period", "30 days"),
        ("Permanent address", "Quezon Avenue"),
    ),
    awards=("Agent of the Year 2015", "Best Roster Award 2021"),
)  # fmt: skip

ARJUN = Resume(
    name="Arjun Velankar",
    tagline="Finance back office",
    contact=("+91 98450 55501", "arjun.velankar@example.com", "Pune, India"),
    summary="Accountant by training with nine years of shared services behind him.",
    jobs=(
        Job(
            "Senior Process Executive",
            "Adatum Shared Services",
            "Pune",
            "04/2018 - 09/2022",
            "2018-04",
            "2022-09",
            (
                "Processed 120 vendor invoices a day in SAP with 99.2% accuracy",
                "Trained four new joiners on the matching of purchase orders",
            ),
        ),
        Job(
            "Accounts Payable Associate",
            "Litware Business Process",
            "Hyderabad",
            "07/2014 - 03/2018",
            "2014-07",
            "2018-03",
            (
                "Reconciled supplier statements and cleared blocked payments",
                "Answered queries of vendors by mail within 24 hours",
            ),
        ),
        Job(
            "Data Entry Operator",
            "Proseware Records",
            "Nashik",
            "01/2013 - 06/2014",
            "2013-01",
            "2014-06",
            (
                "Keyed 9000 strokes an hour from scanned claim forms",
                "Checked the batches of the night shift for missing pages",
            ),
        ),
    ),
    degree="Bachelor of Commerce",
    school="Savitri Valley University",
    school_dates="2009 - 2012",
    skills=(
        "SAP FICO", "Tally", "Oracle Payables", "Excel macros", "Invoice matching",
        "Month closing", "Bank reconciliation", "Audit support", "Typing",
    ),
    languages=("Marathi (native)", "Hindi (fluent)", "English (good)"),
    personal=(
        ("Father's name", "Mohan Velankar"),
        ("Gender", "Male"),
        ("Passport", "Valid to 2029"),
        ("Hobbies", "Chess and cricket"),
    ),
    awards=("Star Performer 2017", "Zero Defect Club 2020"),
)  # fmt: skip
