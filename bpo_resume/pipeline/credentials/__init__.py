"""The certifications that no lexicon holds, by their wording and by where they stand.

``finding`` goes through the sections; ``names`` knows how the names of certifications are built,
``words`` which words make one and which never do, ``spelled_out`` which have two names,
``several`` which share a term of the lexicon.
"""

from bpo_resume.pipeline.credentials.finding import find_credentials
from bpo_resume.pipeline.credentials.several import name_each, read_whole
from bpo_resume.pipeline.credentials.spelled_out import join_spelled_out

__all__ = ["find_credentials", "join_spelled_out", "name_each", "read_whole"]
