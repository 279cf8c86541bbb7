"""Whole work histories: the jobs in them, whichever way their headings are laid out."""

from __future__ import annotations

import pytest
from pipeline.histories import Find, jobs, lay_out, make_finder

CSR = "Customer Service Representative"
BLUE = "Blueharbor Outsourcing"
FERN = "Fernwood Solutions Inc"


@pytest.fixture(scope="module")
def find() -> Find:
    return make_finder()


LAYOUTS = {
    "title first": f"""
EXPERIENCE
{CSR}
{BLUE}
Jan 2018 - Mar 2020
* Answered calls
Data Entry Clerk
{FERN}
Feb 2015 - Dec 2017
* Keyed orders
""",
    "employer first": f"""
EXPERIENCE
{BLUE}
{CSR}
Jan 2018 - Mar 2020
* Answered calls
{FERN}
Data Entry Clerk
Feb 2015 - Dec 2017
* Keyed orders
""",
    "dates first": f"""
WORK HISTORY
01/2018 to 03/2020
{CSR}
{BLUE}
* Answered calls
02/2015 to 12/2017
Data Entry Clerk
{FERN}
* Keyed orders
""",
    "employer and place beside dates": f"""
EXPERIENCE
{BLUE}, Manila\tJan 2018 - Mar 2020
{CSR}
* Answered calls
{FERN}, Cebu\tFeb 2015 - Dec 2017
Data Entry Clerk
* Keyed orders
""",
    "one line a job with bars": f"""
EXPERIENCE
{CSR} | {BLUE} | Jan 2018 - Mar 2020
Data Entry Clerk | {FERN} | Feb 2015 - Dec 2017
""",
    "one line a job with commas": f"""
EXPERIENCE
{CSR}, {BLUE}, Jan 2018 - Mar 2020
Data Entry Clerk, {FERN}, Feb 2015 - Dec 2017
""",
    "one line a job with tabs": f"""
EXPERIENCE
Jan 2018 - Mar 2020\t{CSR}\t{BLUE}
Feb 2015 - Dec 2017\tData Entry Clerk\t{FERN}
""",
    "title at employer, dates in brackets": f"""
EXPERIENCE
{CSR} at {BLUE} (Jan 2018 - Mar 2020)
* Answered calls
Data Entry Clerk at {FERN} (Feb 2015 - Dec 2017)
* Keyed orders
""",
    "Indian labels": f"""
WORK EXPERIENCE
Organisation: {BLUE}
Designation: {CSR}
Duration: Jan 2018 to Mar 2020
Responsibilities:
* Answered calls
Organisation: {FERN}
Designation: Data Entry Clerk
Duration: Feb 2015 to Dec 2017
Responsibilities:
* Keyed orders
""",
    "numbered Indian labels": f"""
EMPLOYMENT HISTORY
1) Company: {BLUE}
Position Held: {CSR}
Period: 01/2018 - 03/2020
2) Company: {FERN}
Position Held: Data Entry Clerk
Period: 02/2015 - 12/2017
""",
    "company name labels": f"""
EMPLOYMENT HISTORY
Company Name: {BLUE}
Designation: {CSR}
Period: 01/2018 - 03/2020
Company Name: {FERN}
Designation: Data Entry Clerk
Period: 02/2015 - 12/2017
""",
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_layout_gives_title_employer_and_dates_of_each_job(find: Find, text: str) -> None:
    assert jobs(find(text)) == [
        (CSR, BLUE, "2018-01", "2020-03"),
        ("Data Entry Clerk", FERN, "2015-02", "2017-12"),
    ]


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_jobs_quote_what_they_say_and_keep_apart(find: Find, text: str) -> None:
    whole = lay_out(text).text
    first, second = find(text)
    assert first.extent[1] <= second.extent[0]
    for position in (first, second):
        assert all(whole[quote.start : quote.end] == quote.text for quote in position.evidence)
        assert {position.title, position.employer} <= {quote.text for quote in position.evidence}
        start, end = position.extent
        assert all(start <= quote.start < quote.end <= end for quote in position.evidence)


@pytest.mark.parametrize(
    ("dates", "start", "end", "precision"),
    [
        ("Jan 2018 - Mar 2020", "2018-01", "2020-03", "month"),
        ("2018 - 2020", "2018", "2020", "year"),
        ("Jan 2018 - 2020", "2018-01", "2020", "mixed"),
        ("Since June 2019", "2019-06", "present", "month"),
        ("Jan 2018 - till date", "2018-01", "present", "month"),
        ("Mar 2020 - Jan 2018", "2020-03", "2018-01", "month"),
    ],
)
def test_dates_of_a_job_stay_as_printed(
    find: Find, dates: str, start: str, end: str, precision: str
) -> None:
    (job,) = find(f"EXPERIENCE\n{CSR}\n{BLUE}\n{dates}\n* Answered calls")
    assert (job.start, job.end, job.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "line", ["Role: Responsibilities", "Designation: ...", "Location: ,", "Company: "]
)
def test_a_label_with_nothing_behind_it_spoils_no_job(find: Find, line: str) -> None:
    (job,) = find(f"EXPERIENCE\n{CSR}, {BLUE}\nMay 2013 - Aug 2015\n{line}\n* Answered calls")
    assert (job.title, job.employer) == (CSR, BLUE)


@pytest.mark.parametrize("colon", [":", " :", ":-", " :-", " - "])
def test_labels_are_read_with_any_colon(find: Find, colon: str) -> None:
    text = f"""
WORK EXPERIENCE
Organisation{colon} {BLUE}
Designation{colon} {CSR}
Duration{colon} Jan 2018 to Mar 2020
* Answered calls
"""
    assert jobs(find(text)) == [(CSR, BLUE, "2018-01", "2020-03")]


def test_a_template_s_city_and_state_are_no_employer(find: Find) -> None:
    (job,) = find(f"EXPERIENCE\n{CSR}\nJan 2018 to Mar 2020 － City , State\n* Answered calls")
    assert (job.title, job.employer) == (CSR, None)


PROMOTIONS = {
    "employer alone": "Genpact",
    "employer with the whole stay": "Genpact, 2012 - Present",
    "employer, place and the whole stay": "Genpact, Hyderabad\t2012 - Present",
    "employer over the whole stay": "Genpact, Hyderabad\n2012 - Present",
}


@pytest.mark.parametrize("head", PROMOTIONS.values(), ids=PROMOTIONS.keys())
def test_promotions_share_the_employer_printed_once(find: Find, head: str) -> None:
    text = f"""
EXPERIENCE
{head}
Team Leader, 2016 - Present
* Led the invoice desk
Process Developer, 2012 - 2016
* Reconciled ledgers
"""
    assert jobs(find(text)) == [
        ("Team Leader", "Genpact", "2016", "present"),
        ("Process Developer", "Genpact", "2012", "2016"),
    ]


def test_promotions_with_dates_on_lines_of_their_own_share_the_employer(find: Find) -> None:
    text = """
EXPERIENCE
Genpact, Hyderabad
Jan 2012 - Present
Team Leader
Apr 2016 - Present
* Led the invoice desk
Process Developer
Jan 2012 - Mar 2016
* Reconciled ledgers
"""
    assert jobs(find(text)) == [
        ("Team Leader", "Genpact", "2016-04", "present"),
        ("Process Developer", "Genpact", "2012-01", "2016-03"),
    ]


def test_an_employer_ends_where_the_next_one_begins(find: Find) -> None:
    text = f"""
EXPERIENCE
Genpact, 2012 - 2018
Team Leader, 2016 - 2018
* Led the invoice desk
Process Developer, 2012 - 2016
* Reconciled ledgers
Data Entry Clerk, {FERN}, 2010 - 2011
* Keyed orders
"""
    assert [job.employer for job in find(text)] == ["Genpact", "Genpact", FERN]


@pytest.mark.parametrize(
    ("line", "client"),
    [
        ("Client: Brightphone Mobile", "Brightphone Mobile"),
        ("Client Name: Brightphone Mobile", "Brightphone Mobile"),
        ("Process - Orangebank Credit Cards", "Orangebank Credit Cards"),
        ("Campaign: Brightphone Mobile (UK)", "Brightphone Mobile"),
        ("Answered calls for many clients", None),
        ("Supervised all sales team training programs: hiring, payroll", None),
        ("Process-oriented and punctual", None),
    ],
)
def test_the_client_is_what_its_label_names(find: Find, line: str, client: str | None) -> None:
    (job,) = find(f"EXPERIENCE\n{CSR}, {BLUE}\nMay 2013 - Aug 2015\n{line}\n* Answered calls")
    assert (job.employer, job.client) == (BLUE, client)


def test_jobs_without_dates_are_found_by_title_and_known_employer(find: Find) -> None:
    text = f"""
EXPERIENCE
{CSR}, Concentrix
Answered calls about phone bills
Team Leader, Teleperformance
Led twelve agents
"""
    found = find(text)
    assert jobs(found) == [
        (CSR, "Concentrix", None, None),
        ("Team Leader", "Teleperformance", None, None),
    ]
    assert [job.precision for job in found] == ["none", "none"]


def test_a_job_without_dates_stands_beside_dated_ones(find: Find) -> None:
    text = f"""
EXPERIENCE
Team Leader, Teleperformance, Jan 2016 - Dec 2018
* Led twelve agents
* Wrote the roster
* Coached new hires
{CSR}, Concentrix
* Answered calls about phone bills
"""
    assert jobs(find(text)) == [
        ("Team Leader", "Teleperformance", "2016-01", "2018-12"),
        (CSR, "Concentrix", None, None),
    ]


PLACEHOLDERS = {
    "below the dates": f"""
{CSR}
January 2014 to March 2017
Company Name - City , State
* Answered calls
Data Entry Clerk
May 2011 to December 2013
Company Name - City , State
* Keyed orders
""",
    "beside title and dates": f"""
Company Name City , State {CSR} 01/2014 to 03/2017
* Answered calls
Company Name City , State Data Entry Clerk 05/2011 to 12/2013
* Keyed orders
""",
}


@pytest.mark.parametrize("text", PLACEHOLDERS.values(), ids=PLACEHOLDERS.keys())
def test_a_template_s_company_name_stands_for_the_employer(find: Find, text: str) -> None:
    assert jobs(find("Experience" + text)) == [
        (CSR, "Company Name", "2014-01", "2017-03"),
        ("Data Entry Clerk", "Company Name", "2011-05", "2013-12"),
    ]


def test_what_stands_before_an_employer_names_the_job_though_no_word_of_it_is_a_title(
    find: Find,
) -> None:
    text = f"""
EXPERIENCE
Jan 2014 - Mar 2017
Process Improvement, {FERN}
* Mapped the work of nine teams
"""
    assert jobs(find(text)) == [("Process Improvement", FERN, "2014-01", "2017-03")]


IN_PASSING = [
    "* Service level of 82% in every month of 2018.",
    "* Won the award of best agent in 2018",
    "* Best agent of the year 2018-19",
    "* Promoted to shift captain in March 2019 after two quarters.",
    "* Handled billing queries since 2017 for three countries",
    "* Raised CSAT from 80% in 2017 to 92% in 2018",
    "* Acted as Team Leader from Jan 2018 to Mar 2018 during the leave of the lead",
    "* Trained eleven new hires at Teleperformance in 2018",
    "Service level of 82% in every month of 2018.",
    "Won the award of best agent in 2018",
]


@pytest.mark.parametrize("line", IN_PASSING)
def test_dates_said_in_passing_make_no_job(find: Find, line: str) -> None:
    text = f"EXPERIENCE\n{CSR}, Concentrix\nJan 2017 - Dec 2019\n* Answered calls\n{line}\n"
    assert jobs(find(text)) == [(CSR, "Concentrix", "2017-01", "2019-12")]


@pytest.mark.parametrize("heading", ["CAREER OBJECTIVE", "REFERENCES", "EDUCATION", "LANGUAGES"])
def test_a_section_of_something_else_holds_no_job(find: Find, heading: str) -> None:
    job = "Team Leader, Concentrix, Jan 2012 - Dec 2016"
    assert find(f"{heading}\n{job}") == ()
    assert [p.title for p in find(f"EXPERIENCE\n{job}")] == ["Team Leader"]


def test_objective_and_references_around_a_work_history_add_no_job(find: Find) -> None:
    text = f"""
CAREER OBJECTIVE
To work as a Team Leader at Concentrix from 2019 onwards.
EXPERIENCE
Data Entry Clerk, {FERN}
Jan 2014 - Dec 2015
* Keyed orders
REFERENCES
Maria Sample, Operations Manager, Teleperformance, 2012 - 2016
"""
    assert jobs(find(text)) == [("Data Entry Clerk", FERN, "2014-01", "2015-12")]


def test_a_work_history_without_a_heading_is_read_where_titles_are_unmistakable(find: Find) -> None:
    (job,) = find("Team Leader, Concentrix, Jan 2015 - Dec 2017\n* Led agents")
    assert (job.title, job.employer, job.section) == ("Team Leader", "Concentrix", "header")
    assert find("Green Valley, Concentrix, Jan 2015 - Dec 2017\n* Led agents") == ()


@pytest.mark.parametrize(
    ("heading", "title", "employment"),
    [
        ("EXPERIENCE", "Team Leader", "paid"),
        ("EXPERIENCE", "HR Intern", "internship"),
        ("EXPERIENCE", "Volunteer Coordinator", "volunteer"),
        ("VOLUNTEERING", "Team Leader", "volunteer"),
    ],
)
def test_unpaid_work_is_told_from_paid_work(
    find: Find, heading: str, title: str, employment: str
) -> None:
    (job,) = find(f"{heading}\n{title}, {BLUE}, Jan 2015 - Mar 2015")
    assert job.employment == employment


def test_the_people_led_are_those_of_the_same_job(find: Find) -> None:
    text = f"""
EXPERIENCE
Team Leader, Teleperformance
Jan 2016 - Dec 2018
* Led a team of 15 agents
{CSR}, Concentrix
Jan 2014 - Dec 2015
* Answered calls
"""
    assert [job.team_size for job in find(text)] == [15, None]


def test_a_job_described_below_a_table_of_jobs_is_told_once(find: Find) -> None:
    text = f"""
EXPERIENCE
Team Leader, Teleperformance, Jan 2016 - Dec 2018
{CSR}, Concentrix, Feb 2012 - Dec 2015
* Both in Manila
* Both in the day shift
* Both with a good report
Team Leader, Teleperformance
* Led a team of 15 agents
"""
    found = find(text)
    assert [(job.title, job.start) for job in found].count(("Team Leader", "2016-01")) == 1
    assert len(found) == 2
    (led,) = (job for job in found if job.title == "Team Leader")
    assert led.team_size == 15


@pytest.mark.parametrize(
    "duty",
    [
        "Led fifteen associates",
        "Took inbound calls for a telecom line",
        "Answered bank customers",
        "Keyed hotel orders",
    ],
)
def test_a_plain_line_about_the_work_is_no_employer(find: Find, duty: str) -> None:
    text = f"""
EXPERIENCE
Team Leader
Northgate Contact Centre
Jan 2016 - Dec 2018
{duty}
{CSR}
{FERN}
Jan 2014 - Dec 2015
{duty}
"""
    assert [job.employer for job in find(text)] == ["Northgate Contact Centre", FERN]


@pytest.mark.parametrize(
    "text",
    ["", "EXPERIENCE", "EXPERIENCE\nJan 2016 - Dec 2018", "EXPERIENCE\nHonest, quick, polite"],
)
def test_nothing_that_names_a_job_gives_no_job(find: Find, text: str) -> None:
    assert find(text) == ()


def test_an_employer_with_dates_is_a_job_without_title(find: Find) -> None:
    assert jobs(find("EXPERIENCE\nConcentrix, Jan 2016 - Dec 2018")) == [
        (None, "Concentrix", "2016-01", "2018-12")
    ]


def test_a_title_with_dates_is_a_job_without_employer(find: Find) -> None:
    assert jobs(find("EXPERIENCE\nTeam Leader, Jan 2016 - Dec 2018")) == [
        ("Team Leader", None, "2016-01", "2018-12")
    ]


def test_the_role_of_a_job_is_read_from_its_title(find: Find) -> None:
    (job,) = find(f"EXPERIENCE\n{CSR}, {BLUE}\nJan 2016 - Dec 2018")
    assert (job.role.role, job.role.side) == ("customer_service_rep", "front")
    (job,) = find(f"EXPERIENCE\nTree Whisperer, {BLUE}, Jan 2016 - Dec 2018")
    assert job.role.role is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            """
EXPERIENCE
1) Organization : Teleperformance India Pvt. Ltd., Indore
   Designation  : Customer Care Executive
   Duration     : 12th Jan 2017 to 30th June 2019
   Process      : Orangebank (Inbound voice)
""",
            ("Customer Care Executive", "Teleperformance India Pvt. Ltd.", "2017-01", "2019-06"),
            id="numbered labels in columns",
        ),
        pytest.param(
            """
EXPERIENCE
Worked as Deputy Manager with Zeta Ltd -Pune from Sep 2007 ~ Sep 2008
""",
            ("Deputy Manager", "Zeta Ltd", "2007-09", "2008-09"),
            id="told as a sentence",
        ),
        pytest.param(
            """
EXPERIENCE
June 2018 - Present : EXL Services, Noida as Assistant Manager - Operations
""",
            ("Assistant Manager - Operations", "EXL Services", "2018-06", "present"),
            id="employer as title",
        ),
        pytest.param(
            """
EXPERIENCE
Worked in HSBC (from June 2014 to July 2016) as a Customer Service Executive.
""",
            ("Customer Service Executive", "HSBC", "2014-06", "2016-07"),
            id="dates in the middle of the sentence",
        ),
        pytest.param(
            """
BPO EXPERIENCE
Floor Shift Manager (FSM), Acme Ltd
2012 - 2014
""",
            ("Floor Shift Manager (FSM)", "Acme Ltd", "2012", "2014"),
            id="the short form of the title is no employer",
        ),
    ],
)
def test_a_job_told_as_people_in_india_tell_it(
    find: Find, text: str, expected: tuple[str, str, str, str]
) -> None:
    assert jobs(find(text)) == [expected]


