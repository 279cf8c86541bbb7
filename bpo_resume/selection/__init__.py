"""Which results are reported, and in what order: conditions, sort keys, how many.

``parsing`` reads a small part of Python's expressions and never evaluates them; ``conditions``
judge a result with three values (true, false, unknown) by ``fields`` of it, held against values as
``comparing`` allows; ``measures`` are KPI values in one unit. ``ordering`` sorts, ``choosing``
does it all; ``problems`` say what is wrong with an expression, and where.
"""

from bpo_resume.selection.choosing import Selection, choose_results
from bpo_resume.selection.conditions import Condition
from bpo_resume.selection.fields import FIELDS
from bpo_resume.selection.ordering import RANKINGS, SortKey, parse_sort_key
from bpo_resume.selection.parsing import parse_condition

__all__ = [
    "FIELDS",
    "RANKINGS",
    "Condition",
    "Selection",
    "SortKey",
    "choose_results",
    "parse_condition",
    "parse_sort_key",
]
