"""Tables as a recruiter reads them."""

from __future__ import annotations

import pytest
from documents.docx_xml import p, r, read, sdt, tbl, tc, tr

LONG = "Handled inbound calls of a telecom client and kept the queue within its service level"
PROSE = "Coached a team of eleven agents towards higher customer satisfaction every single week"
ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def listed(text: str) -> str:
    return p(text, properties=ITEM)


def lines(xml: str) -> list[str]:
    return read(xml).text.split("\n")


TABLES = [
    ("title and date", tbl(tr("Team Leader", "2015 - 2018")), ["Team Leader\t2015 - 2018"]),
    (
        "date beside a title and its description",
        tbl(tr("2015 - 2018", tc("Team Leader", LONG, "Coached agents"))),
        ["2015 - 2018\tTeam Leader", LONG, "Coached agents"],
    ),
    (
        "description with a date on its right",
        tbl(tr(tc("Team Leader", listed(LONG), listed("Coached")), "2015 - 2018")),
        ["Team Leader\t2015 - 2018", LONG, "Coached"],
    ),
    ("date beside one long sentence", tbl(tr("2015 - 2018", LONG)), [f"2015 - 2018\t{LONG}"]),
    (
        "date and place beside a job",
        tbl(tr(tc("2015 - 2018", "Manila"), tc("Team Leader", "Acme", LONG, "Coached agents"))),
        ["2015 - 2018\tTeam Leader", "Manila", "Acme", LONG, "Coached agents"],
    ),
    (
        "date that wraps",
        tbl(tr(tc("Jan 2015 -", "Dec 2018"), tc("Team Leader", LONG))),
        ["Jan 2015 - Dec 2018\tTeam Leader", LONG],
    ),
    (
        "two cells set line by line",
        tbl(tr(tc("Acme Services", "Team Leader"), tc("Manila", "2015 - 2018"))),
        ["Acme Services\tManila", "Team Leader\t2015 - 2018"],
    ),
    (
        "employment table",
        tbl(
            tr("Organisation", "Designation", "Duration"),
            tr("Acme Services", "Team Leader", "2015 - 2018"),
            tr("Beta Care", "Agent", "2012 - 2015"),
        ),
        [
            "Organisation\tDesignation\tDuration",
            "Acme Services\tTeam Leader\t2015 - 2018",
            "Beta Care\tAgent\t2012 - 2015",
        ],
    ),
    (
        "employment table whose cells wrap",
        tbl(
            tr("Organisation", "Designation", "Duration"),
            tr(tc("Acme Services", "Pvt Ltd"), "Team Leader", tc("Jan 2015", "to", "Dec 2018")),
        ),
        [
            "Organisation\tDesignation\tDuration",
            "Acme Services Pvt Ltd\tTeam Leader\tJan 2015 to Dec 2018",
        ],
    ),
    (
        "employment table with duties",
        tbl(
            tr(
                tc("Acme Services", "Pune"),
                "Agent",
                tc(listed(LONG), listed("Sold")),
                "2015 - 2018",
            )
        ),
        ["Acme Services Pune\tAgent\t2015 - 2018", LONG, "Sold"],
    ),
    (
        "key and value",
        tbl(tr("Name", ":", "Maria Santos"), tr("Shift:", "Nights"), tr("City", "Cebu")),
        ["Name : Maria Santos", "Shift: Nights", "City\tCebu"],
    ),
    (
        "skills in three columns",
        tbl(tr("Excel", "Chat", "Typing"), tr("Word", "Mail", "Sales")),
        ["Excel\tChat\tTyping", "Word\tMail\tSales"],
    ),
    (
        "sidebar and main column",
        tbl(
            tr(
                tc("CONTACT", "555 0100", "SKILLS", "Excel"),
                tc("EXPERIENCE", "Team Leader, 2015 - 2018", LONG),
            )
        ),
        ["CONTACT", "555 0100", "SKILLS", "Excel", "EXPERIENCE", "Team Leader, 2015 - 2018", LONG],
    ),
    (
        "columns that go on in the next row",
        tbl(
            tr(tc("CONTACT", "555 0100"), tc("EXPERIENCE", "Team Leader", LONG)),
            tr(tc("SKILLS", "Excel"), tc("Agent", PROSE)),
        ),
        [
            "CONTACT",
            "555 0100",
            "SKILLS",
            "Excel",
            "EXPERIENCE",
            "Team Leader",
            LONG,
            "Agent",
            PROSE,
        ],
    ),
    (
        "name across the columns",
        tbl(
            tr(tc("Maria Santos", properties='<w:gridSpan w:val="2"/>')),
            tr(tc("SKILLS", "Excel"), tc("WORK", "Agent")),
        ),
        ["Maria Santos", "SKILLS", "Excel", "WORK", "Agent"],
    ),
    (
        "sidebar merged over several rows",
        tbl(
            tr(
                tc("SKILLS", "Excel", properties='<w:vMerge w:val="restart"/>'), tc("WORK", "Agent")
            ),
            tr(tc("", properties="<w:vMerge/>"), tc("STUDIES", "College")),
        ),
        ["SKILLS", "Excel", "WORK", "Agent", "STUDIES", "College"],
    ),
    (
        "section names beside their content",
        tbl(
            tr("EXPERIENCE", tc("Team Leader, Acme, 2015 - 2018", LONG)),
            tr("EDUCATION", tc("College of Cebu", "2011")),
            tr("OBJECTIVE", PROSE),
        ),
        [
            "EXPERIENCE",
            "Team Leader, Acme, 2015 - 2018",
            LONG,
            "EDUCATION",
            "College of Cebu",
            "2011",
            "OBJECTIVE",
            PROSE,
        ],
    ),
    ("two long texts side by side", tbl(tr(LONG, PROSE)), [LONG, PROSE]),
    (
        "lists side by side",
        tbl(tr(tc("Excel", "Word"), tc("Chat", "Mail"))),
        ["Excel", "Word", "Chat", "Mail"],
    ),
    ("nested table", tbl(tr(tc(tbl(tr("in", "side")), p("")))), ["in\tside"]),
    (
        "nested table beside a date",
        tbl(tr("2015 - 2018", tc(tbl(tr("Agent"), tr("Took calls")), p("")))),
        ["2015 - 2018\tAgent", "Took calls"],
    ),
    (
        "spanning cell",
        tbl(tr(tc("both", properties='<w:gridSpan w:val="2"/>')), tr("a", "b")),
        ["both", "a\tb"],
    ),
    (
        "employer merged over two roles",
        tbl(
            tr(tc("Acme", properties='<w:vMerge w:val="restart"/>'), "Team Leader", "2017 - 2019"),
            tr(tc("", properties='<w:vMerge w:val="continue"/>'), "Agent", "2015 - 2017"),
        ),
        ["Acme\tTeam Leader\t2017 - 2019", "Agent\t2015 - 2017"],
    ),
    ("empty cells", tbl(tr("", "Agent", "", "2019")), ["Agent\t2019"]),
    ("table in a control", sdt(tbl(tr("row"))), ["row"]),
    ("row in a control", tbl(sdt(tr("Agent", "2019"))), ["Agent\t2019"]),
    ("cell in a control", tbl(f"<w:tr>{sdt(tc('Agent'))}{tc('2019')}</w:tr>"), ["Agent\t2019"]),
    ("text of a cell in a control", tbl(tr(tc(sdt(p("Agent"))), "2019")), ["Agent\t2019"]),
    (
        "changed rows",
        tbl(tr("old", properties="<w:del/>"), tr("new", properties="<w:ins/>")),
        ["new"],
    ),
    ("deleted cell", tbl(tr(tc("old", properties="<w:cellDel/>"), "new")), ["new"]),
    (
        "row of either form once",
        tbl(
            f"<mc:AlternateContent><mc:Choice Requires='w14'>{tr('new')}</mc:Choice>"
            f"<mc:Fallback>{tr('old')}</mc:Fallback></mc:AlternateContent>"
        ),
        ["new"],
    ),
]


@pytest.mark.parametrize(("xml", "expected"), [t[1:] for t in TABLES], ids=[t[0] for t in TABLES])
def test_table_reads_as_seen(xml: str, expected: list[str]) -> None:
    assert lines(xml) == expected


def test_joined_line_is_bold_where_a_cell_is() -> None:
    bold = tc(p(r("Team Leader", "<w:b/>")))
    assert [line.bold for line in read(tbl(tr(bold, "2019"), tr("Agent", "2018"))).lines] == [
        True,
        False,
    ]


def test_bullets_of_a_description_survive_the_join() -> None:
    document = read(tbl(tr("2015 - 2018", tc("Team Leader", listed("Coached"), listed("Sold")))))
    assert [line.bullet for line in document.lines] == [False, True, True]
