"""A lean spaCy tokenizer: words, single marks and white space, nothing clever.

spaCy's own glues marks to words ("AHT-95", "Excel/Word,"), so a term's span would take in its
neighbours; and it needs twice the time on text with words it has not met.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from spacy import symbols
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

# A word with inner apostrophes; a rule of equal marks; one mark; one white space character.
# The single space behind a token belongs to it, so every other white space is a token.
_TOKEN = re.compile(r"([^\W_]+(?:['’][^\W_]+)*|-{2,}|_{2,}|\.{2,}|={2,}|\*{2,}|[^\w\s]|_|\s)( ?)")


class ResumeTokenizer:
    """Text to Doc: ``doc.text == text`` always, and a line feed or tab is a token of its own."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Cut a text into tokens; a lone space goes with the token before it."""
        tokens = _TOKEN.findall(text)
        spaces = [gap == " " for _, gap in tokens]
        return Doc(self.vocab, [word for word, _ in tokens], spaces)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Nothing: it has no state. spaCy asks when a pipeline is stored."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> ResumeTokenizer:
        """Itself, for spaCy."""
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write nothing, for spaCy."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> ResumeTokenizer:
        """Itself, for spaCy."""
        return self


def make_lean() -> ResumeTokenizer:
    """A tokenizer over an empty vocabulary, in which a word has its lower-case form only.

    Words are compared in our own way; the other attributes of a lexeme (shape, like_url...) would
    be computed for every new word of every resume.
    """
    return ResumeTokenizer(Vocab(lex_attr_getters={symbols.LOWER: str.lower}))


def create_tokenizer() -> Callable[[Language], ResumeTokenizer]:
    """For a config: ``[nlp.tokenizer] @tokenizers = "bpo_resume.tokenizer.v1"``."""
    return lambda nlp: ResumeTokenizer(nlp.vocab)


registry.tokenizers.register("bpo_resume.tokenizer.v1", func=create_tokenizer)
