"""Document -> Resume: what a resume says, each fact with its characters. spaCy lives only here.

``Extractor`` is the way in. ``tokenizer``, ``tagger`` (with ``forms``, ``wording``, ``spelling``)
and ``context`` find the lexicons' terms and whether they are facts; ``sections`` parts the text;
``dates``, ``titles``, ``organisations``, ``segments`` and ``entries`` make ``positions``;
``quantities`` and ``kpis`` read values; ``languages`` and ``claims`` the rest. ``components`` and
``stages`` hang them into spaCy. ``find_failing_examples`` tries the lexicons' own sentences.
"""

from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.term_examples import find_failing_examples

__all__ = ["Extractor", "find_failing_examples"]
