"""The languages a person speaks and how well, from the mentions of languages and language tests.

``reader`` decides which names are claims; ``senses`` knows names that mean a study or a people,
``proficiency`` the words of levels, ``pairs`` which level goes with which name, ``grids`` tables to
tick, ``results`` the scores of tests, ``listed`` names listed together; ``language_text`` is one
resume as all of them ask about it.
"""

from bpo_resume.pipeline.languages.reader import LanguageReader

__all__ = ["LanguageReader"]
