"""Document -> Resume: what a resume says, each fact with its characters. spaCy lives only here.

``Extractor`` is the way in. ``tokenizer``, ``tagger`` (with ``forms``, ``wording``, ``spelling``)
and ``context`` find the lexicons' terms and whether they are facts; ``sections`` parts the text;
``dates``, ``titles``, ``organisations``, ``segments`` and ``entries`` make ``positions``;
``quantities`` and ``kpis`` read values; ``languages`` and ``claims`` the rest. ``components`` and
``stages`` hang them into spaCy. ``find_failing_examples`` tries the lexicons' own sentences,
``Explainer`` says why a text holds a term or not.
"""

from bpo_resume.pipeline.explaining import Explainer, Verdict
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.term_examples import find_failing_examples

__all__ = ["Explainer", "Extractor", "Verdict", "find_failing_examples"]
