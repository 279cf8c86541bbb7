"""Job titles: as a role that the lexicon holds, else by their grammar.

``reader`` decides; ``words`` are those of titles as the lexicon compares them, ``grammar`` knows
heads, rungs, grades and fields, ``role_readings`` what a role makes of a title.
"""

from bpo_resume.pipeline.titles.reader import TitleReader, read_titles

__all__ = ["TitleReader", "read_titles"]
