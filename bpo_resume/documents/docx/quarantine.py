"""Text that nobody sees, collected piece by piece."""

from __future__ import annotations

from dataclasses import dataclass, field

from bpo_resume.model import HiddenText


@dataclass(slots=True)
class Quarantine:
    """Hidden text by page and reason, neighbours put together."""

    _entries: list[tuple[int, str, list[str]]] = field(default_factory=list)

    def add(self, text: str, page: int, reason: str) -> None:
        """Keep a text out of the document."""
        if self._entries and self._entries[-1][:2] == (page, reason):
            self._entries[-1][2].append(text)
        else:
            self._entries.append((page, reason, [text]))

    def texts(self) -> tuple[HiddenText, ...]:
        """What was hidden, in document order."""
        return tuple(
            HiddenText(" ".join(parts), page, reason) for page, reason, parts in self._entries
        )
