"""Metrics with their values: the name first, then the numbers of its sentence.

``reader`` goes through sentences and cells. ``parts`` are a name and a measure, ``links`` says
which belong together (``lists`` by their order), ``belonging`` and ``fit`` whether they can,
``kinds`` what the value says (reached, aimed at, changed), ``values`` writes them down. Metrics
without a name: ``volumes`` (``unlisted_work``, ``glued_work``), ``deadlines`` and ``task_times``.
``tables`` (``cells``, ``columns``) and ``tiles`` are metrics in cells and on lines of their own.
"""

from bpo_resume.pipeline.kpis.reader import KpiReading, read_kpis

__all__ = ["KpiReading", "read_kpis"]
