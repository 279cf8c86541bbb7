"""The walk over an RTF file's tokens; groups are kept on a stack, so depth costs no recursion."""

from __future__ import annotations

from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.flow import Flow
from bpo_resume.documents.rtf.layout import Layout
from bpo_resume.documents.rtf.state import Paragraph, State
from bpo_resume.documents.rtf.tables import Tables
from bpo_resume.documents.rtf.targets import BODY, BOXES, CHARACTERS, SKIP, TABLES, TARGETS
from bpo_resume.documents.rtf.tokens import Token

_SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_KINDS = {"titlepg": "first", "facingp": "left"}


class Walk:
    """``flow`` holds the body's lines, ``apart`` those of notes, heads and feet by their kind."""

    def __init__(self) -> None:
        self._tables = Tables()
        self._layout = Layout(self._tables)
        self.flow: Flow = self._layout.flow
        self.apart: dict[str, list[Draft]] = {}
        self._state = State(self._tables)
        self._stack: list[tuple[State, str]] = []  # with the box that was opened inside, if any
        self._box = ""
        self._fresh = False  # nothing has come since the group's brace but a star
        self._starred = False
        self._bytes = bytearray()  # letters of several bytes come byte by byte
        self._to_skip = 0  # characters in place of a Unicode one
        self._high = 0  # the first half of a letter beyond 16 bits
        self._kinds = {""}  # pages that have heads and feet of their own

    def take(self, token: Token) -> None:
        """The next token."""
        if token.text:
            self._fresh = False
            self._take_text(token.text)
        elif token.brace:
            self._flush()
            self._to_skip = 0
            if token.brace == "{":
                self._stack.append((self._state.copy(), self._box))
                self._fresh, self._starred, self._box = True, False, ""
            else:
                self._close_group()
        elif token.word == "*" and self._fresh:
            self._starred = True
        elif self._to_skip and token.word != "u":
            self._to_skip -= 1
        else:
            self._flush()
            fresh, self._fresh = self._fresh, False
            if not (fresh and self._open_target(token.word)):
                self._take_word(token.word, token.number)

    def close(self) -> None:
        """The end of the file; groups that are still open end too."""
        self._flush()
        while self._stack:
            self._close_group()
        self._layout.end_paragraph(self._state)
        self.flow.close()

    def margins(self, name: str) -> list[Draft]:
        """Lines of heads or feet of all kinds of pages that there are, the first page's first."""
        kinds = [kind for kind in ("first", "", "left") if kind in self._kinds]
        return [draft for kind in kinds for draft in self.apart.get(f"{name} {kind}".strip(), [])]

    def _open_target(self, word: str) -> bool:
        """Whether the control word says where the group's text goes."""
        state = self._state
        target = TARGETS.get(word, SKIP if self._starred else "")
        if not target or state.target == SKIP:
            return target != ""
        if state.target == "shape" and target not in {"box", "shape"}:
            target = SKIP
        state.target = BODY if target in BOXES else target
        if target == "label":
            self._layout.label("")
        if target in BOXES:
            self._box = target
            self._layout.open_box()
            state.boxed = state.boxed or target == "box"
            state.paragraph = Paragraph()
        return True

    def _close_group(self) -> None:
        if not self._stack:
            return
        closed, box = self._state, self._box
        self._state, self._box = self._stack.pop()
        if box:
            self._layout.end_box(closed)
            apart = None if box == "box" else self.apart.setdefault(box, [])
            self.flow.close_box(apart)
        self._state.over = not self._stack

    def _take_text(self, text: bytes) -> None:
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        target = self._state.target
        if target == BODY:
            self._bytes += text[skipped:]
        elif target == "colours":
            self._tables.end_colours(text.count(b";"))
        elif target == "styles":
            self._tables.name_style(text.decode("latin-1"))
        elif target == "label":
            self._layout.label(text.decode("latin-1"))

    def _flush(self) -> None:
        if self._bytes:
            text = self._tables.decode(bytes(self._bytes), self._state.font)
            self._bytes.clear()
            self._layout.write(text, self._state)
            self._high = 0

    def _take_word(self, word: str, number: int | None) -> None:
        state = self._state
        if state.target in TABLES:
            self._tables.read(state.target, word, number or 0)
        elif state.target == "label":
            self._layout.label("*" if word in {"u", "bullet"} else "")
        elif state.target != BODY or state.apply(word, number):
            return
        elif word in CHARACTERS:
            self._layout.write(CHARACTERS[word], state)
        elif word == "u":
            self._write_unicode(number or 0)
        elif word in _KINDS:
            self._kinds.add(_KINDS[word])
        elif word in _SETS:
            self._tables.code_page = _SETS[word]
        elif word == "ansicpg":
            self._tables.set_code_page(number or 0)
        elif word == "deff":
            self._tables.default_font = state.font = number or 0
        else:
            self._layout.take(word, number, state)

    def _write_unicode(self, number: int) -> None:
        self._to_skip = self._state.fallback
        code, high = number % 0x10000, self._high
        self._high = code if 0xD800 <= code < 0xDC00 else 0
        if 0xDC00 <= code < 0xE000 and high:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
        if not 0xD800 <= code < 0xE000:
            self._layout.write(chr(code), self._state)
