"""What the stages find, on spaCy Docs; the only place that imports spaCy, which takes a while.

- ``tokenizer`` cuts a text into tokens for a Doc, ``docs`` keeps the Findings on it (``doc._.bpo_``
  and their names), ``spans`` the terms (``doc.spans``).
- ``components`` makes a component of every stage, for ``nlp.add_pipe``: "bpo_resume" runs them all.
- ``annotator``: Document -> Doc, with everything found on it.
"""

from bpo_resume.pipeline.annotation.annotator import Annotator

__all__ = ["Annotator"]
