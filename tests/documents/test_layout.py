"""Reading order over drawn pages: columns apart, rows and date rails together."""

from __future__ import annotations

import pytest
from documents.drawings import column, read_lines, read_pdf, set_lines

LEFT = ["CONTACT", "Manila, Philippines", "SKILLS", "Zendesk", "Five9", "Verint"]
RIGHT = [
    "EXPERIENCE",
    "Team Leader, Contoso Outsourcing",
    "Led fourteen agents on a voice account for",
    "a telecom client and kept schedules",
    "Agent, Fabrikam Contact Centre",
    "Took sixty calls a day about late invoices",
    "and parcel returns",
]


@pytest.mark.parametrize("right_at", [200, 260, 330])
@pytest.mark.parametrize("offset", [0, 5])
def test_two_columns_are_read_one_after_the_other(right_at: float, offset: float) -> None:
    page = column(40, 100, LEFT) + column(right_at, 100 + offset, RIGHT)
    assert read_lines(page) == LEFT + RIGHT


def test_column_drawn_second_may_stand_on_the_left() -> None:
    assert read_lines(column(260, 100, RIGHT) + column(40, 100, LEFT)) == LEFT + RIGHT


def test_heading_across_both_columns_stays_above_them() -> None:
    title = "MARIA SANTOS, a team leader in customer operations for eleven years"
    page = [(40, 70, title), *column(40, 100, LEFT), *column(260, 100, RIGHT)]
    assert read_lines(page) == [title, *LEFT, *RIGHT]


def test_section_below_a_two_column_list_comes_after_both_columns() -> None:
    page = [
        *column(40, 100, ["Excel", "Word", "Access"]),
        *column(240, 100, ["Zendesk", "Avaya", "Genesys"]),
        *column(40, 170, ["EDUCATION", "BA English", "City College"]),
    ]
    assert read_lines(page) == [
        "Excel", "Word", "Access", "Zendesk", "Avaya", "Genesys",
        "EDUCATION", "BA English", "City College",
    ]  # fmt: skip


def test_sparse_columns_with_shifted_baselines_do_not_interleave() -> None:
    left, right = ["Excel", "Word", "Access", "Outlook"], ["Zendesk", "Avaya"]
    assert read_lines(column(40, 100, left, 11) + column(240, 105, right, 11)) == left + right


def test_dates_set_flush_right_stay_on_the_line_of_their_title() -> None:
    page = []
    for number, (title, dates) in enumerate(
        [("Team Leader", "Jan 2019 - Present"), ("Senior Agent", "Mar 2016 - Dec 2018")]
    ):
        top = 100 + 60 * number
        page += [(40, top, title), (480, top, dates)]
        page += column(50, top + 14, ["Handled a queue of billing calls for a client in telecom"])
    lines = read_lines(page)
    assert lines[0] == "Team Leader\tJan 2019 - Present"
    assert lines[2] == "Senior Agent\tMar 2016 - Dec 2018"


def test_rail_of_dates_drawn_after_all_titles_is_not_a_column() -> None:
    titles = ["Team Leader", "Senior Agent", "Agent"]
    dates = ["2019 - 2021", "2016 - 2019", "2014 - 2016"]
    lines = read_lines(column(40, 100, titles) + column(480, 100, dates))
    assert lines == [f"{title}\t{date}" for title, date in zip(titles, dates, strict=True)]


def test_dates_broken_in_a_rail_on_the_left_are_made_whole() -> None:
    page = []
    for number, (start, end, firm, title) in enumerate(
        [
            ("2021/07 - to", "date", "Alta Power", "Senior Engineer"),
            ("2017/02 -", "2021/06", "Alta Steel", "Engineer"),
        ]
    ):
        top = 100 + 40 * number
        page += [(40, top, start), (160, top, firm), (40, top + 14, end), (160, top + 14, title)]
    assert read_lines(page) == [
        *("2021/07 - to date\tAlta Power", "Senior Engineer"),
        *("2017/02 - 2021/06\tAlta Steel", "Engineer"),
    ]


def test_jobs_beside_a_narrow_sidebar_are_no_rail_of_dates() -> None:
    jobs = []
    for number, dates in enumerate(["2019 - 2021", "2016 - 2019", "2014 - 2016"]):
        duties = ["Answered the calls of a retail client in two languages", "Wrote to those"]
        jobs += column(40, 120 + 70 * number, ["Agent", dates, *duties])
    side = [*column(400, 120, ["Tools", "Avaya"]), *column(400, 190, ["Languages", "English"])]
    lines = read_lines([*jobs, *side])
    assert lines[-4:] == ["Tools", "Avaya", "Languages", "English"]


def test_labels_and_dates_beside_a_column_stay_with_it() -> None:
    page = [
        *column(40, 100, ["PERSONAL", "INFORMATION"]),
        *column(160, 100, ["Maria Example-Kowalska", "of Krakow in the south of Poland"]),
        *column(40, 142, ["WORK EXPERIENCE"]),
    ]
    for number, (dates, title) in enumerate(
        [
            (["04/2022 - Present"], "Order to Cash Specialist in a shared service centre"),
            (["09/2019 -", "03/2022"], "Accounts Receivable Accountant of a beverage group"),
        ]
    ):
        top = 170 + 70 * number
        duties = ["Posted the payments of customers from bank statements", "Cleared residuals"]
        page += [*column(40, top, dates), *column(160, top, [title, "Alta Services", *duties])]
    page += [*column(40, 320, ["EDUCATION"]), *column(160, 320, ["Master of Finance", "Krakow"])]
    lines = read_lines(sorted(page, key=lambda line: (line[1], line[0])))
    assert "04/2022 - Present\tOrder to Cash Specialist in a shared service centre" in lines
    assert "09/2019 - 03/2022\tAccounts Receivable Accountant of a beverage group" in lines
    assert lines[4:6] == ["Alta Services", "Posted the payments of customers from bank statements"]


