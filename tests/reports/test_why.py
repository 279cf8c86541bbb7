from __future__ import annotations

from dataclasses import replace

from reports.samples import make_result, make_unread

from bpo_resume.model import Result
from bpo_resume.reports.why import say_last_job, say_why


def test_a_candidate_is_said_in_one_line() -> None:
    result = make_result()
    assert say_last_job(result) == "Team Leader, Example Outsourcing"
    assert say_why(result).startswith("Team Leader, Example Outsourcing (2018-03 to present): ")
    assert "\n" not in say_why(result)


def test_who_has_no_counted_job_and_what_was_not_read_say_so() -> None:
    result = make_result()
    assert result.assessment is not None
    uncounted = tuple(replace(one, setting="none") for one in result.assessment.judgements)
    without = replace(result, assessment=replace(result.assessment, judgements=uncounted))
    for say in (say_why, say_last_job):
        assert say(without) == "no front- or back-office job found"
        assert say(make_unread()) == make_unread().message


def test_a_job_without_a_title_has_a_name() -> None:
    result: Result = make_result()
    assert result.resume is not None
    first, *others = result.resume.positions
    untitled = replace(first, title=None, employer=None, client=None)
    resume = replace(result.resume, positions=(untitled, *others))
    assert say_last_job(replace(result, resume=resume)) == "a job without title"
