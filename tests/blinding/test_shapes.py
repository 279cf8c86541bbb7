from __future__ import annotations

import pytest

from bpo_resume.blinding.shapes import find_shapes
from bpo_resume.blinding.spans import unite

TOLD = """
contact: ana.example@mail.example.com
contact: ana.example (at) example.com
contact: ana @ example. co. in
contact: +91 98450 00000
contact: +63-917-000-0000
contact: (555) 555-0100
contact: 555.555.0100 ext. 12
contact: 555/555-0100
contact: 555-0100
contact: 0917 000 0000
contact: 09170000000
contact: 00 44 20 7946 0000
contact: +61 3 9905 0000
contact: https://www.example.com/ana?x=1
contact: www.ana-example.com
contact: linkedin.com/in/ana-example-1b2
contact: facebook.com/ana.example
contact: @ana_example
id: 000-00-0000
id: ABCDE0000F
id: 0000 0000 0000
birth: 29 years old
birth: born on 12 May 1990
birth: Born in Sampletown, in 1969
address: 12 Example Street
address: 1208 N. Sample Dr.
address: 4 Old Mill Road, Apt 3
address: P.O. Box 120
address: Sampletown, TX 75001
address: Sampleabad - 600 042
address: Suburbia VIC 3171
address: LS1 4AB
health: 161 cm / 56 kg
gender: Delta Sigma Theta
name: Example, A. B., and others
"""
NOTHING = """
2014 - 2019
(2010-2013)
03/2018 to 04/2020
12.05.2019
500-1000 calls a day
AHT of 240 seconds
4.500.000 rupiah
$1,200,000 collected
ISO 9001:2015 and ISO 27001
24/7, 365 days
95% CSAT, 4.8/5
Rs. 12,50,000 a month
Jan 2019 - Mar 2021
a 20 year old company
Windows 10, Office 365
10-key, 12,000 KPH
Amazon.com and Booking.com
80/20 service level
May 2015 Drive to improve quality
Six Sigma Green Belt
ticket 12 of 40
"""


def find(text: str) -> str:
    return "".join(
        f"{span.kind}: {text[span.start : span.end]}" for span in unite(find_shapes(text))
    )


@pytest.mark.parametrize("line", TOLD.strip().split("\n"))
def test_what_tells_by_its_shape_is_found_whole(line: str) -> None:
    kind, _, told = line.partition(": ")
    assert find(f"Reach me: {told}\nand 12 more") == f"{kind}: {told}".replace(
        "Example, A. B., and others", "Example, A. B."
    )


@pytest.mark.parametrize("text", NOTHING.strip().split("\n"))
def test_figures_of_the_work_are_none(text: str) -> None:
    assert find(f"{text}\nHandled {text} daily") == ""


def test_no_shape_goes_over_a_line() -> None:
    assert find("Closed in 2013\nOctober Drive\n30088\n2005 12 34") == ""
