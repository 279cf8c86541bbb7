"""What users may rely on; a name leaves or joins it only on purpose."""

from __future__ import annotations

import bpo_resume

PUBLIC = [
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


def test_the_public_names_are_these_and_sorted() -> None:
    assert bpo_resume.__all__ == PUBLIC


def test_every_public_name_exists_and_says_what_it_is() -> None:
    for name in PUBLIC:
        assert getattr(bpo_resume, name).__doc__, name
