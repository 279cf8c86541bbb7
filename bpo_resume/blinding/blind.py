"""A result of which nobody can tell whose resume it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from bpo_resume.blinding.leaks import refuse_leaks
from bpo_resume.blinding.person import Person, find_personal, get_person
from bpo_resume.blinding.spans import Blinded, replace_spans
from bpo_resume.blinding.words import PersonalWords
from bpo_resume.model import Document, Evidence, Line, Position, Result, Section, Source
from bpo_resume.terminology import Terminology, load_terminology

_DIGITS = 12  # of a candidate's name
_ROUNDS = 4  # the second finds something in one of a hundred resumes
# Of closed vocabularies, hashes and dates: words of ours, and none of the file's.
_CODES = frozenset(
    {"kind", "kpi", "unit", "code", "start", "end", "as_of", "sha256", "group", "fingerprint"}
)


class Blinder:
    """Takes the person out of results, with one terminology; built once, used for many.

    Of the resume's text the jobs, headings and the lines that claims came from are kept, and the
    rest with ``whole_text`` only: what says nothing of the work tells of the person more often.
    """

    def __init__(self, terminology: Terminology | None = None, *, whole_text: bool = False) -> None:
        self._words = PersonalWords(terminology or load_terminology())
        self._whole_text = whole_text

    def blind(self, result: Result) -> Result:
        """The result without what tells the person; its figures and its order stay.

        Names, contacts, addresses, birth, gender, religion, nationality, family, health and
        numbers of papers give way to words such as "[name]" in every text, the document's too;
        offsets count in that. The source is named by the hash of the file's bytes.
        Raises LeakError when one of them is still told somewhere.
        """
        person = get_person(result.source, result.resume, self._words)
        text = self._blind_text(result, person)
        source = _rename(result.source)
        walk = _Walk(person, self._words, text, source)
        blinded: Result = walk.go(result)
        refuse_leaks(blinded, person, self._words)
        return blinded

    def _blind_text(self, result: Result, person: Person) -> Blinded | None:
        if result.resume is None:
            return None
        spans = find_personal(result.resume, person, self._words, whole_text=self._whole_text)
        text = replace_spans(result.resume.document.text, spans)
        return _replace_the_rest(text, person, self._words)


def blind_results(
    results: Iterable[Result], terminology: Terminology | None = None
) -> Iterator[Result]:
    """The results, each blinded; see ``Blinder.blind``. Fits to a profile come before."""
    blinder = Blinder(terminology)
    for result in results:
        yield blinder.blind(result)


def _replace_the_rest(text: Blinded, person: Person, words: PersonalWords) -> Blinded:
    """Without what comes to light where something beside it is gone."""
    for _ in range(_ROUNDS):
        spans = person.find(text.text, words)
        if not spans:
            break
        text = text.replace_more(spans)
    return text


def _rename(source: Source) -> Source:
    name = f"candidate-{source.sha256[:_DIGITS]}" if source.sha256 else "candidate"
    return replace(source, name=name, path="")


class _Walk:
    """Every text of a result in its turn; evidence is cut anew from the blinded document."""

    def __init__(
        self, person: Person, words: PersonalWords, text: Blinded | None, source: Source
    ) -> None:
        self._person = person
        self._words = words
        self._text = text
        self._source = source
        self._blind = cache(self._blind_anew)  # the same words come in many fields

    def go(self, value: Any) -> Any:
        """The value with everything in it blinded; of the same type."""
        if isinstance(value, str):
            return self._blind(value)
        if isinstance(value, tuple):
            return tuple(map(self.go, value))
        if isinstance(value, Source):
            return self._source
        if is_dataclass(value):
            return self._go_into(value, **(self._move(value, self._text) if self._text else {}))
        return value

    def _go_into(self, value: Any, **known: object) -> Any:
        changes = {
            field.name: self.go(getattr(value, field.name))
            for field in fields(value)
            if field.name not in _CODES and field.name not in known
        }
        return replace(value, **changes, **known)

    def _move(self, value: Any, text: Blinded) -> dict[str, object]:
        """What of a value counts characters of the document, or is cut out of it."""
        match value:
            case Document():
                return {"text": text.text}
            case Evidence(start=start, end=end):
                low, high = text.move(start, end)
                return {"text": text.text[low:high], "start": low, "end": high}
            case Section(start=start, end=end, body=body):
                low, high = text.move(start, end)
                return {"start": low, "end": high, "body": text.move_start(body)}
            case Line(start=start, end=end):
                low, high = text.move(start, end)
                return {"start": low, "end": high}
            case Position(extent=extent):
                return {"extent": text.move(*extent)}
        return {}

    def _blind_anew(self, text: str) -> str:
        return _replace_the_rest(replace_spans(text, ()), self._person, self._words).text