def test_rows_of_a_table_drawn_row_by_row_stay_together() -> None:
    rows = [("Tool", "Level"), ("Avaya", "expert"), ("Zendesk", "good"), ("Excel", "basic")]
    page = []
    for number, (tool, level) in enumerate(rows):
        page += [(40, 100 + 16 * number, tool), (240, 100 + 16 * number, level)]
    assert read_lines(page) == [f"{tool}\t{level}" for tool, level in rows]


def test_lines_drawn_out_of_order_are_read_from_top_to_bottom() -> None:
    texts = [f"Line number {n} of one plain column of text" for n in range(6)]
    page = column(40, 100, texts)
    assert read_lines([page[n] for n in (3, 0, 5, 1, 4, 2)]) == texts


def test_label_set_beside_its_text_stands_above_it() -> None:
    page = [(40, 100, "Experience"), *column(160, 100, ["Agent at Contoso", "Took calls", "Wrote"])]
    page += [(40, 160, "Education"), *column(160, 160, ["BA English", "City College"])]
    assert read_lines(page) == [
        "Experience", "Agent at Contoso", "Took calls", "Wrote",
        "Education", "BA English", "City College",
    ]  # fmt: skip


def test_key_beside_each_value_is_a_row() -> None:
    rows = [("Name", "Maria Santos"), ("Nationality", "Filipino"), ("Status", "Married")]
    page = [
        (x, 100 + 16 * n, row[i]) for n, row in enumerate(rows) for i, x in enumerate((40, 160))
    ]
    assert read_lines(page) == ["\t".join(row) for row in rows]


def test_date_beside_its_entry_stays_on_the_line_of_the_title() -> None:
    page = [
        (40, 100, "2019 - 2021"),
        *column(160, 100, ["Team Leader", "Led ten agents", "Coached"]),
    ]
    page += [(40, 160, "2015 - 2019"), *column(160, 160, ["Agent", "Took calls"])]
    assert read_lines(page) == [
        "2019 - 2021\tTeam Leader", "Led ten agents", "Coached",
        "2015 - 2019\tAgent", "Took calls",
    ]  # fmt: skip


def test_paragraphs_are_blocks_and_lines_know_their_place() -> None:
    page = [*column(40, 100, ["First line", "second line"]), *column(40, 180, ["Next paragraph"])]
    first, second, third = read_pdf(set_lines(page)).lines
    assert first.block == second.block != third.block
    assert (first.left, first.size, first.page) == (40.0, 10.0, 1)
    assert 85 < first.top < first.bottom < 105


def test_letter_spaced_heading_is_one_word() -> None:
    def paint(canvas) -> None:
        canvas.drawString(40, 700, "W O R K  E X P E R I E N C E".replace("  ", "   "))
        text = canvas.beginText(40, 650)
        text.setCharSpace(4)
        text.textLine("EDUCATION")
        canvas.drawText(text)

    assert read_pdf(paint).text.split("\n") == ["WORK EXPERIENCE", "EDUCATION"]


def test_words_set_glyph_by_glyph_without_spaces_are_parted_by_their_gaps() -> None:
    text = "Handled calls of customers for a telecom client and of others for banking"

    def paint(canvas) -> None:
        left = 40.0
        for char in text * 1:
            if char != " ":
                canvas.drawString(left, 700, char)
            left += canvas.stringWidth(char, "Helvetica", 10)

    assert read_pdf(paint).text == text


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_turned_page_is_read_upright(degrees: int) -> None:
    def paint(canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(degrees)
        canvas.drawString(0, 0, "Process Associate")
        canvas.drawString(0, -16, "Accounts payable")

    assert read_pdf(paint).text == "Process Associate\nAccounts payable"


@pytest.mark.parametrize("glyph", ["\u2022", "\x7f", "-", "*"])
def test_bullet_glyph_marks_the_line_and_leaves_the_text(glyph: str) -> None:
    document = read_pdf(set_lines([(40, 100, f"{glyph} Took calls"), (48, 114, "from customers")]))
    assert document.text == "Took calls\nfrom customers"
    assert [line.bullet for line in document.lines] == [True, False]


def test_bullet_drawn_as_a_circle_marks_the_line() -> None:
    def paint(canvas) -> None:
        canvas.circle(45, 703, 2, fill=1)
        canvas.drawString(55, 700, "Took calls")
        canvas.drawString(55, 686, "from customers")

    assert [line.bullet for line in read_pdf(paint).lines] == [True, False]


def test_bold_line_is_marked() -> None:
    def paint(canvas) -> None:
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(40, 700, "EXPERIENCE")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(40, 680, "Agent")

    document = read_pdf(paint)
    assert [(line.bold, line.size) for line in document.lines] == [(True, 12.0), (False, 10.0)]


def test_rows_of_hundreds_of_words_wide_apart_are_lines_not_columns() -> None:
    scattered = [(left, 100 + 11 * row, "x") for row in range(16) for left in range(0, 12000, 14)]
    assert len(read_pdf(set_lines(scattered)).lines) <= 16
