"""Where the text of a group goes: most groups hold something that no reader sees."""

from __future__ import annotations

BODY = "body"
SKIP = "skip"
TABLES = frozenset({"fonts", "colours", "styles"})
BOXES = frozenset(
    {"box", "note", "head", "head left", "head first", "foot", "foot left", "foot first"}
)

# Groups by the control word they start with; those that start otherwise go on as before.
TARGETS = {
    "fonttbl": "fonts",
    "colortbl": "colours",
    "stylesheet": "styles",
    "header": "head",
    "headerl": "head left",
    "headerr": "head",
    "headerf": "head first",
    "footer": "foot",
    "footerl": "foot left",
    "footerr": "foot",
    "footerf": "foot first",
    "footnote": "note",
    "shptxt": "box",
    "dptxbxtext": "box",
    "listtext": "label",
    "pntext": "label",
    # Kept open although they start with a star or lie in a group that is skipped.
    "shpinst": "shape",
    "do": "shape",
    "nesttableprops": BODY,
} | dict.fromkeys(
    # Not shown, or shown elsewhere in another form.
    ("info", "pict", "fldinst", "objdata", "objclass", "objname", "nonshppict", "shprslt", "sp",
    "xe", "tc", "rxe", "txe", "bkmkstart", "bkmkend", "falt", "nonesttables", "ftnsep", "ftnsepc",
    "ftncn", "aftnsep", "aftnsepc", "aftncn", "revtbl", "title", "author", "operator", "company",
    "pnseclvl", "annotation", "atnid", "atnauthor", "ud", "listtable", "listoverridetable",
    "filetbl", "private", "template", "keywords", "comment", "doccomm", "subject"),
    SKIP,
)  # fmt: skip

# Control words that stand for text.
CHARACTERS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "\u2014", "endash": "\u2013",
    "bullet": "\u2022", "lquote": "\u2018", "rquote": "\u2019", "ldblquote": "\u201c",
    "rdblquote": "\u201d", "emspace": " ", "enspace": " ", "qmspace": " ",
    "~": "\xa0", "_": "-", "-": "", "\t": "\t", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