@pytest.mark.parametrize(
    ("line", "title", "employer"),
    [
        ("Process Associate Genpact", "Process Associate", "Genpact"),
        ("Team Leader Concentrix", "Team Leader", "Concentrix"),
        ("Team Lead for Projects Cognizant & Genpact", "Team Lead for Projects", None),
    ],
)
def test_a_known_employer_ends_the_title_before_it(
    find: Find, line: str, title: str, employer: str | None
) -> None:
    job = find(f"EXPERIENCE\n{line} Jan 2015 - Mar 2016\n* Answered calls\n")[0]
    assert job.title == title
    assert employer is None or job.employer == employer


@pytest.mark.parametrize("title", ["Team Lead for Genpact", "Manager of Amazon"])
def test_an_employer_that_a_preposition_ties_to_the_title_is_not_cut_off(
    find: Find, title: str
) -> None:
    assert find(f"EXPERIENCE\n{title} Jan 2015 - Mar 2016\n* Led\n")[0].title == title


def test_a_history_all_in_bullets_has_headings_too(find: Find) -> None:
    text = """
WORK HISTORY
* Branch Manager
* Company Name
* City , State
* June 2011 to Current
* Responsible for customer relationships of the local branches and for their staff
* Lead Teller
* Company Name
* City , State
* June 1999 to May 2011
* Counted the vault
"""
    assert jobs(find(text)) == [
        ("Branch Manager", "Company Name", "2011-06", "present"),
        ("Lead Teller", "Company Name", "1999-06", "2011-05"),
    ]


