"""The sections of a resume, by the words of its headings and by how they are set.

``reader`` parts the lines; ``inline_headings`` have their content on their own line,
``heading_looks`` tells lines set like headings, ``heading_spelling`` mends misspelt ones.
"""

from bpo_resume.pipeline.sections.reader import (
    OF_A_JOB,
    SectionFinder,
    normalize_heading,
    read_sections,
)

__all__ = ["OF_A_JOB", "SectionFinder", "normalize_heading", "read_sections"]
