"""The grammar of titles: heads with their rungs, grades that move them, domains, fixed phrases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bpo_resume.model import LEVELS, Level
from bpo_resume.pipeline.titles.words import Phrase, Phrases, Words
from bpo_resume.terminology.terms import TitleWord

OF = frozenset({"of", "for", "de", "del", "do", "da", "em", "en", "por"})
_GLUE = OF | {"and", "the", "in", "to", "a", "an", "&", "at", "on", "con", "com", "y", "e"}


class TitleGrammar:
    """What the words of a title are in "[grade] [domain] [head]"."""

    def __init__(self, words: Sequence[tuple[str, TitleWord]], split: Mapping[str, Words]) -> None:
        self._parts = {
            part: Phrases((pair for pair in words if pair[1].part == part), split)
            for part in ("head", "grade", "fixed", "domain", "neutral")
        }

    def heads(self, words: Words) -> Iterator[Phrase]:
        """The nouns that a title is built on."""
        return self._parts["head"].find(words)

    def domains(self, words: Words) -> Iterator[Phrase]:
        """What the work is about."""
        return self._parts["domain"].find(words)

    def level(self, words: Words) -> Level | None:
        """The rung by fixed phrase, else by the head graded."""
        fixed = [p for p in self._parts["fixed"].find(words) if isinstance(p.term, TitleWord)]
        if fixed:
            best = max(fixed, key=lambda phrase: (phrase.length, -phrase.first)).term
            return best.level
        heads = [p for p in self.heads(words) if p.term.level is not None]
        if not heads:
            return None
        # "Manager of Claims" is headed by its first noun, "Claims Manager" by its last.
        index = next((i for i, word in enumerate(words) if word in OF), len(words))
        before = [phrase for phrase in heads if phrase.first < index] or heads
        head = before[-1]
        return self.grade(head.term.level, words, head)

    def is_fixed(self, words: Words) -> bool:
        """Whether a phrase among the words has its rung whatever stands beside it."""
        return any(True for _ in self._parts["fixed"].find(words))

    def highest_head(self, rest: Words) -> Level | None:
        """The rung of another head noun beside the role: "Data Entry Clerk Supervisor"."""
        heads = self.heads(rest)
        levels = [phrase.term.level for phrase in heads if phrase.term.level is not None]
        return max(levels, key=LEVELS.index, default=None)

    def grade(self, level: Level | None, words: Words, head: Phrase) -> Level | None:
        """The rung, if any, moved by the first modifier beside the head that has a say over it."""
        if level is None:
            return None
        rest = (*words[: head.first], *words[head.last :])
        for phrase in self._parts["grade"].find(rest):
            word = phrase.term
            if isinstance(word, TitleWord) and (not word.applies_to or level in word.applies_to):
                at = phrase.first + (head.length if phrase.first >= head.first else 0)
                if at and words[at - 1] in word.never_behind:
                    continue  # "Billing Clerk II" is a step of pay
                rung = LEVELS.index(level) + word.shift
                return LEVELS[max(0, min(rung, len(LEVELS) - 1))]
        return level

    def changes_nothing(self, rest: Words) -> bool:
        """Whether all these words are grades or say nothing."""
        covered = {
            index
            for part in ("grade", "neutral")
            for phrase in self._parts[part].find(rest)
            for index in range(phrase.first, phrase.last)
        }
        return len(covered) == len(rest)

    def count_unknown(self, words: Words) -> int:
        """How many words no part of the grammar knows."""
        covered = {
            index
            for phrases in self._parts.values()
            for phrase in phrases.find(words)
            for index in range(phrase.first, phrase.last)
        }
        return len(words) - len(covered)

    def has_head(self, words: Words) -> bool:
        """Whether a title can be built on one of the words."""
        return any(True for _ in self.heads(words))

    def is_other_occupation(self, words: Words) -> bool:
        """Whether the title ends in the head of a trade that has no rung here."""
        heads = [phrase for phrase in self.heads(words) if phrase.last == len(words)]
        return bool(heads) and all(phrase.term.level is None for phrase in heads)

    def score(self, words: Words) -> float:
        """How much the words look like a title, 0 to 1."""
        heads = list(self.heads(words))
        if not heads:
            known = any(True for _ in self.domains(words))
            return 0.45 if known and len(words) <= 5 else 0.05
        first_of = next((i for i, word in enumerate(words) if word in _GLUE), len(words))
        if any(phrase.last in (first_of, len(words)) for phrase in heads):
            return 0.92
        return 0.75 if heads[0].first == 0 or len(words) <= 5 else 0.6
