"""All hostile files. A reader of another format adds its own table of cases here."""

from __future__ import annotations

from hostile.cases import Case
from hostile.docx_cases import DOCX_CASES
from hostile.pdf_cases import PDF_CASES
from hostile.text_cases import MISNAMED_CASES, TEXT_CASES

CASES: tuple[Case, ...] = (*PDF_CASES, *DOCX_CASES, *TEXT_CASES, *MISNAMED_CASES)
