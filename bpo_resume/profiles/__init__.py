"""Job profiles: what a vacancy asks for, and how far candidates are that.

- ``profile`` is what a file may ask for, ``loading`` reads it (``names`` knows the lexicons',
  ``protected`` what nobody may ask for), ``template`` is one to start from.
- ``fitting`` holds candidates against a profile and ranks them; each kind of criterion is answered
  by ``worked`` (from jobs) or ``held`` (KPIs, terms, languages), as ``answers`` says, with what is
  ``told`` of it.
- ``wording`` puts criteria into words.
"""

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
