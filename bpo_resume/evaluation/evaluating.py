"""Labelled resumes against results: the figures, and what was wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bpo_resume.errors import UsageError
from bpo_resume.evaluation.figures import FIGURES, Figure, Measures, add
from bpo_resume.evaluation.gold import Label, fingerprint
from bpo_resume.evaluation.reported import Origin, Reported, report
from bpo_resume.evaluation.scoring import Case, score
from bpo_resume.model import Result


@dataclass(frozen=True, slots=True)
class Miss:
    """Something that is not as labelled, in words; a dash stands for what is not there."""

    resume: str  # the label's id
    wanted: str
    got: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of a set of labelled resumes by their names, and the misses of each.

    ``fingerprint``: 16 hex digits of what the labels say. ``versions``: what the results depend
    on, as they say themselves.
    """

    figures: Mapping[str, Figure]
    misses: Mapping[str, tuple[Miss, ...]]
    resumes: int
    fingerprint: str
    as_of: date
    versions: Mapping[str, str]

    @property
    def measures(self) -> Mapping[str, Measures]:
        """The figures as they are told: "rate", or "f1", "precision" and "recall", and "n".

        Rounded to three decimals; None where there was nothing to measure.
        """
        return {field: figure.measures for field, figure in self.figures.items()}


def evaluate(
    gold: Sequence[Label], results: Iterable[Result], as_of: date | None = None
) -> Evaluation:
    """How far the results are what was labelled.

    A result is of the label whose id is the name of its file without the ending; results of other
    files are passed over. A label without a result, or with one of a file that was not read, has
    everything wrong. ``as_of`` closes "present" in the labels; it is that of the results if none.

    Raises UsageError where two results are of one label, none is of any, or they are of several
    dates.
    """
    return evaluate_reported(gold, map(report, results), as_of)


def evaluate_reported(
    gold: Sequence[Label], reported: Iterable[Reported], as_of: date | None = None
) -> Evaluation:
    """The same of what was reported of each file."""
    by_id = _join(gold, reported)
    day = _agree_on_date(by_id.values(), as_of)
    figures: dict[str, Figure] = dict(FIGURES)
    misses: dict[str, list[Miss]] = {field: [] for field in FIGURES}
    for label in gold:
        found = by_id.get(label.id) or _report_missing(label)
        for mark in score(Case(label, found, day)):
            figures[mark.field] = add(figures[mark.field], mark.figure)
            misses[mark.field] += [Miss(label.id, *told) for told in mark.misses]
    return Evaluation(
        figures,
        {field: tuple(missed) for field, missed in misses.items()},
        resumes=len(gold),
        fingerprint=fingerprint(gold),
        as_of=day,
        versions=_list_versions(by_id.values()),
    )


def _join(gold: Iterable[Label], reported: Iterable[Reported]) -> dict[str, Reported]:
    """What was reported of each label, by its id."""
    ids = {label.id for label in gold}
    by_id: dict[str, Reported] = {}
    doubles = []
    for one in reported:
        if one.id in ids and by_id.setdefault(one.id, one) is not one:
            doubles.append(f"{one.id}: results of {by_id[one.id].place} and {one.place}")
    if doubles:
        raise UsageError("\n".join([*doubles, "leave one of each out"]))
    if not by_id:
        raise UsageError(
            "no result is of a labelled resume: ids are the names of files without their endings"
        )
    return by_id


def _report_missing(label: Label) -> Reported:
    return Reported(
        schema="bpo-resume/1",
        source=Origin(name=label.id),
        status="missing",
        message="no file or result is called so",
    )


def _agree_on_date(reported: Iterable[Reported], as_of: date | None) -> date:
    """The one date that closes "present" in labels and results."""
    days = {one.as_of for one in reported if one.as_of} | ({as_of.isoformat()} if as_of else set())
    if len(days) > 1:
        raise UsageError(
            f"results and labels are as of {' and '.join(sorted(days))}; they must be of one date"
        )
    if not days:
        raise UsageError("no labelled resume was read; say as of when (as_of)")
    return date.fromisoformat(days.pop())


def _list_versions(reported: Iterable[Reported]) -> dict[str, str]:
    named: dict[str, set[str]] = {}
    for one in reported:
        for name, version in one.versions.items():
            named.setdefault(name, set()).add(version)
    return {name: ", ".join(sorted(versions)) for name, versions in sorted(named.items())}
