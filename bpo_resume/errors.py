"""Everything bpo-resume raises on purpose.

BpoResumeError
├── ReadError                a file gave no text; carries its status and the remedy
│   ├── UnsupportedError     status "unsupported"
│   ├── EncryptedError       status "encrypted"
│   ├── CorruptError         status "corrupt"
│   ├── EmptyError           status "empty"
│   ├── NeedsOcrError        status "needs_ocr"
│   └── TooLargeError        status "too_large"
├── LexiconError             one or more problems in lexicon files, all of them at once
├── LeakError                a blind report would have told whose resume it is
└── UsageError               an argument that cannot be used
    ├── ProfileError         one or more problems in a job profile, all of them at once
    └── GoldError            one or more problems in labelled resumes, all of them at once

Errors of the libraries underneath never cross the package's border: each reader turns them
into one of these and keeps the original as ``__cause__``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

Status = Literal[
    "ok",
    "needs_ocr",
    "encrypted",
    "corrupt",
    "empty",
    "unsupported",
    "too_large",
    "timeout",
    "failed",
]


class BpoResumeError(Exception):
    """The root of all errors this package raises on purpose."""


class ReadError(BpoResumeError):
    """A file gave no text. ``str(error)`` names the file, the reason and the remedy."""

    status: ClassVar[Status] = "failed"

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: {reason}. {remedy}")
        self.name = name
        self.reason = reason
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, str]]:
        # Exceptions with several arguments need this to travel between processes.
        return type(self), (self.name, self.reason, self.remedy)


class UnsupportedError(ReadError):
    """The content is of no format that a reader knows."""

    status: ClassVar[Status] = "unsupported"


class EncryptedError(ReadError):
    """The file opens only with a password."""

    status: ClassVar[Status] = "encrypted"


class CorruptError(ReadError):
    """The file claims a format that no reader of that format can open."""

    status: ClassVar[Status] = "corrupt"


class EmptyError(ReadError):
    """The file has no bytes or no content at all."""

    status: ClassVar[Status] = "empty"


class NeedsOcrError(ReadError):
    """The pages hold images and no text."""

    status: ClassVar[Status] = "needs_ocr"


class TooLargeError(ReadError):
    """The file, its pages or its text exceed the limits."""

    status: ClassVar[Status] = "too_large"


class _ProblemsError(BpoResumeError):
    """Several problems at once."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems: tuple[str, ...] = tuple(problems)

    def __reduce__(self) -> tuple[type[_ProblemsError], tuple[tuple[str, ...]]]:
        return type(self), (self.problems,)


class LexiconError(_ProblemsError):
    """Problems in lexicon files; ``problems`` lists every one as "file: table: key: reason"."""


class LeakError(BpoResumeError):
    """A blind report would have told whose resume it is; nothing of it was written."""

    def __init__(self, name: str, found: str) -> None:
        super().__init__(
            f"{name}: blinding left {found}; nothing is reported. Leave out the file whose SHA-256"
            " begins so, and report it as a bug of bpo-resume"
        )
        self.name = name
        self.found = found

    def __reduce__(self) -> tuple[type[LeakError], tuple[str, str]]:
        return type(self), (self.name, self.found)


class UsageError(BpoResumeError):
    """An argument that cannot be used; the message says which and what would do."""


class ProfileError(_ProblemsError, UsageError):
    """Problems in a job profile; ``problems`` lists every one as "file: criterion: key: reason"."""


class GoldError(_ProblemsError, UsageError):
    """Problems in labelled resumes; ``problems`` lists every one as "file: line: field: reason"."""
