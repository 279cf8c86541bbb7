"""How far results are what people labelled: figures, misses, and what a change did to them."""

from bpo_resume.evaluation.comparison import find_falls
from bpo_resume.evaluation.evaluating import Evaluation, Miss, evaluate, evaluate_reported
from bpo_resume.evaluation.figures import FIGURES, Share, Tally
from bpo_resume.evaluation.gold import Label, load_gold
from bpo_resume.evaluation.record import Record, load_record, make_record, say_record
from bpo_resume.evaluation.reported import Reported, load_reported, report
from bpo_resume.evaluation.table import say_fall, write_figures, write_misses

__all__ = [
    "FIGURES",
    "Evaluation",
    "Label",
    "Miss",
    "Record",
    "Reported",
    "Share",
    "Tally",
    "evaluate",
    "evaluate_reported",
    "find_falls",
    "load_gold",
    "load_record",
    "load_reported",
    "make_record",
    "report",
    "say_fall",
    "say_record",
    "write_figures",
    "write_misses",
]
