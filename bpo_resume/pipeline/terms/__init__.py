"""The terms of the lexicons in a text, and which of them say something of the person.

- Finding: ``lexis`` holds the forms that terms may be printed in (``forms``), ``reading`` finds
  them, ``tagger`` decides with ``company`` and ``acronyms`` which count; ``unlisted`` are tools no
  lexicon has, ``longer_names`` hide parts of themselves.
- Facts: ``context`` (with ``colleagues``) says whether a term is one of the person's;
  ``industries``, ``subjects``, ``kpi_names`` and ``own_name`` drop what names nothing of the work;
  ``unfinished`` certifications are not held.
"""
