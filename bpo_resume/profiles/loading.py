"""Profiles from TOML files, or every problem of one at once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import TypeAlias

from pydantic import ValidationError

from bpo_resume.errors import ProfileError, UsageError
from bpo_resume.model import LEVELS, Level
from bpo_resume.profiles.names import resolve
from bpo_resume.profiles.profile import KpiWish, LevelWish, Profile, TermWish, Wish
from bpo_resume.profiles.protected import refuse, refuse_level
from bpo_resume.terminology import Terminology, load_terminology
from bpo_resume.terminology.adapters import adapter_of
from bpo_resume.terminology.loading import REASONS
from bpo_resume.terminology.toml import parse_toml

Raw: TypeAlias = "Mapping[str, object]"

_REASONS: Mapping[str, str] = {
    **REASONS,
    "union_tag_not_found": 'missing; such as kind = "months"',
}


def load_profile(path: Path | str, terminology: Terminology | None = None) -> Profile:
    """The profile of a TOML file, its names resolved by the lexicons (the shipped ones if none).

    Raises ProfileError with every problem of the file, criteria on age, gender and the like among
    them, each with what to do; UsageError where the file cannot be read.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(f"{path}: {reason}; name a profile (a TOML file)") from error
    except UnicodeDecodeError as error:
        raise ProfileError([f"{path.name}: no TOML: {error}"]) from error
    return parse_profile(text, path.name, terminology)


def parse_profile(text: str, name: str, terminology: Terminology | None = None) -> Profile:
    """The same of TOML text; ``name`` stands before its problems."""
    try:
        raw = parse_toml(text)
    except ValueError as error:
        raise ProfileError([f"{name}: no TOML: {error}"]) from error
    refusals = dict(_find_refused(raw))
    problems = [f"{where}: {reason}" for where, reason in refusals.items()]
    profile, faults = _validate(raw)
    problems += [f"{where}: {reason}" for where, reason in faults if where not in refusals]
    if profile is not None:
        profile, unknown = _resolve(profile, terminology or load_terminology())
        problems += unknown
    if profile is None or problems:
        raise ProfileError([f"{name}: {problem}" for problem in problems])
    return profile


@cache  # asked for with every candidate
def fingerprint(profile: Profile) -> str:
    """16 hex digits of what the profile asks for, however its file is written."""
    content = json.dumps(asdict(profile), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _find_refused(raw: Raw) -> Iterator[tuple[str, str]]:
    """Where something is asked for that may not be, and why not."""
    for key in sorted(raw.keys() - {"title", "criteria"}):
        yield from _refused(key, refuse(None, key))
    criteria = raw.get("criteria")
    for number, wish in enumerate(criteria if isinstance(criteria, list) else (), 1):
        if not isinstance(wish, Mapping):
            continue
        kind = wish.get("kind")
        yield from _refused(f"criterion {number}: kind", refuse(kind))
        for key in wish:
            reason = refuse(kind, key)
            if kind == "language" and key == "at_least":
                reason = refuse_level(wish[key])
            yield from _refused(f"criterion {number} ({kind}): {key}", reason)


def _refused(where: str, reason: str | None) -> Iterator[tuple[str, str]]:
    if reason:
        yield where, reason


def _validate(raw: Raw) -> tuple[Profile | None, list[tuple[str, str]]]:
    try:
        return adapter_of(Profile).validate_python(raw), []
    except ValidationError as error:
        return None, [
            (_locate(one["loc"], one["type"]), _REASONS.get(one["type"], one["msg"]))
            for one in error.errors(include_url=False)
        ]


def _locate(place: tuple[int | str, ...], type_: str) -> str:
    """Where it is wrong, as a person counts: "criterion 3 (kpi): at_least"."""
    if len(place) < 2 or place[0] != "criteria":
        return ".".join(map(str, place))
    number = int(place[1]) + 1
    kind = f" ({place[2]})" if len(place) > 2 else ""
    keys = ".".join(str(part) for part in place[3:])
    if type_.startswith("union_tag"):
        keys = "kind"
    return f"criterion {number}{kind}" + (f": {keys}" if keys else "")


def _resolve(profile: Profile, terminology: Terminology) -> tuple[Profile, list[str]]:
    problems = [] if profile.criteria else ["criteria: none; write them as [[criteria]] tables"]
    criteria: list[Wish] = []
    for number, wish in enumerate(profile.criteria, 1):
        faults = list(_check(wish))
        resolved, unknown = (wish, faults) if faults else resolve(wish, terminology)
        criteria.append(resolved)
        problems += [
            f"criterion {number} ({wish.kind}): {key}: {reason}" for key, reason in unknown
        ]
    return replace(profile, criteria=tuple(criteria)), problems


def _check(wish: Wish) -> Iterator[tuple[str, str]]:
    """What a criterion's type cannot say: which keys go together."""
    if isinstance(wish, TermWish) and (wish.any is None) == (wish.all is None):
        yield "any", "either any or all, a list of names"
    if isinstance(wish, KpiWish) and (wish.at_least is None) == (wish.at_most is None):
        yield "at_least", "either at_least or at_most"
    if isinstance(wish, LevelWish):
        if wish.lowest is None and wish.highest is None:
            yield "lowest", "lowest, highest or both"
        elif _rung(wish.lowest, 0) > _rung(wish.highest, len(LEVELS)):
            yield "highest", f"{wish.highest} is below {wish.lowest}"


def _rung(level: Level | None, otherwise: int) -> int:
    return otherwise if level is None else LEVELS.index(level)
