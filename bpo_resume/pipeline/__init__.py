"""Document -> Resume: what a resume says, each fact with its characters.

``Extractor`` (``extracting``) is the way in: it runs the stages of ``stages`` and ``mentioning``
over one document, each of which adds to its ``findings``. ``annotation`` puts these on a spaCy Doc
and makes components of the stages; spaCy lives only there.

- Words: ``wording`` folds printed words into compared ones, ``spelling`` mends slips, ``numerals``
  and ``units`` read figures, ``sentences`` and ``prose`` tell running text, ``late`` compiles
  patterns that are seldom needed.
- Parts: ``sections`` (with ``inline_headings``); ``lists`` tells lists from runs of keywords;
  ``quoting`` makes evidence of characters.
- Jobs: ``positions`` out of ``history``, ``entries``, ``segments``, ``labels``, ``layouts``, with
  ``dates`` (``date_points``; ``dated_asides`` are no jobs), ``titles`` (``title_grammar``,
  ``title_words``), ``organisations``, ``umbrellas``, ``leading`` and ``team_size``.
- Terms: ``lexis`` holds the forms that the lexicons may print (``forms``), ``reading`` finds them
  in a text, ``tagger`` decides with ``company`` and ``acronyms`` which count; ``unlisted`` and
  ``credentials`` add tools and certifications no lexicon has, ``longer_names`` drops parts of
  them, ``mentioning`` makes stages of it.
- Facts: ``context`` (with ``clauses`` and ``colleagues``) says whether a term is one of the
  person's; ``subjects``, ``industries`` and ``kpi_names`` drop what names nothing of the work.
- Values: ``quantities``, ``measures`` and ``masks`` read amounts; ``kpis`` (with ``kpi_fit``,
  ``kpi_kinds``, ``kpi_links``, ``kpi_parts`` and ``kpi_values``) ties them to names, ``volumes``
  (with ``periods_ahead``) to what is counted, ``deadlines`` to what is done, ``kpi_tables`` and
  ``kpi_tiles`` to the cells and lines beside them.
- ``languages``, ``availability`` and ``claims`` are read from terms and text.

``find_failing_examples`` (``term_examples``) tries the lexicons' own sentences, ``Explainer``
(``explaining``) says why a text holds a term or not.
"""

from bpo_resume.pipeline.explaining import Explainer, Verdict
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.term_examples import find_failing_examples

__all__ = ["Explainer", "Extractor", "Verdict", "find_failing_examples"]
