"""Job profiles: what a vacancy asks for, and how far candidates are that."""

from bpo_resume.profiles.fitting import assess_fit, fit_results, rank_by_fit
from bpo_resume.profiles.loading import load_profile, parse_profile
from bpo_resume.profiles.profile import Profile
from bpo_resume.profiles.template import template_text

__all__ = [
    "Profile",
    "assess_fit",
    "fit_results",
    "load_profile",
    "parse_profile",
    "rank_by_fit",
    "template_text",
]