def test_jobs_without_a_word_about_them_keep_their_own_headings(find: Find) -> None:
    """Under dates "Title Company Name - City" heads its own job, not the dates that follow."""
    text = """
EXPERIENCE
04/2015 to 05/2016
Payroll Specialist Company Name - City , State
08/2012 to 04/2015
Payroll Clerk Company Name - City , State
"""
    assert jobs(find(text)) == [
        ("Payroll Specialist", "Company Name", "2015-04", "2016-05"),
        ("Payroll Clerk", "Company Name", "2012-08", "2015-04"),
    ]


@pytest.mark.parametrize("terms", ["Contractor", "Part-Time", "Temporary", "Seasonal position"])
def test_how_one_is_employed_is_no_title_of_its_own(find: Find, terms: str) -> None:
    text = f"EXPERIENCE\nCredit Representative - {terms}\n{FERN}\nJan 2015 - Mar 2016\n* Called\n"
    assert find(text)[0].title == f"Credit Representative - {terms}"


def test_a_dated_line_that_names_no_job_leaves_its_text_to_the_job_above(find: Find) -> None:
    text = f"""
EXPERIENCE
{CSR}
Jan 2012 - May 2014
Fiber rollout in the county, May 2014.
* Served customers at designated retail locations
"""
    document = lay_out(text)
    (job,) = find(text)
    assert "retail locations" in document.text[job.extent[0] : job.extent[1]]


