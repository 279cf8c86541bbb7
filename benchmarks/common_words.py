"""Writes the list of common English words that the package ships.

Usage: python benchmarks/common_words.py FOLDER > bpo_resume/terminology/common_words.txt

FOLDER holds SCOWL's word lists (Debian: apt-get download scowl && dpkg-deb -x scowl_*.deb . then
usr/share/dict/scowl). SCOWL's sizes are frequencies: 10 the thousands that every text has, 20 what
is common in print, 35 what eleven of twelve small dictionaries have. The list shipped was made
from version 2020.12.07.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

SIZES = (10, 20, 35)
_HEAD = """\
# Common English words, American and British, in lower case, the most common class first; inside a
# class in alphabetical order. A line "[10]" opens SCOWL's size class 10.
# From SCOWL (Spell Checker Oriented Word Lists) 2020.12.07, Copyright 2000-2011 by Kevin Atkinson;
# the permission to use, copy, modify and distribute stands in common_words.copyright.txt.
# Made by benchmarks/common_words.py."""
_WORD = re.compile(r"[a-z]{2,}")


def main(folder: Path) -> None:
    """Print the list."""
    print(_HEAD)
    seen: set[str] = set()
    for size in SIZES:
        words = {
            word
            for variety in ("english", "american", "british")
            for word in (folder / f"{variety}-words.{size}").read_text("latin-1").split()
            if _WORD.fullmatch(word)
        }
        print(f"[{size}]", *sorted(words - seen), sep="\n")
        seen |= words


if __name__ == "__main__":
    main(Path(sys.argv[1]))
