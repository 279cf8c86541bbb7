"""Curated lexicons: TOML files in, typed terms out, and the checks over them."""

from bpo_resume.terminology.catalogue import Terminology, examples
from bpo_resume.terminology.checking import check_terminology
from bpo_resume.terminology.loading import (
    Directories,
    list_directories,
    load_sound_terms,
    load_terminology,
    shipped_directory,
)
from bpo_resume.terminology.tables import Problem

__all__ = [
    "Directories",
    "Problem",
    "Terminology",
    "check_terminology",
    "examples",
    "list_directories",
    "load_sound_terms",
    "load_terminology",
    "shipped_directory",
]
