"""One file or text at a time, with everything loaded once."""

from __future__ import annotations

from datetime import date
from functools import cached_property, lru_cache, partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Self, TypedDict, Unpack

from bpo_resume.errors import EmptyError, ReadError
from bpo_resume.model import Document, Result, Source, Status
from bpo_resume.model.limits import Limits
from bpo_resume.places import Directories, list_directories, to_place
from bpo_resume.screening.unread import describe_file

if TYPE_CHECKING:
    from bpo_resume.documents import Engine
    from bpo_resume.pipeline import Extractor
    from bpo_resume.terminology import Terminology

_LIMITS = Limits()
_TURN = Lock()  # of the thread that reads; PDFium and spaCy's caches bear one at a time


class AnalyzerOptions(TypedDict, total=False):
    """What an Analyzer can be told.

    ``as_of``: the date that closes "present", by default today. ``lexicons``: a folder of the
    user's own lexicon files, laid over the shipped ones, or several, in their order.
    ``limits``: what a file may hold.
    ``ocr``: read pages that are pictures too, with the extra "ocr" installed.
    """

    as_of: date | None
    lexicons: Directories
    limits: Limits
    ocr: bool


class Analyzer:
    """Reads, extracts and assesses; loads the lexicons at once and the pipeline when first used.

    Threads may share it, and have several: their files are read one after another, because PDFium
    bears no more; for more at once use ``screen`` with workers. It may be pickled: what travels
    are the options, and where it arrives it loads the lexicons that are there.

    Raises LexiconError when the lexicons hold problems, UsageError when their folder is missing
    or ``ocr`` is asked for without the extra.
    """

    def __init__(
        self,
        *,
        as_of: date | None = None,
        lexicons: Directories = None,
        limits: Limits = _LIMITS,
        ocr: bool = False,
    ) -> None:
        self._note(as_of, lexicons, limits, ocr)
        self.load()

    @classmethod
    def later(
        cls,
        *,
        as_of: date | None = None,
        lexicons: Directories = None,
        limits: Limits = _LIMITS,
        ocr: bool = False,
    ) -> Self:
        """One that loads the lexicons when ``load`` is called or they are first needed."""
        analyzer = cls.__new__(cls)
        analyzer._note(as_of, lexicons, limits, ocr)
        return analyzer

    def _note(self, as_of: date | None, lexicons: Directories, limits: Limits, ocr: bool) -> None:
        self.as_of: date = as_of or date.today()
        self.lexicons: tuple[Path, ...] = list_directories(lexicons)
        self.limits = limits
        self.ocr = ocr
        self._engine = _load_engine() if ocr else None

    def load(self) -> None:
        """Load the lexicons, if that is not done. Raises LexiconError."""
        self.versions  # noqa: B018

    @cached_property
    def terminology(self) -> Terminology:
        """The lexicons."""
        from bpo_resume.terminology import load_terminology

        return load_terminology(*self.lexicons)

    @cached_property
    def versions(self) -> dict[str, str]:
        """What results depend on."""
        return {"bpo_resume": package_version(), "lexicons": self.terminology.fingerprint}

    def __reduce__(self) -> tuple[object, ...]:
        options: AnalyzerOptions = {
            "as_of": self.as_of,
            "lexicons": self.lexicons,
            "limits": self.limits,
            "ocr": self.ocr,
        }
        return partial(type(self), **options), ()

    def analyze(self, path: Path | str) -> Result:
        """Analyse one file. A file that gives no text has its status and a message."""
        from bpo_resume.documents import read

        path = to_place(path)
        try:
            with _TURN:
                return self._judge(read(path, limits=self.limits, ocr=self._engine))
        except ReadError as error:
            return self.unread(describe_file(path), error.status, _explain(error))

    def analyze_text(self, text: str, name: str = "text") -> Result:
        """Analyse a resume given as text; offsets of the evidence count from its start."""
        if not text.strip():
            empty = EmptyError(name, "the text is empty", "Give it some text.")
            return self.unread(Source(name), empty.status, _explain(empty))
        from bpo_resume.documents import lay_out

        with _TURN:
            return self._judge(lay_out(text, name))

    def prepare(self) -> None:
        """Load now what the first file would otherwise wait for."""
        import bpo_resume.documents  # noqa: F401

        with _TURN:
            self._extractor  # noqa: B018

    def unread(self, source: Source, status: Status, message: str) -> Result:
        """The result of a file that gave none."""
        return Result(source, status, message, versions=self.versions)

    @cached_property
    def _extractor(self) -> Extractor:
        from bpo_resume.pipeline import Extractor

        return Extractor(self.terminology)

    def _judge(self, document: Document) -> Result:
        from bpo_resume.assessment import assess

        resume = self._extractor.extract(document)
        assessment = assess(resume, self.as_of, self.terminology)
        return Result(document.source, "ok", "", resume, assessment, self.versions)


def analyze(path: Path | str, **options: Unpack[AnalyzerOptions]) -> Result:
    """Analyse one file; see ``Analyzer`` for the options and ``Result`` for what comes back.

    The shipped lexicons and the pipeline are loaded by the first call only.
    """
    return _get_analyzer(**options).analyze(path)


def analyze_text(text: str, name: str = "text", **options: Unpack[AnalyzerOptions]) -> Result:
    """Analyse a resume given as text; otherwise like ``analyze``."""
    return _get_analyzer(**options).analyze_text(text, name)


def _get_analyzer(
    *,
    as_of: date | None = None,
    lexicons: Directories = None,
    limits: Limits = _LIMITS,
    ocr: bool = False,
) -> Analyzer:
    if lexicons is not None:  # their files may have changed since the last call
        return Analyzer(as_of=as_of, lexicons=lexicons, limits=limits, ocr=ocr)
    return _get_shipped_analyzer(as_of or date.today(), limits, ocr)


@lru_cache(maxsize=1)
def _get_shipped_analyzer(as_of: date, limits: Limits, ocr: bool) -> Analyzer:
    return Analyzer(as_of=as_of, limits=limits, ocr=ocr)


def _load_engine() -> Engine:
    from bpo_resume.documents import load_engine

    return load_engine()


def _explain(error: ReadError) -> str:
    return f"{error.reason}. {error.remedy}"


def package_version() -> str:
    """The installed version of bpo-resume."""
    try:
        return version("bpo-resume")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "0+checkout"
