"""The texts of SmartArt and charts, which stand in parts of their own."""

from __future__ import annotations

from collections.abc import Iterator

from bpo_resume.documents.elements import Element, child, find_all, local


def read_graphic(root: Element) -> tuple[str, ...]:
    """A diagram's paragraphs; a chart's titles, series and categories, each once."""
    lines = (line.strip() for line in (_chart(root) if _is_chart(root) else _paragraphs(root)))
    return tuple(dict.fromkeys(line for line in lines if line))


def _is_chart(root: Element) -> bool:
    return local(root) == "chartSpace"


def _paragraphs(root: Element) -> Iterator[str]:
    for paragraph in find_all(root, "p"):
        yield "".join(text.text or "" for text in find_all(paragraph, "t"))


def _chart(root: Element) -> Iterator[str]:
    yield from _paragraphs(root)
    for cache in find_all(root, "strCache"):
        for point in cache.iterchildren("{*}pt"):
            text = child(point, "v")
            yield "" if text is None else text.text or ""
