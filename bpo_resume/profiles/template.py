"""A profile to start from, shipped beside this module."""

from __future__ import annotations

from importlib.resources import files


def template_text() -> str:
    """A commented profile with a criterion of every kind."""
    return (files("bpo_resume.profiles") / "template.toml").read_text("utf-8")
