"""How a resume's text is read before anything is known of its trade.

- Words: ``wording`` folds printed words into compared ones, ``folding`` whole texts, ``spelling``
  mends slips, ``numerals`` reads figures; ``late`` compiles patterns that are seldom needed.
- Stretches: ``sentences`` puts printed lines together, ``prose`` tells running text from headings,
  ``clauses`` how far words speak, ``lists`` lists from runs of keywords.
- What is nobody's statement: ``instructions`` to a program, ``template_fields`` left empty,
  ``placeholders`` where a name was removed.
- ``quoting`` makes evidence of characters.
"""
