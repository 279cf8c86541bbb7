"""What a file says is never run: the package has nothing that could."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import bpo_resume

PACKAGE = Path(bpo_resume.__file__).parent
# Formats that run code when they are read, and ways to start a program.
_MODULES = {"dill", "marshal", "pickle", "pty", "runpy", "shelve", "subprocess", "yaml"}
_CALLS = {"eval", "exec", "compile", "__import__", "system", "popen", "spawnv", "execv", "loads"}
_ALLOWED = {  # "compile" of re, "loads" of formats that hold data only
    "re.compile",
    "tomllib.loads",
    "json.loads",
}


def list_imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def list_calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called.rpartition(".")[2] in _CALLS and called not in _ALLOWED:
                yield called


def test_nothing_in_the_package_runs_what_a_file_says() -> None:
    modules = sorted(PACKAGE.rglob("*.py"))
    assert len(modules) > 200
    for module in modules:
        tree = ast.parse(module.read_text(encoding="utf-8"))
        assert _MODULES.isdisjoint(list_imports(tree)), module
        assert list(list_calls(tree)) == [], module


def test_what_could_is_recognised() -> None:
    tree = ast.parse(
        "import os.path, pickle\nos.system(a)\neval(a)\npickle.loads(a)\nre.compile(a)"
    )
    assert _MODULES & set(list_imports(tree)) == {"pickle"}
    assert list(list_calls(tree)) == ["os.system", "eval", "pickle.loads"]