def test_an_employer_with_dates_of_its_own_goes_over_the_jobs_inside_them(find: Find) -> None:
    assert jobs(
        find(
            """
EXPERIENCE
Blueharbor Global Shared Services, Iloilo\tMarch 2011 – August 2019
Claims Team Leader\tApril 2016 – August 2019
* Led a dozen examiners.
Claims Examiner\tMarch 2011 – March 2016
* Examined dental claims.
"""
        )
    ) == [
        ("Claims Team Leader", "Blueharbor Global Shared Services", "2016-04", "2019-08"),
        ("Claims Examiner", "Blueharbor Global Shared Services", "2011-03", "2016-03"),
    ]


HEADED = f"""
WORK EXPERIENCE
{CSR}, {BLUE}, Jan 2016 - Dec 2018
* Answered calls.
{{heading}}
* Team Leader who has led 15 agents
EDUCATION
B.Com, 2015
"""


@pytest.mark.parametrize("heading", ["ADVERTS I WROTE", "WHAT I ALSO DO"])
def test_a_job_ends_where_a_line_is_set_as_the_headings_are(find: Find, heading: str) -> None:
    (job,) = find(HEADED.format(heading=heading))
    text = lay_out(HEADED.format(heading=heading)).text
    assert text[slice(*job.extent)].rstrip().endswith("Answered calls.")


