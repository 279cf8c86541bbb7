"""Every kind of term a lexicon file may hold."""

from __future__ import annotations

from bpo_resume.terminology.duty_terms import Duty
from bpo_resume.terminology.language_terms import (
    LanguageSense,
    LanguageTerm,
    LanguageTest,
    Proficiency,
)
from bpo_resume.terminology.level_terms import TitleTrap
from bpo_resume.terminology.personal_terms import PersonalTerm
from bpo_resume.terminology.terms import (
    Availability,
    Certification,
    ContextTrigger,
    Employer,
    Industry,
    Kpi,
    Role,
    SectionHeading,
    Skill,
    Term,
    TitleWord,
    Tool,
)

TERM_TYPES: tuple[type[Term], ...] = (
    Role,
    Kpi,
    Tool,
    Skill,
    Certification,
    LanguageTerm,
    Proficiency,
    LanguageSense,
    LanguageTest,
    Availability,
    Employer,
    Duty,
    Industry,
    SectionHeading,
    ContextTrigger,
    TitleWord,
    TitleTrap,
    PersonalTerm,
)
