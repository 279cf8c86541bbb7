"""Reads resumes and reports their BPO experience, each claim with the characters it came from.

>>> from bpo_resume import analyze
>>> result = analyze("resume.pdf")
>>> result.status, result.assessment.experience.side
('ok', 'front')
"""

from bpo_resume.errors import (
    BpoResumeError,
    CorruptError,
    EmptyError,
    EncryptedError,
    LexiconError,
    NeedsOcrError,
    ReadError,
    TooLargeError,
    UnsupportedError,
    UsageError,
)
from bpo_resume.model import (
    Assessment,
    Claim,
    Document,
    Evidence,
    Experience,
    Finding,
    Flag,
    HiddenText,
    Judgement,
    KpiValue,
    Language,
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
from bpo_resume.reports import result_to_dict
from bpo_resume.screening import Analyzer, analyze, analyze_text, find_files, screen
from bpo_resume.terminology import Terminology, load_terminology

__all__ = [
    "Analyzer",
    "Assessment",
    "BpoResumeError",
    "Claim",
    "CorruptError",
    "Document",
    "EmptyError",
    "EncryptedError",
    "Evidence",
    "Experience",
    "Finding",
    "Flag",
    "HiddenText",
    "Judgement",
    "KpiValue",
    "Language",
    "LexiconError",
    "Line",
    "Mention",
    "Months",
    "NeedsOcrError",
    "Position",
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
    "find_files",
    "load_terminology",
    "result_to_dict",
    "screen",
]
