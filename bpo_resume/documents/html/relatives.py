"""Elements as selectors see them, with a bound on how many relatives are looked at for a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:

    class ElementWrapper:
        """What is used of cssselect2's, which ships no types."""

        def __init__(
            self, etree_element: object, parent: object, *more: object, **options: object
        ) -> None: ...
        def __getattr__(self, name: str) -> Any: ...
        @classmethod
        def from_html_root(cls, root: object) -> Self: ...  # noqa: D102
        def iter_subtree(self) -> Iterator[Any]: ...  # noqa: D102
        def iter_next_siblings(self) -> Iterator[Any]: ...  # noqa: D102
else:
    from cssselect2 import ElementWrapper

_MOST_STEPS = 5_000_000  # two or three seconds; a long page under many rules needs far fewer


class ExhaustedError(Exception):
    """The selectors of a page have looked at more relatives of its elements than they may."""


class Relative(ElementWrapper):
    """An element whose relatives are met one by one, without recursion, and counted.

    "a b c d" tries every way down to the element, which in a deep page is more than anybody waits
    for.
    """

    def __init__(
        self, etree_element: object, parent: Relative | None, *more: object, **options: object
    ) -> None:
        super().__init__(etree_element, parent, *more, **options)
        self._steps: list[int] = [0] if parent is None else parent._steps  # of the whole page

    @property
    def ancestors(self) -> Iterator[Relative]:
        """The elements around this one, the nearest first."""
        return self._counted(self._follow("parent"))

    @property
    def previous_siblings(self) -> Iterator[Relative]:
        """The elements before this one, the nearest first."""
        return self._counted(self._follow("previous"))

    def iter_subtree(self) -> Iterator[Relative]:
        """The element and those within, in the order of the page."""
        return self._counted(super().iter_subtree())

    def iter_next_siblings(self) -> Iterator[Relative]:
        """The elements behind this one."""
        return self._counted(super().iter_next_siblings())

    def _follow(self, way: str) -> Iterator[Relative]:
        element = getattr(self, way)
        while element is not None:
            yield element
            element = getattr(element, way)

    def _counted(self, relatives: Iterable[Relative]) -> Iterator[Relative]:
        for relative in relatives:
            self._steps[0] += 1
            if self._steps[0] > _MOST_STEPS:
                raise ExhaustedError
            yield relative
