"""Results without the person: for screening that sees the work and not whose it is.

What tells a person is found by shape (``shapes``: addresses, numbers), by the lexicon's labels and
words (``words``, ``fields``), by the names that the resume gives (``names``, ``harvest``) and by
place (``zones``: above the work and below it). ``person`` puts these together, ``blind`` takes them
out of every text of a result, and ``leaks`` looks over what is left before it leaves.
"""

from bpo_resume.blinding.blind import Blinder, blind_results
from bpo_resume.blinding.term_examples import find_failing_examples

__all__ = ["Blinder", "blind_results", "find_failing_examples"]
