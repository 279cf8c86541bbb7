"""Chooses which string of a job's heading lines is title, employer and place.

The layout of one entry teaches the others: on which line from the dates a section keeps its titles
and its employers is learnt from all of them and weighs in every choice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bpo_resume.pipeline.positions.segment import Segment
from bpo_resume.pipeline.text.prose import is_prose

REACH = (0, -1, 1, -2, 2, -3, 3)  # lines from the dates where title and employer may stand
WORTH = 0.45  # below this a segment is neither title nor employer
_FARTHER = 0.02  # what a place further down ``REACH``, or a line further from the dates, costs
_HABIT = 0.5  # mean title score of the line a section keeps its titles on
_NAMED = 0.6  # from here on a segment names an employer or a place of its own
_LONGEST_NAME = 8  # words of an employer told by its place alone
_FEW = 6  # words of a title told by its place alone
_SURE = 0.85  # from here on a segment can be nothing but an employer
_STREET = re.compile(r"\d+\w?\s+[A-Z]")  # "225 Broadway"
_PARTING = re.compile(r"\s*[,–—/-]\s*|\s*[(]")  # between the parts of one title

Located = tuple[int, Segment]  # a segment and its line, counted from the anchor
Kind = Literal["title", "employer"]
Candidates = dict[int, tuple[Segment, ...]]  # line offset from the anchor -> its segments


@dataclass(frozen=True, slots=True)
class Choice:
    """The strings taken for title, employer and place of one job."""

    title: Segment | None
    employer: Segment | None
    place: Segment | None
    offsets: frozenset[int]  # of the lines title and employer stand on


@dataclass(frozen=True, slots=True)
class Layout:
    """On which line from the dates this section keeps its titles and its employers."""

    title: dict[int, float]
    employer: dict[int, float]

    @classmethod
    def learn(cls, around: Sequence[Candidates]) -> Layout:
        """The habit of a section, from the segments around all its anchors."""

        def share(score: Callable[[Segment], float]) -> dict[int, float]:
            shares = dict.fromkeys(REACH, 0.0)
            for candidates in around:
                for offset, row in candidates.items():
                    if row:
                        shares[offset] += max(map(score, row))
            return {offset: total / max(1, len(around)) for offset, total in shares.items()}

        return cls(share(lambda s: s.title), share(lambda s: s.employer * (1 - s.title)))

    def habit_of(self, kind: Kind, segment: Segment, candidates: Candidates) -> float:
        """How often strings of the kind stand where this one does; of equals the nearer one."""
        habit = self.title if kind == "title" else self.employer
        worth = (
            habit[offset] - _FARTHER * abs(offset)
            for offset, row in candidates.items()
            if segment in row
        )
        return max(worth, default=0.0)

    def choose(self, candidates: Candidates, by_habit: bool) -> Choice:
        """Title first, employer among what is left; both weighed by the section's habit.

        ``by_habit``: where nothing looks like a title, what stands in its place is one.
        """
        flat = [(offset, s) for offset in REACH for s in candidates.get(offset, ())]

        def title_worth(item: Located) -> float:
            offset, segment = item
            habit = self.title[offset]
            return segment.title * (0.4 + habit) - _FARTHER * REACH.index(offset)

        titled = [item for item in flat if item[1].title >= WORTH]
        title = max(titled, key=title_worth, default=None)

        def employer_worth(item: Located) -> float:
            offset, segment = item
            near = 0.1 if title is not None and abs(offset - title[0]) <= 1 else 0.0
            own = segment.employer * (1 - 0.8 * segment.title)
            return own * (0.6 + self.employer[offset]) + near * own - _FARTHER * REACH.index(offset)

        left = [i for i in flat if i is not title and i[1].kind != "place"]
        employer = max(
            (i for i in left if i[1].employer >= 0.3 and i[1].title < max(i[1].employer, 0.5)),
            key=employer_worth,
            default=None,
        )
        place = next((i for i in flat if i[1].kind == "place" and i[1].place >= 0.6), None)
        if title is None and by_habit:
            title = self._by_standing(flat, employer, place)
        elif employer is None and title is not None:
            employer = self._employer_by_habit(flat, title)
        picked = [item for item in (title, employer) if item is not None]
        offsets = frozenset(offset for offset, _ in picked)
        return Choice(
            title[1] if title else None,
            employer[1] if employer else None,
            place[1] if place else None,
            offsets,
        )

    def _by_standing(
        self, flat: Sequence[Located], employer: Located | None, place: Located | None
    ) -> Located | None:
        """A title told by where it stands and not by its words."""
        flat = [i for i in flat if i[1].title > 0.0 and not _STREET.match(i[1].text)]
        return (
            self._by_habit(flat, employer, place)
            or _before(employer, flat)
            or _beside_place(place, employer, flat)
        )

    def _by_habit(self, flat: Sequence[Located], *taken: Located | None) -> Located | None:
        """The string where the section keeps its titles, whatever it says, if anything is there."""
        habit = max(REACH, key=lambda offset: self.title[offset])
        if self.title[habit] < _HABIT:
            return None
        left = [i for i in flat if i[0] == habit and i not in taken and i[1].place < _NAMED]
        named = (i for i in left if i[1].employer < _NAMED and len(i[1].text) > 2)
        return next((i for i in named if not is_prose(i[1].text)), None)

    def _employer_by_habit(self, flat: Sequence[Located], title: Located) -> Located | None:
        """The first string of the line where the section keeps its employers, but for its titles.

        A name that no list holds, and one with words of a trade: "Acme Bank Sales".
        """
        habit = max(REACH, key=lambda offset: self.employer[offset])
        if self.employer[habit] < _HABIT or habit == title[0]:
            return None
        first = next((item for item in flat if item[0] == habit), None)
        if first is None or first[1].place >= _NAMED or len(first[1].text.split()) > _LONGEST_NAME:
            return None
        return first if first[1].text[:1].isupper() else None


def _before(employer: Located | None, flat: Sequence[Located]) -> Located | None:
    """What stands on an employer's line before its name, which is no title by its own words."""
    if employer is None or employer[1].employer < _SURE:
        return None
    before = [i for i in flat if i[0] == employer[0] and i[1].end <= employer[1].start]
    if len(before) != 1 or is_prose(before[0][1].text) or before[0][1].place >= _NAMED:
        return None
    return before[0]


