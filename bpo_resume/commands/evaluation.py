"""The command ``bpo-resume evaluate``: labelled resumes against what is found in them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from bpo_resume.commands.progress import show_progress
from bpo_resume.commands.reading_options import ReadingOptions
from bpo_resume.commands.report_options import Output
from bpo_resume.commands.store_options import stoppable
from bpo_resume.commands.worker_options import WorkerOptions
from bpo_resume.errors import UsageError
from bpo_resume.places import to_place

if TYPE_CHECKING:
    from bpo_resume.evaluation import Evaluation, Label, Record


def _check_field(name: str | None) -> str | None:
    from bpo_resume.evaluation import FIGURES

    if name is not None and name not in FIGURES:
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(FIGURES)}")
    return name


@dataclass(frozen=True, kw_only=True)
class EvaluateOptions(WorkerOptions, ReadingOptions):
    """What ``evaluate`` is told."""

    gold: Annotated[
        Path,
        typer.Argument(metavar="GOLD", help="Labelled resumes, one as JSON a line."),
    ]
    resumes: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="RESUMES",
            parser=to_place,
            help="Where their files are, named by their ids; folders with all in them. The folder"
            " of GOLD if absent.",
        ),
    ] = None
    results: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="What scan --format jsonl wrote, instead of scanning."),
    ] = None
    misses: Annotated[
        str | None,
        typer.Option(
            callback=_check_field,
            metavar="FIELD",
            help="Print what was wrong in one field instead: resume | wanted | got.",
        ),
    ] = None
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="What --format json wrote before: say what changed since. The exit code is 1"
            " where a rate, an F1 or a precision fell.",
        ),
    ] = None
    format_: Annotated[
        Literal["table", "json"] | None,
        typer.Option(
            "--format", "-f", help="By default json where the output's name says so, else table."
        ),
    ] = None
    output: Output = None

    @property
    def format_name(self) -> str:
        """The format asked for, or that which the name of the output says."""
        is_json = self.output is not None and self.output.suffix.lower() == ".json"
        return self.format_ or ("json" if is_json else "table")

    def check(self) -> None:
        """Refuse what cannot be meant."""
        if self.results and (self.resumes or self.lexicons or self.ocr):
            raise typer.BadParameter(
                "--results are of files that were read; RESUMES, --lexicons and --ocr are for"
                " reading them now"
            )
        if self.misses and (self.baseline or self.format_name == "json"):
            raise typer.BadParameter("--misses prints no figures; leave --baseline and json out")
        if self.baseline and self.output and self.baseline.resolve() == self.output.resolve():
            raise typer.BadParameter(
                f"--baseline and --output are both {self.output}; name two files, or what fell"
                " would be right the next time"
            )


def run_evaluation(options: EvaluateOptions) -> None:
    """Evaluate and report; ends with code 1 where a resume was not read or a figure fell."""
    from bpo_resume.evaluation import find_falls, load_gold, load_record, make_record, say_fall

    options.check()
    gold = load_gold(options.gold)
    before = load_record(options.baseline) if options.baseline else None
    evaluation = _evaluate(options, gold)
    falls = find_falls(before, make_record(evaluation)) if before else ()
    unread = evaluation.misses["read"]
    _write(options, evaluation, before)
    _tell(
        f"{len(unread)} of {len(gold)} labelled resumes not read:",
        [f"{miss.resume}: {miss.got}" for miss in unread],
    )
    _tell("Lower than before:", list(map(say_fall, falls)))
    if unread or falls:
        raise typer.Exit(1)


def _evaluate(options: EvaluateOptions, gold: Sequence[Label]) -> Evaluation:
    from bpo_resume.evaluation import evaluate_reported, load_reported

    if options.results:
        return evaluate_reported(gold, load_reported(options.results), options.as_of)
    return _scan(options, gold)


def _scan(options: EvaluateOptions, gold: Sequence[Label]) -> Evaluation:
    """Read the files of the resumes, and evaluate what is found in them."""
    from bpo_resume.evaluation import evaluate
    from bpo_resume.screening import screen

    files = _find(options, {label.id for label in gold})
    options = replace(options, as_of=options.as_of or date.today())
    with stoppable(None) as stack:
        results = screen(files, workers=options.count_workers(len(files)), **options.for_screen)
        stack.enter_context(closing(results))
        shown = stack.enter_context(closing(show_progress(results, len(files))))
        return evaluate(gold, shown, options.as_of)


def _find(options: EvaluateOptions, ids: set[str]) -> list[Path]:
    """The files that are called as a label is, one each."""
    from bpo_resume.screening import find_files

    places = options.resumes or [options.gold.parent]
    named: dict[str, list[Path]] = {}
    for file in find_files(places, recursive=True):
        if file.stem in ids:
            named.setdefault(file.stem, []).append(file)
    doubles = [
        f"{' and '.join(map(str, files))} are both called as label {id_!r}"
        for id_, files in named.items()
        if len(files) > 1
    ]
    if doubles:
        raise UsageError("\n".join([*doubles, "name the files or folders that are meant"]))
    if not named:
        raise typer.BadParameter(
            f"no labelled resume in {', '.join(map(str, places))}: files are called as their"
            " labels' ids, with any ending"
        )
    return [file for (file,) in named.values()]


def _write(options: EvaluateOptions, evaluation: Evaluation, before: Record | None) -> None:
    from bpo_resume.evaluation import make_record, say_record, write_figures, write_misses
    from bpo_resume.reports import open_output

    record = make_record(evaluation)
    with open_output(options.output) as stream:
        if options.misses:
            write_misses(evaluation.misses[options.misses], stream)
        elif options.format_name == "json":
            stream.write(say_record(record))
        else:
            write_figures(record, before, stream)


def _tell(heading: str, lines: Sequence[str]) -> None:
    """Lines under a heading on standard error, where there are any."""
    from bpo_resume.reports import clean

    if lines:
        typer.echo("\n".join([heading, *("  " + clean(line) for line in lines)]), err=True)
