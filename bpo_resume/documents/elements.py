"""XML elements by their plain names.

Names are compared without their namespace: the Strict and the Transitional variant of the
format, and Word 2003's, differ only there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

Element = etree._Element
Properties = Mapping[str, Element]

# Where nearly all attributes of a Word file live; looked up before the others are searched.
_USUAL = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off", "none"})


def local(element: Element) -> str:
    """An element's name without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute's value by its name without the namespace."""
    if element is None:
        return None
    usual = element.get(_USUAL + name)
    if usual is not None:
        return usual
    for key, value in element.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, and its first child of the next name, and so on."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren("{*}" + name), None)
    return element


def named(element: Element | None) -> Properties:
    """An element's children by name; the last where there are several of one name."""
    return {} if element is None else {local(given): given for given in element}


def value(element: Element | None, *path: str) -> str | None:
    """The ``val`` attribute of the child at the end of a path."""
    return attribute(child(element, *path), "val")


def switch(element: Element | None) -> bool | None:
    """Whether an on/off element is on; None where there is no such element."""
    if element is None:
        return None
    return (attribute(element, "val") or "1") not in _OFF


def number(text: str | None) -> int | None:
    """An attribute's whole number; None where it is none."""
    try:
        return int(text) if text is not None and len(text) < 20 else None
    except ValueError:
        return None


def find_first(element: Element, *names: str) -> Element | None:
    """The first descendant, or the element itself, with one of these names."""
    return next(element.iter(*("{*}" + name for name in names)), None)


def find_all(element: Element, *names: str) -> Iterator[Element]:
    """The element and its descendants with one of these names, in document order."""
    return element.iter(*("{*}" + name for name in names))
