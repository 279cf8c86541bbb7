"""Resume -> Assessment: what the facts of a resume say about BPO experience.

``assess`` is the way in. Each question has a module: ``side``, ``setting`` and ``level`` of one
position (from the ``cues`` in it), ``family`` its line of work, ``tenure`` (month arithmetic),
``experience`` (the sum), ``score`` (the rubric) and ``doubts`` (what a person should look at). All
pure: values in, values out, the date is an argument.
"""

from bpo_resume.assessment.assessing import assess
from bpo_resume.assessment.tenure import sum_months

__all__ = ["assess", "sum_months"]
