"""The command line: parse, call, print, exit code.

Exit codes: 0 all files read, 1 some not (or problems in lexicons), 2 wrong usage, 130 stopped by
Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from bpo_resume import limit_options as limit
from bpo_resume.errors import BpoResumeError, LexiconError, UsageError
from bpo_resume.lexicon_commands import Lexicons, lexicon
from bpo_resume.progress import show_progress
from bpo_resume.store_options import Fresh, StoreFile, check_store

if TYPE_CHECKING:
    from bpo_resume.model import Result

_FILES_A_WORKER = 50  # files that are worth the seconds a further worker takes to start

app = typer.Typer(
    name="bpo-resume",
    help="Read resumes and report their BPO experience, each claim with its place in the text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(lexicon, name="lexicon")

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Resumes, or folders.")]
Recursive = Annotated[bool, typer.Option("--recursive", "-r", help="Scan subfolders too.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help='Write there; "-" is standard output.'),
]


def _parse_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date; write it as YYYY-MM-DD") from None


AsOf = Annotated[
    date | None,
    typer.Option(
        parser=_parse_date, metavar="DATE", help='Closes "present" (YYYY-MM-DD); today if absent.'
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        min=0,
        metavar="N",
        help="Processes; by default one for 50 files, up to the number of processors."
        " 0 reads in the process itself, without limits of time and memory.",
    ),
]
Rank = Annotated[
    Literal["front", "back"] | None,
    typer.Option(
        help="Put the best score for front or back office first, else the order of the files.",
    ),
]
Ocr = Annotated[
    bool,
    typer.Option("--ocr", help='Read scans too; needs pip install "bpo-resume[ocr]".'),
]


def main() -> None:
    """Run with the arguments of the process and end it."""
    sys.exit(run(sys.argv[1:]))


def run(argv: Sequence[str]) -> int:
    """Run with these arguments; gives the exit code."""
    try:
        app(args=list(argv), prog_name="bpo-resume")
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else 1
    except BpoResumeError as error:
        _tell(f"Error: {error}")
        return 2 if isinstance(error, UsageError | LexiconError) else 1
    return 0


def _print_version(wanted: bool) -> None:
    if wanted:
        from bpo_resume.screening import package_version

        typer.echo(f"bpo-resume {package_version()}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Read resumes and report their BPO experience, each claim with its place in the text."""


def _check_format(name: str | None) -> str | None:
    from bpo_resume.reports import WRITERS

    if name is not None and name not in WRITERS:
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(WRITERS)}")
    return name


Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        callback=_check_format,
        metavar="FORMAT",
        help="table, json, jsonl or csv; by default what the output's name says, else table.",
    ),
]


@app.command()
def scan(  # noqa: PLR0913, PLR0917  # to Typer an option is a parameter
    paths: Paths,
    recursive: Recursive = False,
    format_: Format = None,
    output: Output = None,
    as_of: AsOf = None,
    lexicons: Lexicons = None,
    workers: Workers = None,
    rank: Rank = None,
    ocr: Ocr = False,
    store: StoreFile = None,
    fresh: Fresh = False,
    timeout: limit.Timeout = limit.SECONDS,
    max_memory: limit.MaxMemory = limit.MEMORY,
    max_file: limit.MaxFile = limit.FILE_MB,
    max_unpacked: limit.MaxUnpacked = limit.UNPACKED_MB,
    max_pages: limit.MaxPages = limit.PAGES,
    max_characters: limit.MaxCharacters = limit.CHARACTERS,
    max_megapixels: limit.MaxMegapixels = limit.MEGAPIXELS,
) -> None:
    """Report on every resume: sides, months, level, score, KPIs."""
    from bpo_resume.reports import rank_results
    from bpo_resume.screening import screen

    check_store(store, output, fresh=fresh)
    chosen = format_ or _guess_format(output)
    with _stoppable(store) as stack:
        files = _find(paths, recursive=recursive)
        results = screen(
            files,
            workers=_count_workers(len(files)) if workers is None else workers,
            timeout=timeout,
            max_memory=max_memory,
            limits=limit.make_limits(
                max_file, max_unpacked, max_pages, max_characters, max_megapixels
            ),
            as_of=as_of,
            lexicons=lexicons,
            ocr=ocr,
            store=store,
            fresh=fresh,
        )
        stack.enter_context(closing(results))
        if chosen == "table" or output or not sys.stdout.isatty():
            results = stack.enter_context(closing(show_progress(results, len(files))))
        unread = _write(rank_results(results, rank) if rank else results, chosen, output)
    _end(unread, len(files))


