"""Cells side by side: what a table, a date rail and a timeline put on one line and what not."""

from __future__ import annotations

import pytest
from documents.drawings import column, read_lines, read_pdf, set_lines

Cells = tuple[tuple[float, list[str]], ...]


def draw_row(top: float, *cells: tuple[float, list[str]]) -> list[tuple[float, float, str]]:
    """Each cell drawn whole before the next, as table layouts of all programs do."""
    return [line for left, texts in cells for line in column(left, top, texts, 12)]


def test_cells_of_a_table_broken_by_their_edges_are_one_line_a_row() -> None:
    left, middle, right = 40, 140, 240
    page = [
        *draw_row(
            100,
            (left, ["Orbitel Services,", "Pune, India"]),
            (middle, ["Team Leader - Voice", "Process"]),
            (right, ["Mar 2019", "- Present"]),
        ),
        *draw_row(
            140,
            (left, ["Kestrel BPO Private", "Limited"]),
            (middle, ["Senior Customer", "Service Associate"]),
            (right, ["Jun 2016 - Feb", "2019"]),
        ),
    ]
    assert read_lines(page) == [
        "Orbitel Services, Pune, India\tTeam Leader - Voice Process\tMar 2019 - Present",
        "Kestrel BPO Private Limited\tSenior Customer Service Associate\tJun 2016 - Feb 2019",
    ]


def test_a_cell_of_prose_follows_the_line_of_its_row() -> None:
    duties = [
        "Answered calls of customers about bills,",
        "renewals and late deliveries and wrote to",
        "those who could not be reached.",
    ]
    page = draw_row(
        100, (40, ["Kestrel BPO"]), (140, ["Agent"]), (230, ["2014 - 2016"]), (330, duties)
    )
    page += draw_row(
        150, (40, ["Orbitel"]), (140, ["Clerk"]), (230, ["2012 - 2014"]), (330, duties)
    )
    assert read_lines(page) == [
        "Kestrel BPO\tAgent\t2014 - 2016", *duties, "Orbitel\tClerk\t2012 - 2014", *duties
    ]  # fmt: skip


@pytest.mark.parametrize("by_column", [False, True])
def test_dates_beside_jobs_stay_with_them_in_whatever_order_they_were_drawn(
    by_column: bool,
) -> None:
    rows = [
        [(40, 100, "Mar 2019 - Present"), *column(180, 100, ["Team Leader, Orbitel", "Led ten"])],
        [
            (40, 150, "Jun 2016 - Feb"),
            (40, 162, "2019"),
            *column(180, 150, ["Agent", "Took calls"]),
        ],
        [(40, 200, "2014 - 2016"), *column(180, 200, ["Clerk, Kestrel", "Typed forms"])],
    ]
    page = [line for row in rows for line in row]
    if by_column:
        page.sort(key=lambda line: line[0])
    assert read_lines(page) == [
        "Mar 2019 - Present\tTeam Leader, Orbitel", "Led ten",
        "Jun 2016 - Feb 2019\tAgent", "Took calls",
        "2014 - 2016\tClerk, Kestrel", "Typed forms",
    ]  # fmt: skip


def test_one_line_cells_with_a_narrow_gap_are_cut_where_the_cells_of_other_rows_begin() -> None:
    page = [
        *draw_row(100, (40, ["Mar 2019 - Present"]), (132, ["Team Leader, Orbitel", "Led ten"])),
        *draw_row(150, (40, ["Jun 2016 - Feb", "2019"]), (132, ["Agent, Kestrel", "Took calls"])),
    ]
    assert read_lines(page)[0] == "Mar 2019 - Present\tTeam Leader, Orbitel"


def test_employer_place_and_date_beside_a_job_come_before_it() -> None:
    heads = [["Orbitel", "Pune, India", "2019 - 2021"], ["Kestrel", "Nashik, India", "2016 - 2019"]]
    jobs = [
        ["Team Leader", "Led ten", "Coached", "Wrote rosters"],
        ["Agent", "Took calls", "Wrote"],
    ]
    page = draw_row(100, (40, heads[0]), (200, jobs[0])) + draw_row(
        170, (40, heads[1]), (200, jobs[1])
    )
    assert read_lines(page) == [*heads[0], *jobs[0], *heads[1], *jobs[1]]


def test_the_dots_of_a_timeline_say_nothing() -> None:
    page = [
        *draw_row(100, (40, ["2019 - 2021"]), (140, ["\u2022"]), (160, ["Team Leader", "Led ten"])),
        *draw_row(150, (40, ["2016 - 2019"]), (140, ["\u2022"]), (160, ["Agent", "Took calls"])),
    ]
    document = read_pdf(set_lines(page))
    assert document.text.split("\n") == [
        "2019 - 2021\tTeam Leader", "Led ten", "2016 - 2019\tAgent", "Took calls"
    ]  # fmt: skip
    assert not any(line.bullet for line in document.lines)


def test_bullets_drawn_before_all_texts_are_no_column() -> None:
    texts = ["Took sixty calls a day", "Wrote to customers", "Trained new agents"]
    page = column(40, 100, ["\u2022"] * 3) + column(52, 100, texts)
    document = read_pdf(set_lines(page))
    assert document.text.split("\n") == texts
    assert all(line.bullet for line in document.lines)


def test_dates_floating_on_the_right_are_drawn_first_and_still_end_their_lines() -> None:
    page = [(480, 160, "Mar 2019 - Present"), (508, 174, "Pune, India")]
    page += column(40, 90, ["Avaya", "Zendesk"]) + column(300, 90, ["Excel", "Word", "Outlook"])
    page += [(40, 140, "EXPERIENCE"), (40, 160, "Team Leader"), (40, 174, "Orbitel")]
    assert read_lines(page) == [
        "Avaya", "Zendesk", "Excel", "Word", "Outlook",
        "EXPERIENCE", "Team Leader\tMar 2019 - Present", "Orbitel\tPune, India",
    ]  # fmt: skip


def test_a_date_broken_at_the_right_margin_is_mended() -> None:
    page = [(40, 100, "Team Leader, Orbitel"), (480, 100, "May 2023 - June")]
    page += [
        (40, 114, "Services"),
        (480, 114, "2024"),
        (40, 128, "Led ten agents on a voice account"),
    ]
    assert read_lines(page)[:2] == ["Team Leader, Orbitel\tMay 2023 - June 2024", "Services"]


def test_the_line_under_a_large_name_is_a_line_of_its_own() -> None:
    def paint(canvas) -> None:
        canvas.setFont("Helvetica-Bold", 32)
        canvas.drawString(200, 700, "Asha Verma")
        canvas.setFont("Helvetica", 8)
        canvas.drawString(210, 688, "Team Leader in customer operations")

    assert read_pdf(paint).text == "Asha Verma\nTeam Leader in customer operations"


def test_a_bold_title_beside_a_plain_date_makes_a_bold_line() -> None:
    def paint(canvas) -> None:
        canvas.drawString(40, 700, "January 2019 - December 2021")
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(300, 700, "Clerk")

    assert read_pdf(paint).lines[0].bold