@pytest.mark.parametrize("line", ["Adverts I wrote", "HELIOS", "SAP V7.6", "LED THE FLOOR,"])
def test_a_line_of_another_look_ends_no_job(find: Find, line: str) -> None:
    (job,) = find(HEADED.format(heading=line))
    text = lay_out(HEADED.format(heading=line)).text
    assert "15 agents" in text[slice(*job.extent)]


def test_a_job_does_not_end_at_what_is_set_as_its_own_title_is(find: Find) -> None:
    history = f"""
WORK EXPERIENCE
{CSR.upper()}, {BLUE.upper()}, JAN 2016 - DEC 2018
* Answered calls.
SPECIAL PROJECTS HANDLED
* Moved the queue to chat.
EDUCATION
B.Com, 2015
"""
    (job,) = find(history)
    assert "chat" in lay_out(history).text[slice(*job.extent)]


def test_titles_typed_in_small_letters_are_titles_where_titles_stand(find: Find) -> None:
    history = """
WORK EXPERIENCE
inbound sales agent
Blueharbor Contact Solutions, Davao
04/2014 to 11/2016
sold phone plans to callers
"""
    assert jobs(find(history)) == [
        ("inbound sales agent", "Blueharbor Contact Solutions", "2014-04", "2016-11")
    ]
    wrapped = f"""
WORK EXPERIENCE
{CSR}, {BLUE}, Jan 2016 - Dec 2018
Took over the floor whenever it was busy and there helped each new
team leader
Aug 2018
"""
    assert [job.title for job in find(wrapped)] == [CSR]


