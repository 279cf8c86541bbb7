"""From results as they come to the report: fit, choice, blinding, audit, writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bpo_resume.model import Result
from bpo_resume.reports import WRITERS
from bpo_resume.selection import Selection, choose_results

if TYPE_CHECKING:
    from bpo_resume.blinding import Blinder
    from bpo_resume.profiles import Profile
    from bpo_resume.terminology import Terminology

_EVERYTHING = Selection()


@dataclass(frozen=True)
class Report:
    """What is to be made of the results of a scan; files are read when they are first needed."""

    selection: Selection = _EVERYTHING
    profile_file: Path | None = None
    lexicons: Sequence[Path] = ()
    blind: bool = False
    audit: Path | None = None

    @cached_property
    def profile(self) -> Profile | None:
        """The profile in the file. Raises ProfileError."""
        if self.profile_file is None:
            return None
        from bpo_resume.profiles import load_profile

        return load_profile(self.profile_file, self._terminology)

    def write(self, results: Iterable[Result], format_: str, output: Path | None) -> None:
        """Write the results that are wanted, in their order, as they may leave.

        An audit log gets its records when all is written.
        """
        fitted = self.fit(results)
        if self.audit is None:
            chosen = choose_results(fitted, self.selection)
            WRITERS[format_].write_to(output, self.as_may_leave(chosen))
            return
        from bpo_resume.auditing import AuditLog

        settings = {"blind": self.blind, "format": format_}
        with AuditLog(self.audit, self.selection, self.profile, settings) as log:
            chosen = choose_results(log.watch_inputs(fitted), self.selection)
            WRITERS[format_].write_to(output, self.as_may_leave(log.watch_reported(chosen)))

    def fit(self, results: Iterable[Result]) -> Iterable[Result]:
        """The results with their fit, where there is a profile."""
        if self.profile is None:
            return results
        from bpo_resume.profiles import fit_results

        return fit_results(results, self.profile, self._terminology)

    def as_may_leave(self, results: Iterable[Result]) -> Iterator[Result]:
        """The results, blinded where that is asked for."""
        return map(self._blinder.blind, results) if self.blind else iter(results)

    @cached_property
    def _blinder(self) -> Blinder:
        from bpo_resume.blinding import Blinder

        return Blinder(self._terminology)

    @cached_property
    def _terminology(self) -> Terminology:
        from bpo_resume.terminology import load_terminology

        return load_terminology(*self.lexicons)
