"""One file of many: whatever happens, it has a result."""

from __future__ import annotations

import logging
from pathlib import Path

from bpo_resume.model import Result
from bpo_resume.screening.analyzer import Analyzer
from bpo_resume.screening.unread import describe_file, explain_crash, explain_memory

_log = logging.getLogger(__name__)


def attempt(analyzer: Analyzer, path: Path) -> Result:
    """Analyse a file; an unforeseen error becomes status "failed", so that the run goes on.

    Where the system refuses memory, which some do before our own limit, it is "too_large".
    """
    try:
        return analyzer.analyze(path)
    except MemoryError:
        return analyzer.unread(describe_file(path), "too_large", explain_memory())
    except Exception as error:
        _log.debug("%s", path, exc_info=True)
        return analyzer.unread(describe_file(path), "failed", explain_crash(error))
