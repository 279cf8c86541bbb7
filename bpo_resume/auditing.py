"""What a screening did, for those who must account for it: every file, and what was asked of it.

JSON lines without a name, a text or a time: a run adds its records, whole or not at all, and the
same run over the same files adds the same ones. Who a candidate is, whoever holds the file can
tell by its hash; what group he belongs to, a bias audit brings along by the same hash.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from bpo_resume.errors import UsageError
from bpo_resume.model import Experience, Fit, Months, Result
from bpo_resume.profiles import Profile
from bpo_resume.profiles.loading import fingerprint
from bpo_resume.selection import Selection

SCHEMA = "bpo-resume-audit/1"
_EVERYTHING = Selection()


class AuditLog:
    """The records of one run: ``watch_inputs`` sees all results, ``watch_reported`` those reported.

    They are added to the file when the ``with`` block ends, and not where it ends in an error.
    ``selection``: the conditions and the order, by default none; ``settings``: what else was asked
    for, as JSON has it. Raises UsageError when ``path`` cannot be a file to add to.
    """

    def __init__(
        self,
        path: Path | str,
        selection: Selection = _EVERYTHING,
        profile: Profile | None = None,
        settings: Mapping[str, object] | None = None,
    ) -> None:
        self._path = Path(path)
        if not self._path.parent.is_dir() or (self._path.exists() and not self._path.is_file()):
            raise UsageError(f"{path}: no file to add to; name one in a folder that exists")
        self._selection = selection
        self._profile = profile
        self._settings = dict(settings or {})
        self._lines: IO[str] = tempfile.TemporaryFile(  # noqa: SIM115  # closed by __exit__
            "w+", encoding="utf-8", newline="\n"
        )
        self._ranked: list[str] = []
        self._versions: dict[str, str] = {}
        self._as_of: set[str] = set()
        self._statuses: Counter[str] = Counter()
        self._verdicts: Counter[str] = Counter()
        self._held = [0] * len(selection.where)

    def watch_inputs(self, results: Iterable[Result]) -> Iterator[Result]:
        """The same results; each is noted with what was found in it."""
        for result in results:
            self._note(result)
            yield result

    def watch_reported(self, results: Iterable[Result]) -> Iterator[Result]:
        """The same results; their order is noted."""
        for result in results:
            self._ranked.append(result.source.sha256)
            yield result

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lines:
            if error is None:
                self._append()

    def _note(self, result: Result) -> None:
        self._versions.update(result.versions)
        if result.assessment:
            self._as_of.add(result.assessment.as_of)
        self._statuses[result.status] += 1
        holds = [condition.judge(result) for condition in self._selection.where]
        self._held = [n + (held is True) for n, held in zip(self._held, holds, strict=True)]
        if result.fit:
            self._verdicts[result.fit.verdict] += 1
        self._lines.write(_say("input", **_describe(result), holds=holds))

    def _append(self) -> None:
        first = _say(
            "run",
            schema=SCHEMA,
            versions=dict(sorted(self._versions.items())),
            as_of=min(self._as_of, default=None),
            profile=_describe_profile(self._profile),
            where=[str(condition) for condition in self._selection.where],
            sort=[str(key) for key in self._selection.keys],
            top=self._selection.top,
            **self._settings,
        )
        last = _say(
            "end",
            inputs=self._statuses.total(),
            statuses=dict(sorted(self._statuses.items())),
            held=self._held,
            verdicts=dict(sorted(self._verdicts.items())),
            reported=len(self._ranked),
        )
        try:
            with self._path.open("a", encoding="utf-8", newline="\n") as log:
                log.write(first)
                self._lines.seek(0)
                shutil.copyfileobj(self._lines, log)
                for rank, sha256 in enumerate(self._ranked, 1):
                    log.write(_say("reported", rank=rank, sha256=sha256 or None))
                log.write(last)
                log.flush()
                os.fsync(log.fileno())
        except OSError as error:
            raise UsageError(f"{self._path}: {error.strerror}; name a file to add to") from error


def _say(record: str, **told: object) -> str:
    return json.dumps({"record": record, **told}, ensure_ascii=False) + "\n"


def _describe_profile(profile: Profile | None) -> Mapping[str, object] | None:
    if profile is None:
        return None
    return {"title": profile.title, "fingerprint": fingerprint(profile)}


def _describe(result: Result) -> Mapping[str, object]:
    source = result.source
    return {
        "sha256": source.sha256 or None,
        "format": source.format,
        "bytes": source.bytes,
        "status": result.status,
        "group": result.group or None,
        "result": _sum_up(result.assessment.experience) if result.assessment else None,
        "fit": _describe_fit(result.fit) if result.fit else None,
    }


def _sum_up(experience: Experience) -> Mapping[str, object]:
    return {
        "side": experience.side,
        "has_bpo": experience.has_bpo,
        "months": {
            name: _list_months(getattr(experience, name))
            for name in ("front", "back", "bpo", "career")
        },
        "level": {"highest": experience.highest, "current": experience.current},
        "score": {"front": experience.score_front, "back": experience.score_back},
    }


def _list_months(months: Months) -> list[int]:
    return [months.min, months.likely, months.max]


def _describe_fit(fit: Fit) -> Mapping[str, object]:
    return {
        "score": fit.score,
        "possible": fit.possible,
        "verdict": fit.verdict,
        "criteria": [
            {"wish": one.wish, "need": one.need, "weight": one.weight, "answer": one.answer}
            for one in fit.criteria
        ],
    }
