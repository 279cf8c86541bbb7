"""The commands of ``bpo-resume`` but for ``scan``, and what all of them share.

``evaluation``, ``lexicon`` (with ``lexicon_views``), ``profile`` and ``review`` are commands. The
options lie apart by what they are about, ``reading_options`` (with ``limit_options``),
``report_options``, ``store_options`` and ``worker_options``; ``spread_options`` makes options of a
dataclass's fields. ``progress`` tells on standard error how far a scan is (``progress_bar``,
``tally``).
"""
