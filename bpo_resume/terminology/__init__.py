"""Curated lexicons: TOML files in, typed terms out, and the checks over them.

- The format: ``kinds`` lists the kinds of term, one dataclass each in ``terms``,
  ``language_terms``, ``level_terms`` and ``personal_terms``; ``scoring`` is the rubric.
- ``loading`` makes a ``Terminology`` (``catalogue``) of ``tables`` of files, with a user's own
  directories laid over them (``overlay``); ``compiled`` keeps it for the next process, as the
  ``records`` say.
- ``checking`` and ``form_checks`` find what single files cannot show, ``searching`` finds terms.
- ``english`` knows which words are ordinary ones.
"""

from bpo_resume.terminology.catalogue import Terminology, examples
from bpo_resume.terminology.checking import check_terminology
from bpo_resume.terminology.loading import (
    load_sound_terms,
    load_terminology,
    shipped_directory,
)
from bpo_resume.terminology.tables import Problem

__all__ = [
    "Problem",
    "Terminology",
    "check_terminology",
    "examples",
    "load_sound_terms",
    "load_terminology",
    "shipped_directory",
]
