"""The work history: which jobs, where, from when to when.

``reader`` goes through it. ``history`` is the stretch of text and its dates, ``entries`` where
each job begins (``stacks``: as job boards print them), ``segments`` the strings that head it
(``labels``, ``segment_neighbours``, ``title_ends``, jobs ``told`` in a sentence), ``layouts`` which
of them is title, employer and place (``organisations``). ``umbrellas`` are employers over several
jobs, ``durations`` stand for dates, and ``dated_asides`` are no jobs at all.
"""

from bpo_resume.pipeline.positions.reader import PositionFinder

__all__ = ["PositionFinder"]