def test_an_award_is_no_job(find: Find) -> None:
    history = f"""
WORK EXPERIENCE
{CSR}, {BLUE}, Jan 2016 - Dec 2018
Employee of the quarter, March 2017
"""
    assert [job.title for job in find(history)] == [CSR]


def test_typed_tables_have_columns_of_dates(find: Find) -> None:
    history = """
EXPERIENCE
Post | Office | From | To
Data Entry Operator | Blueharbor Pvt Ltd, Pune | 14/02/13 | 28/08/15
Office Clerk | Fernwood Ltd, Pune | 01/09/15 | till date
"""
    assert [(job.title, job.start, job.end) for job in find(history)] == [
        ("Data Entry Operator", "2013-02", "2015-08"),
        ("Office Clerk", "2015-09", "present"),
    ]


def test_jobs_stand_under_a_heading_that_may_be_that_of_a_summary(find: Find) -> None:
    history = f"""
CAREER SUMMARY
{CSR}, {BLUE}, Jan 2016 - Dec 2018
VOLUNTEERING
Receptionist, Elm Hospice, 2017 - Present
"""
    assert [job.title for job in find(history)] == [CSR, "Receptionist"]


def test_a_history_may_be_typed_in_small_letters_all_through(find: Find) -> None:
    history = """
experience
telesales agent
sunrise tele services, madurai
03/02/15 - 25/05/16
sold credit cards on the dialer
shop helper
lotus textiles ltd, madurai
2013 - 2014
folded sarees
education
b.com, 2013
"""
    assert jobs(find(history)) == [
        ("telesales agent", "sunrise tele services", "2015-02", "2016-05"),
        ("shop helper", "lotus textiles ltd", "2013", "2014"),
    ]