def _beside_place(
    place: Located | None, employer: Located | None, flat: Sequence[Located]
) -> Located | None:
    """What stands alone on the line next to that of the employer and its place.

    A title that no list holds is told by where it stands: "Floor Guru" over "Acme, Tulsa, OK".
    """
    if place is None or (employer is not None and employer[0] != place[0]):
        return None
    for offset in (place[0] - 1, place[0] + 1):
        row = [item for item in flat if item[0] == offset and item is not employer]
        if len(row) == 1 and row[0][1].place < _NAMED and not is_prose(row[0][1].text):
            return row[0] if len(row[0][1].text.split()) <= _FEW else None
    return None


def lengthen(choice: Choice, candidates: Candidates, text: str) -> Choice:
    """The choice with its title's second part: "Vice-President" + "Information Technology".

    What follows the title behind a comma or a dash belongs to it when the employer is elsewhere.
    """
    if choice.title is None or choice.employer is None:
        return choice
    title = choice.title
    row = next((row for row in candidates.values() if title in row), ())
    for following in row[row.index(title) + 1 :]:
        between = text[title.end : following.start]
        if following in (choice.employer, choice.place) or not _PARTING.fullmatch(between):
            break
        if following.employer >= _NAMED or following.place >= _NAMED:
            break
        closes = "(" in text[title.end : following.end] and text[following.end :][:1] == ")"
        end = following.end + closes
        title = replace(title, text=text[title.start : end], end=end)
    return replace(choice, title=title)
