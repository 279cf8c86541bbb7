"""Jobs told as sentences, and headings that their own text follows on the same line."""

from __future__ import annotations

import pytest
from pipeline.histories import Find, Job, jobs, make_finder


@pytest.fixture(scope="module")
def find() -> Find:
    return make_finder()


TOLD: dict[str, Job] = {
    "Worked as CCE with Aegis BPO from Mar 2014 to Aug 2016": (
        "CCE",
        "Aegis BPO",
        "2014-03",
        "2016-08",
    ),
    "Prior to this I have worked at Firstsource, Pune from Mar 2007 to Sep 2008 as the Quality "
    "Analyst in a team of ten.": ("Quality Analyst", "Firstsource", "2007-03", "2008-09"),
    "Before that, worked with Wipro BPO as a Team Leader from Jan 2005 to Feb 2007.": (
        "Team Leader",
        "Wipro BPO",
        "2005-01",
        "2007-02",
    ),
    "Currently associated with Genpact as Process Developer since Oct 2018.": (
        "Process Developer",
        "Genpact",
        "2018-10",
        "present",
    ),
    "Was employed with EXL Service as Senior Executive from June 2011 to Dec 2012": (
        "Senior Executive",
        "EXL Service",
        "2011-06",
        "2012-12",
    ),
    "Started my career with Convergys as CSA from Jan 2009 to Dec 2010.": (
        "CSA",
        "Convergys",
        "2009-01",
        "2010-12",
    ),
    "After that I did job in Aegis BPO as Customer Care Executive from June 2019 to March 2020.": (
        "Customer Care Executive",
        "Aegis BPO",
        "2019-06",
        "2020-03",
    ),
    "Worked as Data Entry Operator at Concentrix during 2017 – 2018 for entry of forms.": (
        "Data Entry Operator",
        "Concentrix",
        "2017",
        "2018",
    ),
    "Served as Payroll Clerk at Concentrix from 2011 to 2013": (
        "Payroll Clerk",
        "Concentrix",
        "2011",
        "2013",
    ),
}


@pytest.mark.parametrize(("sentence", "job"), TOLD.items(), ids=[*map(str, range(len(TOLD)))])
def test_a_sentence_tells_a_job(find: Find, sentence: str, job: Job) -> None:
    assert jobs(find(f"EXPERIENCE\n{sentence}\n")) == [job]


@pytest.mark.parametrize("heading", ["TRAINING", "ACHIEVEMENTS"])
def test_a_job_is_told_below_a_heading_in_the_midst_of_the_history(
    find: Find, heading: str
) -> None:
    text = (
        "EXPERIENCE\nTeam Leader, Genpact\nJan 2015 - Present\n"
        f"{heading}\nCoached new joiners\n"
        "Worked as Process Associate with Firstsource from Sep 2012 to Dec 2014\n"
    )
    assert jobs(find(text))[1:] == [
        ("Process Associate", "Firstsource", "2012-09", "2014-12"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Served as a link between sales and production from 2011 to 2013",
        "Working with the vendor of the dialler since it was installed",
        "Prior to this release the team had no tests",
    ],
)
def test_a_sentence_about_the_work_tells_no_job(find: Find, sentence: str) -> None:
    text = f"EXPERIENCE\nTeam Leader, Genpact\nJan 2015 - Present\n* {sentence}\n"
    assert len(find(text)) == 1


RUN_IN: dict[str, tuple[str, Job]] = {
    "after another job": (
        "Data Entry Clerk, Genpact\nJan 2008 - Nov 2011\n* Keyed claims\n"
        "* Operations / Project Lead for Several Projects Cognizant 2012 January 2016 April for "
        "Client Acme Maps Roles and\n* Responsibilities Daily monitoring of metrics.",
        ("Operations / Project Lead for Several Projects", "Cognizant", "2012-01", "2016-04"),
    ),
    "in parentheses": (
        "Data Entry Clerk, Genpact\nJan 2008 - Nov 2011\n* Keyed claims\n"
        "Collections Supervisor (2012-2016) - Led fourteen agents who called customers in arrears.",
        ("Collections Supervisor", None, "2012", "2016"),
    ),
}


@pytest.mark.parametrize(("text", "job"), RUN_IN.values(), ids=RUN_IN.keys())
def test_a_heading_may_run_into_its_text(find: Find, text: str, job: Job) -> None:
    found = jobs(find(f"EXPERIENCE\n{text}\n"))
    assert (found[1][0], found[1][2:]) == (job[0], job[2:])
    assert job[1] is None or found[1][1] == job[1]


@pytest.mark.parametrize(
    "line",
    [
        "Increased sales by 48% from 2004-2006 in a region of six shops",
        "Excelled as a nurse (2/1992 to 5/2000) in home care and in two hospitals of the county",
        "Participated in the restatement of accounts for the periods 1999-2004 as directed by law",
    ],
)
def test_a_range_inside_a_sentence_heads_no_job(find: Find, line: str) -> None:
    assert len(find(f"EXPERIENCE\nTeam Leader, Genpact\nJan 2015 - Present\n* {line}\n")) == 1
