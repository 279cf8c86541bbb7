"""What is told of a job further down belongs to it, and a job's own headings end no job."""

from __future__ import annotations

import pytest
from pipeline.extractors import extractor

from bpo_resume.model import Document, Resume

JOBS = (
    ("Deputy Manager", "Teleperformance", "05/2021 - Till date"),
    ("Team Leader", "WNS Global Services Pvt. Ltd.", "09/2018 - 04/2021"),
    ("Process Associate", "Genpact", "02/2015 - 08/2018"),
)
TOLD = ("- Led 80 agents", "- CSAT of 92%", "- Processed 120 invoices a day")
WANTED = {
    ("team_size", "Deputy Manager"), ("csat", "Team Leader"), ("throughput", "Process Associate"),
}  # fmt: skip
LISTS = {
    "table": "Organization\tDesignation\tPeriod\n"
    + "\n".join(f"{e}\t{t}\t{d}" for t, e, d in JOBS),
    "bars": "\n".join(f"{t} | {e} | {d}" for t, e, d in JOBS),
    "bullets": "\n".join(f"• {t} at {e} ({d})" for t, e, d in JOBS),
}
NAMED = (
    "{employer} – {title}", "{title}, {employer}", "{employer}", "{employer}:", "At {employer}:",
    "Responsibilities at {employer}", "As {title} at {employer}", "{title}:", "{short} ({title})",
)  # fmt: skip
BETWEEN = ("", "ROLES AND RESPONSIBILITIES\n", "Key Deliverables:\n", "\nJOB DETAILS\n")


def read(body: str) -> Resume:
    text = f"Anna Example\n\nPROFESSIONAL EXPERIENCE\n{body}\n\nEDUCATION\nB.Com, 2012\n"
    return extractor().extract(Document.of_text(text))


def list_values(resume: Resume) -> set[tuple[str, str | None]]:
    """Each KPI with the title of the job it is of."""
    jobs = resume.positions
    return {(v.kpi, None if v.position is None else jobs[v.position].title) for v in resume.kpis}


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("listed", LISTS)
def test_a_description_belongs_to_the_job_it_names(listed: str, named: str, between: str) -> None:
    told = "\n".join(
        named.format(title=title, employer=employer, short=employer.split(" Pvt")[0]) + f"\n{text}"
        for (title, employer, _), text in zip(JOBS, TOLD, strict=True)
    )
    resume = read(f"{LISTS[listed]}\n{between}{told}")
    assert {job.title for job in resume.positions} == {title for title, _, _ in JOBS}
    assert list_values(resume) == WANTED


def test_lines_may_begin_with_the_role_they_tell_of() -> None:
    told = (
        "As deputy manager: led 80 agents\nAs team leader: CSAT of 92%\nAs associate: 99% accuracy"
    )
    assert list_values(read(f"{LISTS['bars']}\n{told}")) == {
        ("team_size", "Deputy Manager"), ("csat", "Team Leader"), ("accuracy", "Process Associate"),
    }  # fmt: skip


def test_a_row_that_tells_of_its_process_keeps_it() -> None:
    account = "US health insurer, member services (inbound voice)"
    rows = "\n".join(f"{t}\t{d}\t{account}" for t, _, d in JOBS)
    resume = read(
        f"ACME SOLUTIONS LTD, PUNE (02/2015 – Present)\n{rows}\nDeputy Manager\n- Led 80 agents"
    )
    text = resume.document.text
    assert all("inbound voice" in text[slice(*job.extent)] for job in resume.positions)


def test_a_name_that_could_be_of_two_jobs_is_of_none() -> None:
    listed = "Agent | Acme BPO | 2015 - 2016\nAgent | Fernwood Ltd | 2016 - 2018"
    first, second = read(f"{listed}\nAgent\n- Took 80 calls a day").positions
    assert (
        "80 calls"
        not in read(f"{listed}\nAgent\n- Took 80 calls").document.text[slice(*first.extent)]
    )
    assert first.extent[1] <= second.extent[0]


@pytest.mark.parametrize(
    "heading",
    ["ROLES AND RESPONSIBILITIES", "KEY DELIVERABLES", "Job Profile:", "KEY ACHIEVEMENTS"],
)
def test_a_heading_of_its_own_ends_no_job(heading: str) -> None:
    jobs = "\n".join(
        f"{title}, {employer}, {dates}\n{heading}\n{text}"
        for (title, employer, dates), text in zip(JOBS, TOLD, strict=True)
    )
    assert list_values(read(jobs)) == WANTED