def test_a_start_in_a_cell_of_its_own_is_the_start_of_a_job(find: Find) -> None:
    history = f"""
EXPERIENCE
{BLUE} Pvt. Ltd., Tiruchirappalli\tSince March 2021
{CSR}
"""
    assert [(job.title, job.start, job.end) for job in find(history)] == [
        (CSR, "2021-03", "present")
    ]


@pytest.mark.parametrize("title", ["Team Leader - Operations", "Assistant Manager - Quality"])
def test_a_title_with_its_process_stands_before_employer_and_place(find: Find, title: str) -> None:
    history = f"EXPERIENCE\n{title}, Genpact, Pune\nJan 2019 - Present\n* Led the floor\n"
    assert jobs(find(history)) == [(title, "Genpact", "2019-01", "present")]


@pytest.mark.parametrize(
    "line",
    [
        "Payroll accuracy 99.8% in FY 2023-24, SLA adherence 99%.",
        "Quality 97% in 2023-24",
        "My scorecard (Jul - Dec 2021):",
        "Service levels of the account (Apr 2020 - Mar 2021)",
        "Awarded best coach Q2 2020 and Q4 2021",
        "KPI\tJul 2019\tMar 2021",
        "2019 - 2020\tStay at home parent",
        "Jan 2020 - Sep 2020: not working, looking after my mum",
        "Feb 2020 - Jun 2020 Caring for my grandfather",
    ],
)
def test_results_awards_and_pauses_are_no_jobs(find: Find, line: str) -> None:
    history = f"EXPERIENCE\nTeam Leader\n{BLUE}\nJan 2018 - Dec 2021\nLed 12 agents\n{line}\n"
    assert jobs(find(history)) == [("Team Leader", BLUE, "2018-01", "2021-12")]


def test_a_row_of_measures_names_no_employer(find: Find) -> None:
    history = f"""
EXPERIENCE
{BLUE} Pvt. Ltd.
Team Leader, Operations
Sept 2020 - Present
KPI\tTarget\tActual
Absenteeism\t6%\t4.8%
Quality Analyst
Feb 2019 - Aug 2020
"""
    assert [(job.title, job.employer) for job in find(history)] == [
        ("Team Leader, Operations", f"{BLUE} Pvt. Ltd."),
        ("Quality Analyst", f"{BLUE} Pvt. Ltd."),
    ]


@pytest.mark.parametrize("when", ["2018 (5 months)", "2018 (about 5 months)", "5 months in 2018"])
def test_a_year_with_the_months_worked_in_it_dates_a_job(find: Find, when: str) -> None:
    history = f"EXPERIENCE\nCollections Agent\n{BLUE} Pvt. Ltd., Pune, {when}\n* Made calls\n"
    assert [(job.title, job.start, job.end) for job in find(history)] == [
        ("Collections Agent", "2018", "2018")
    ]


