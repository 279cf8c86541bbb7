"""Dates of a resume: "Jan'19 - Till date", "FY18-19", "Since Aug 2021".

``ranges`` finds them, out of single ``points``, the words of an open end (``ends``), the names of
``months`` and ``fiscal`` years; ``order`` says whether days stand before months, ``rivals`` which
figures only look like years, ``garbled`` which are written as dates and cannot be any.
"""

from bpo_resume.pipeline.dates.ranges import DateRange, find_date_ranges

__all__ = ["DateRange", "find_date_ranges"]
