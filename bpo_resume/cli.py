"""The command line: parse, call, print, exit code.

Exit codes: 0 all files read, 1 some not (or problems in lexicons, or figures that fell), 2 wrong
usage, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from bpo_resume.commands.evaluation import EvaluateOptions, run_evaluation
from bpo_resume.commands.lexicon import lexicon
from bpo_resume.commands.profile import ProfileFile, profile
from bpo_resume.commands.progress import show_progress
from bpo_resume.commands.reading_options import ReadingOptions
from bpo_resume.commands.report_options import Blind, ReportOptions
from bpo_resume.commands.review import ServeOptions, run_server
from bpo_resume.commands.spread_options import takes
from bpo_resume.commands.store_options import StoreOptions, stoppable
from bpo_resume.commands.worker_options import WorkerOptions
from bpo_resume.errors import BpoResumeError, LexiconError, UsageError
from bpo_resume.places import to_place

if TYPE_CHECKING:
    from bpo_resume.model import Result

_STDIN = Path("-")

app: typer.Typer = typer.Typer(
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
        parser=to_place,
        help='Resumes, or folders, or URLs of them (s3://...); "-" reads their names from standard'
        " input, one a line.",
    ),
]
Null = Annotated[
    bool,
    typer.Option("--null", "-0", help="Names on standard input end with NUL (find -print0)."),
]
Recursive = Annotated[bool, typer.Option("--recursive", "-r", help="Scan subfolders too.")]
Engine = Annotated[
    Literal["local", "dask"],
    typer.Option(help="Where files are read: here, or by the workers of a Dask cluster."),
]
Address = Annotated[
    str | None,
    typer.Option(
        metavar="URL", help="The cluster's scheduler, for --engine dask: tcp://HOST:8786."
    ),
]


@dataclass(frozen=True, kw_only=True)
class ScanOptions(ReportOptions, StoreOptions, WorkerOptions, ReadingOptions):
    """What ``scan`` is told."""

    paths: Paths
    null: Null = False
    recursive: Recursive = False
    engine: Engine = "local"
    address: Address = None

    def check_engine(self) -> None:
        """Refuse what cannot be meant."""
        if (self.engine == "dask") != bool(self.address):
            raise typer.BadParameter(
                "--engine dask needs --address tcp://HOST:PORT, where its scheduler listens, and"
                " nothing else does"
            )


@dataclass(frozen=True, kw_only=True)
class ShowOptions(ReadingOptions):
    """What ``show`` is told."""

    file: Annotated[
        Path, typer.Argument(metavar="FILE", parser=to_place, help="A resume, or its URL.")
    ]
    profile_file: ProfileFile = None
    blind: Blind = False


def main() -> None:
    """Run with the arguments of the process and end it."""
    # Asked to end, as by Ctrl-C: clean up, so that no half of a report and no copy of a resume
    # stays behind. A closed terminal asks with SIGHUP, which Windows has not and nohup ignores.
    for asked in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        if signal.getsignal(asked) is signal.SIG_DFL:
            signal.signal(asked, lambda number, _: sys.exit(128 + number))
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
@takes(ScanOptions)
def scan(options: ScanOptions) -> None:
    """Report on every resume: sides, months, level, score, KPIs."""
    from bpo_resume.screening import screen

    options.check_store(options.output)
    options.check_engine()
    with stoppable(options.store) as stack:
        report = options.load(options.lexicons)
        files = _find(options)
        results = screen(
            files,
            workers=options.count_workers(len(files)),
            store=options.store,
            fresh=options.fresh,
            cluster=options.address,
            **options.for_screen,
        )
        stack.enter_context(closing(results))
        if options.format_name == "table" or options.output or not sys.stdout.isatty():
            results = stack.enter_context(closing(show_progress(results, len(files))))
        unread: list[Result] = []
        try:
            seen = _collect_unread(results, unread)
            report.write(seen, options.format_name, options.output)
        finally:
            _tell_unread(list(report.as_may_leave(unread)), len(files))
        if unread:
            raise typer.Exit(1)


@app.command()
@takes(ShowOptions)
def show(options: ShowOptions) -> None:
    """Explain one resume: a timeline, KPIs, and every claim with its quote and page."""
    from bpo_resume.reporting import Report
    from bpo_resume.reports import open_output, write_view
    from bpo_resume.screening import screen

    report = Report(
        profile_file=options.profile_file, lexicons=options.lexicons or (), blind=options.blind
    )
    if options.file.is_dir():
        raise typer.BadParameter(f"{options.file} is a folder; show explains one file")
    # In a worker, though it takes a second longer: this process could not stop a reader.
    results = report.fit(screen([options.file], workers=1, **options.for_screen))
    (result,) = report.as_may_leave(results)
    with open_output(None) as stream:
        write_view(result, stream)
    if result.status != "ok":
        raise typer.Exit(1)


@app.command()
@takes(EvaluateOptions)
def evaluate(options: EvaluateOptions) -> None:
    """Measure what is found in labelled resumes: figures, misses, and what a change did to them."""
    run_evaluation(options)


@app.command()
@takes(ServeOptions)
def serve(options: ServeOptions) -> None:
    """Look through resumes in a browser, add some, shortlist; on this machine alone."""
    run_server(options)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a result."""
    from bpo_resume.reports import schema_text

    typer.echo(schema_text(), nl=False)


def _find(options: ScanOptions) -> list[Path]:
    from bpo_resume.screening import find_files, read_names

    if options.null and _STDIN not in options.paths:
        raise typer.BadParameter('--null is about names on standard input; give "-" as a path')
    named: list[Path] = []
    for path in options.paths:
        is_list = path == _STDIN
        named += read_names(sys.stdin.buffer, null=options.null) if is_list else [path]
    files = find_files(named, recursive=options.recursive)
    if not files:
        hint = "" if options.recursive else "; --recursive looks into subfolders"
        places = ("standard input" if path == _STDIN else str(path) for path in options.paths)
        raise typer.BadParameter(f"no resumes in {', '.join(places)}{hint}")
    return files


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
        named = result.source.path or result.source.name
        _tell("  " + clean(f"{named}: {result.status}: {result.message}"))


def _tell(message: str) -> None:
    from bpo_resume.reports import clean_lines

    typer.echo(clean_lines(message), err=True)