def test_a_range_counts_before_a_date_said_beside_it(find: Find) -> None:
    history = f"EXPERIENCE\n{CSR}\n{BLUE} (remote from 2020)\t02/2019 - 08/2021\n* Took calls\n"
    assert jobs(find(history)) == [(CSR, BLUE, "2019-02", "2021-08")]


def test_jobs_may_be_numbered_sentences(find: Find) -> None:
    history = """
EXPERIENCE
1) Working as Telecaller in Alta Properties, Mohali from Sept 2022 to till date. Calling on leads.
2) Worked in Alta Insurance as Tele Sales Executive from July 2020 to Aug 2022. Sold cover.
3) Receptionist in Alta Dental Clinic, Rajpura, 2018 to 2019. Kept the book.
"""
    assert [(job.title, job.start, job.end) for job in find(history)] == [
        ("Telecaller", "2022-09", "present"),
        ("Tele Sales Executive", "2020-07", "2022-08"),
        ("Receptionist", "2018", "2019"),
    ]


def test_the_client_beside_an_employer_is_none(find: Find) -> None:
    history = """
EXPERIENCE
Tech Mahindra Business Services Ltd, Pune (Client: Three UK)
Team Leader\tOct 2021 - Present
Senior Associate\tJan 2018 - Sep 2021
"""
    employers = {job.employer for job in find(history)}
    assert employers == {"Tech Mahindra Business Services Ltd"}


def test_jobs_may_stand_under_the_years_that_they_sum_up_to(find: Find) -> None:
    history = """
Objective
To grow in the front office.
Experience : 5 years in hotels
Alta Palace - Front Office Associate - from July 2021 to Dec 2023
Alta Plaza - Front Office Trainee - Nov 2019 to Apr 2020
"""
    assert [job.start for job in find(history)] == ["2021-07", "2019-11"]


def test_a_labelled_line_of_studies_ends_the_jobs(find: Find) -> None:
    history = f"""
EXPERIENCE
{CSR}
{BLUE}
Jan 2018 - Dec 2021
Tools: Avaya, Siebel
Took calls on the floor
CERTIFICATIONS: ITIL Foundation and that of a
Support Center Team Lead, 2019
EDUCATION: B.Com, Alta College 2014 - 2017
"""
    assert jobs(find(history)) == [(CSR, BLUE, "2018-01", "2021-12")]


def test_a_year_holds_the_positions_that_end_in_it(find: Find) -> None:
    history = f"""
EXPERIENCE
{BLUE} Pvt. Ltd., Pune\t2014 - 2021
Senior Operations Manager July 2017 - January 2021
* Led the site
Operations Manager March 2014 - June 2017
* Led a floor
"""
    assert jobs(find(history)) == [
        ("Senior Operations Manager", f"{BLUE} Pvt. Ltd.", "2017-07", "2021-01"),
        ("Operations Manager", f"{BLUE} Pvt. Ltd.", "2014-03", "2017-06"),
    ]


@pytest.mark.parametrize(
    "employer",
    [
        "STARTEK (Alta Customer Support Services Pvt. Ltd.)",
        "Alta Business Solutions Ltd. (earlier Alta Business Support Services)",
        "Alta Business Solutions Ltd. (on payroll of Beta Staffing)",
    ],
)
def test_what_an_employer_is_called_besides_is_no_title(find: Find, employer: str) -> None:
    history = f"EXPERIENCE\n{employer}, Pune\tApr 2017 - Jun 2021\nManager - Operations\n* Led 90\n"
    (job,) = find(history)
    assert (job.title, job.start, job.end) == ("Manager - Operations", "2017-04", "2021-06")


def test_the_day_of_a_month_is_on_its_line(find: Find) -> None:
    history = f"""
EXPERIENCE
Aug 2020 - Jan 2023\t{BLUE} Pvt. Ltd.\tSenior AR Caller
Collected $1.2 Mn in FY 2021-22
Sep 2018 - Jul 2020\t{BLUE} Pvt. Ltd.\tAR Caller
"""
    assert [(job.title, job.start, job.end) for job in find(history)] == [
        ("Senior AR Caller", "2020-08", "2023-01"),
        ("AR Caller", "2018-09", "2020-07"),
    ]
