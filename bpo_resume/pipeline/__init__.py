"""Document -> Resume: what a resume says, each fact with its characters.

``Extractor`` (``extracting``) is the way in: it runs the stages of ``stages`` and ``mentioning``
over one document, each of which adds to its ``findings``. ``annotation`` puts these on a spaCy Doc
and makes components of the stages; spaCy lives only there.

- ``text`` reads words, figures, sentences and lists; ``amounts`` and ``dates`` what stands in them.
- ``sections`` parts the resume, ``positions`` finds its jobs, with ``titles`` and ``teams``.
- ``terms`` finds what the lexicons hold, ``credentials`` certifications that they do not hold;
  ``mentioning`` makes stages of both.
- ``kpis`` ties values to the names of metrics; ``languages``, ``availability`` and ``claims`` are
  read from terms and text, ``text_doubts`` is what a person should look at.

They stand in layers, from ``text`` up; `.importlinter` holds them to it.

``find_failing_examples`` (``term_examples``) tries the lexicons' own sentences, ``Explainer``
(``explaining``) says why a text holds a term or not.
"""

from bpo_resume.pipeline.explaining import Explainer, Verdict
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.term_examples import find_failing_examples

__all__ = ["Explainer", "Extractor", "Verdict", "find_failing_examples"]
