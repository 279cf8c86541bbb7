"""The command line: parse, call, print, exit code.

Exit codes: 0 all files read, 1 some not (or problems in lexicons), 2 wrong usage, 130 stopped by
Ctrl-C.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bpo_resume import limit_options as limit
from bpo_resume import report_options as report
from bpo_resume.errors import BpoResumeError, LexiconError, UsageError
from bpo_resume.lexicon_commands import Lexicons, lexicon
from bpo_resume.profile_commands import ProfileFile, profile
from bpo_resume.progress import show_progress
from bpo_resume.store_options import Fresh, StoreFile, check_store, stoppable

if TYPE_CHECKING:
    from bpo_resume.model import Result

_STDIN = Path("-")
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
app.add_typer(profile, name="profile")

Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH",
        help='Resumes, or folders; "-" reads their names from standard input, one a line.',
    ),
]
Null = Annotated[
    bool,
    typer.Option("--null", "-0", help="Names on standard input end with NUL (find -print0)."),
]
Recursive = Annotated[bool, typer.Option("--recursive", "-r", help="Scan subfolders too.")]


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
Ocr = Annotated[
    bool,
    typer.Option("--ocr", help='Read scans too; needs pip install "bpo-resume\\[ocr]".'),
]


def main() -> None:
    """Run with the arguments of the process and end it."""
    # Asked to end, as by Ctrl-C: clean up, so that no half of a report stays behind.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
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


@app.command()
def scan(  # noqa: PLR0913, PLR0917  # to Typer an option is a parameter
    paths: Paths,
    null: Null = False,
    recursive: Recursive = False,
    format_: report.Format = None,
    output: report.Output = None,
    where: report.Where = None,
    sort: report.Sort = None,
    rank: report.Rank = None,
    top: report.Top = None,
    profile_file: ProfileFile = None,
    as_of: AsOf = None,
    lexicons: Lexicons = None,
    workers: Workers = None,
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
    from bpo_resume.screening import screen

    check_store(store, output, fresh=fresh)
    chosen = format_ or report.guess_format(output)
    with stoppable(store) as stack:
        order = report.make_order(sort, rank, profile_file)
        choose = report.make_choice(where, order, top, profile_file, lexicons)
        fit = report.make_fit(profile_file, lexicons)
        files = _find(paths, null=null, recursive=recursive)
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
        _report(fit(results), len(files), choose, chosen, output)


@app.command()
def show(  # noqa: PLR0913, PLR0917  # to Typer an option is a parameter
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A resume.")],
    profile_file: ProfileFile = None,
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

    fit = report.make_fit(profile_file, lexicons)
    if file.is_dir():
        raise typer.BadParameter(f"{file} is a folder; show explains one file")
    # In a worker, though it takes a second longer: this process could not stop a reader.
    (result,) = fit(
        screen(
            [file],
            workers=1,
            timeout=timeout,
            max_memory=max_memory,
            limits=limit.make_limits(
                max_file, max_unpacked, max_pages, max_characters, max_megapixels
            ),
            as_of=as_of,
            lexicons=lexicons,
            ocr=ocr,
        )
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


def _find(paths: Sequence[Path], *, null: bool, recursive: bool) -> list[Path]:
    from bpo_resume.screening import find_files, read_names

    if null and _STDIN not in paths:
        raise typer.BadParameter('--null is about names on standard input; give "-" as a path')
    named: list[Path] = []
    for path in paths:
        named += read_names(sys.stdin.buffer, null=null) if path == _STDIN else [path]
    files = find_files(named, recursive=recursive)
    if not files:
        hint = "" if recursive else "; --recursive looks into subfolders"
        places = ("standard input" if path == _STDIN else str(path) for path in paths)
        raise typer.BadParameter(f"no resumes in {', '.join(places)}{hint}")
    return files


def _count_workers(files: int) -> int:
    return max(1, min(os.cpu_count() or 1, files // _FILES_A_WORKER))


def _report(
    results: Iterator[Result],
    total: int,
    choose: report.Choose,
    format_: str,
    output: Path | None,
) -> None:
    """Write those that are wanted; whichever they are, files that were not read are told."""
    unread: list[Result] = []
    try:
        report.write(choose(_collect_unread(results, unread)), format_, output)
    finally:
        _tell_unread(unread, total)
    if unread:
        raise typer.Exit(1)


def _collect_unread(results: Iterable[Result], unread: list[Result]) -> Iterator[Result]:
    for result in results:
        if result.status != "ok":
            unread.append(result)
        yield result


def _tell_unread(unread: Sequence[Result], total: int) -> None:
    """Name the files that were not read, on standard error."""
    from bpo_resume.reports import clean

    if unread:
        _tell(f"{len(unread)} of {total} files not read:")
    for result in unread:
        _tell("  " + clean(f"{result.source.path}: {result.status}: {result.message}"))


def _tell(message: str) -> None:
    typer.echo(message, err=True)