@app.command()
def show(  # noqa: PLR0913, PLR0917  # to Typer an option is a parameter
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A resume.")],
    as_of: AsOf = None,
    lexicons: Lexicons = None,
    ocr: Ocr = False,
    timeout: limit.Timeout = limit.SECONDS,
    max_memory: limit.MaxMemory = limit.MEMORY,
    max_file: limit.MaxFile = limit.FILE_MB,
    max_unpacked: limit.MaxUnpacked = limit.UNPACKED_MB,
    max_pages: limit.MaxPages = limit.PAGES,
    max_characters: limit.MaxCharacters = limit.CHARACTERS,
    max_megapixels: limit.MaxMegapixels = limit.MEGAPIXELS,
) -> None:
    """Explain one resume: a timeline, KPIs, and every claim with its quote and page."""
    from bpo_resume.reports import open_output, write_view
    from bpo_resume.screening import screen

    if file.is_dir():
        raise typer.BadParameter(f"{file} is a folder; show explains one file")
    # In a worker, though it takes a second longer: this process could not stop a reader.
    (result,) = screen(
        [file],
        workers=1,
        timeout=timeout,
        max_memory=max_memory,
        limits=limit.make_limits(max_file, max_unpacked, max_pages, max_characters, max_megapixels),
        as_of=as_of,
        lexicons=lexicons,
        ocr=ocr,
    )
    with open_output(None) as stream:
        write_view(result, stream)
    if result.status != "ok":
        raise typer.Exit(1)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a result."""
    from bpo_resume.reports import schema_text

    typer.echo(schema_text(), nl=False)


def _find(paths: Sequence[Path], *, recursive: bool) -> list[Path]:
    from bpo_resume.screening import find_files

    files = find_files(paths, recursive=recursive)
    if not files:
        hint = "" if recursive else "; --recursive looks into subfolders"
        raise typer.BadParameter(f"no resumes in {', '.join(map(str, paths))}{hint}")
    return files


def _guess_format(output: Path | None) -> str:
    from bpo_resume.reports import WRITERS

    suffix = output.suffix.lower().removeprefix(".") if output else ""
    return suffix if suffix in WRITERS else "table"


def _count_workers(files: int) -> int:
    return max(1, min(os.cpu_count() or 1, files // _FILES_A_WORKER))


def _write(results: Iterable[Result], format_: str, output: Path | None) -> list[Result]:
    """Write the report; gives the results of files that were not read."""
    from bpo_resume.reports import WRITERS, open_output

    unread: list[Result] = []
    with open_output(output) as stream:
        WRITERS[format_](_collect_unread(results, unread), stream)
    return unread


@contextmanager
def _stoppable(store: Path | None) -> Iterator[ExitStack]:
    """Ctrl-C ends what is on the stack, then the program with a word instead of a traceback."""
    try:
        with ExitStack() as stack:
            yield stack
    except KeyboardInterrupt:
        kept = f"what was finished is kept in {store}; the same command goes on" if store else ""
        _tell(f"Stopped{kept and ': '}{kept}")
        raise typer.Exit(130) from None


def _collect_unread(results: Iterable[Result], unread: list[Result]) -> Iterator[Result]:
    for result in results:
        if result.status != "ok":
            unread.append(result)
        yield result


def _end(unread: Sequence[Result], total: int) -> None:
    """Name the files that were not read, on standard error."""
    from bpo_resume.reports import clean

    if not unread:
        return
    _tell(f"{len(unread)} of {total} files not read:")
    for result in unread:
        _tell("  " + clean(f"{result.source.path}: {result.status}: {result.message}"))
    raise typer.Exit(1)


def _tell(message: str) -> None:
    typer.echo(message, err=True)
