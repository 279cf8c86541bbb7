"""Reads resumes and reports their BPO experience, each claim with the characters it came from.

>>> from bpo_resume import analyze
>>> result = analyze("resume.pdf")
>>> result.status, result.assessment.experience.side
('ok', 'front')
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bpo_resume.auditing import AuditLog
    from bpo_resume.blinding import Blinder, blind_results
    from bpo_resume.errors import (
        BpoResumeError,
        CorruptError,
        EmptyError,
        EncryptedError,
        GoldError,
        LeakError,
        LexiconError,
        NeedsOcrError,
        ProfileError,
        ReadError,
        TooLargeError,
        UnsupportedError,
        UsageError,
    )
    from bpo_resume.evaluation import Evaluation, evaluate, load_gold
    from bpo_resume.model import (
        Assessment,
        Claim,
        Criterion,
        Document,
        Evidence,
        Experience,
        Finding,
        Fit,
        Flag,
        HiddenText,
        Judgement,
        KpiValue,
        Language,
        Limits,
        Line,
        Mention,
        Months,
        Position,
        Result,
        Resume,
        RoleReading,
        Section,
        Source,
    )
    from bpo_resume.profiles import Profile, assess_fit, fit_results, load_profile, rank_by_fit
    from bpo_resume.reports import result_to_dict
    from bpo_resume.screening import Analyzer, analyze, analyze_text, find_files, screen
    from bpo_resume.terminology import Terminology, load_terminology

__all__ = [
    "Analyzer",
    "Assessment",
    "AuditLog",
    "Blinder",
    "BpoResumeError",
    "Claim",
    "CorruptError",
    "Criterion",
    "Document",
    "EmptyError",
    "EncryptedError",
    "Evaluation",
    "Evidence",
    "Experience",
    "Finding",
    "Fit",
    "Flag",
    "GoldError",
    "HiddenText",
    "Judgement",
    "KpiValue",
    "Language",
    "LeakError",
    "LexiconError",
    "Limits",
    "Line",
    "Mention",
    "Months",
    "NeedsOcrError",
    "Position",
    "Profile",
    "ProfileError",
    "ReadError",
    "Result",
    "Resume",
    "RoleReading",
    "Section",
    "Source",
    "Terminology",
    "TooLargeError",
    "UnsupportedError",
    "UsageError",
    "analyze",
    "analyze_text",
    "assess_fit",
    "blind_results",
    "evaluate",
    "find_files",
    "fit_results",
    "load_gold",
    "load_profile",
    "load_terminology",
    "rank_by_fit",
    "result_to_dict",
    "screen",
]

# Where the names come from, the cheapest to import first.
_SOURCES = (
    *("errors", "model", "terminology", "reports", "profiles", "blinding", "evaluation"),
    *("screening", "auditing"),
)


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for: ``bpo-resume --help`` needs none of them."""
    if name in __all__:
        for source in _SOURCES:
            module = import_module(f"{__name__}.{source}")
            if hasattr(module, name):
                return globals().setdefault(name, getattr(module, name))
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *__all__]
