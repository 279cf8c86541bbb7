"""Numbers with what they count, wherever they stand: "under 6 minutes", "95% against 90%".

``quantities`` reads one number with its unit (``units``), its bound (``bounds``) and its period
(``periods_ahead``, where that stands before); ``masks`` knows the numbers that measure nothing.
``measures`` puts quantities together: a value with its baseline or target (``targets``), two values
with one unit (``shared_units``), none that only tells when (``circumstances``).
"""
