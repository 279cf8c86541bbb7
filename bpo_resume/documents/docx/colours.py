"""Colours: a theme's names, tints and shades, and which text cannot be told from its ground."""

from __future__ import annotations

import colorsys
import re
from functools import cached_property

from bpo_resume.documents.docx.package import Package
from bpo_resume.documents.elements import Element, attribute, child, local, number

Colour = tuple[int, int, int]  # red, green, blue; 0-255

WHITE: Colour = (255, 255, 255)
_HEX = re.compile("#?([0-9a-fA-F]{6})")
# Both must hold for text to be unseen: light yellow on white has no contrast, yet is a colour.
_CONTRAST = 1.25  # WCAG contrast ratio; E6E6E6 on white has 1.248
_APART = 48  # the largest difference of one channel
_NAMED = {"white": WHITE, "black": (0, 0, 0), "window": WHITE, "silver": (192, 192, 192)}
_ALIASES = {
    "background1": "lt1", "bg1": "lt1", "light1": "lt1", "text1": "dk1", "tx1": "dk1",
    "dark1": "dk1", "background2": "lt2", "bg2": "lt2", "light2": "lt2", "text2": "dk2",
    "tx2": "dk2", "dark2": "dk2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


def read_hex(text: str | None) -> Colour | None:
    """ "1F3864", "#1F3864" or a plain name; None for "auto" and whatever else."""
    if text is None:
        return None
    found = _HEX.match(text)
    if found is None:
        return _NAMED.get(text.split(" ")[0].lower())
    red, green, blue = bytes.fromhex(found[1])
    return red, green, blue


def is_unseen(text: Colour | None, ground: Colour | None) -> bool:
    """Whether text of this colour vanishes on this ground; never where either is unknown."""
    if text is None or ground is None:
        return False
    if max(abs(a - b) for a, b in zip(text, ground, strict=True)) > _APART:
        return False
    low, high = sorted((_luminance(text), _luminance(ground)))
    return (high + 0.05) / (low + 0.05) < _CONTRAST


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Palette:
    """A document's theme colours; Office's own black and white where it has no theme."""

    def __init__(self, package: Package) -> None:
        self._package = package

    @cached_property
    def _colours(self) -> dict[str, Colour]:
        colours: dict[str, Colour] = {"lt1": WHITE, "dk1": (0, 0, 0)}
        for root in self._package.related("theme"):
            scheme = child(root, "themeElements", "clrScheme")
            for entry in () if scheme is None else scheme:
                for given in entry:
                    colour = read_hex(given.get("lastClr") or given.get("val"))
                    if colour is not None:
                        colours[local(entry)] = colour
        return colours

    def read(
        self, element: Element | None, name: str = "val", theme: str = "theme"
    ) -> Colour | None:
        """The colour an element gives by its theme's name or plainly; None for "auto".

        ``name`` is the plain attribute; ``theme`` starts the names of the others ("themeColor",
        "themeTint", "themeShade"; "themeFill", ... for a fill).
        """
        if element is None:
            return None
        suffix = "Color" if theme == "theme" else ""
        colour = self.named(attribute(element, f"{theme}{suffix}"))
        if colour is None:
            return read_hex(attribute(element, name))
        tint, shade = attribute(element, f"{theme}Tint"), attribute(element, f"{theme}Shade")
        return _shift(colour, _share(tint), _share(shade))

    def named(self, name: str | None) -> Colour | None:
        """A theme colour by any of its names."""
        if name is None:
            return None
        return self._colours.get(_ALIASES.get(name, name))

    def drawn(self, fill: Element | None) -> Colour | None:
        """The colour of a drawing's ``solidFill``."""
        for given in () if fill is None else fill:
            colour = read_hex(given.get("lastClr") or attribute(given, "val"))
            if local(given) == "schemeClr":
                colour = self.named(attribute(given, "val"))
                dark = number(attribute(child(given, "lumMod"), "val"))
                light = number(attribute(child(given, "lumOff"), "val"))
                if colour is not None and dark is not None:
                    colour = _brighten(colour, dark / 1e5, (light or 0) / 1e5)
            return colour
        return None


def _share(text: str | None) -> float:
    """A tint or shade, two hexadecimal digits, as a share."""
    return int(text, 16) / 255 if text and re.fullmatch("[0-9a-fA-F]{1,2}", text) else 1.0


def _shift(colour: Colour, tint: float, shade: float) -> Colour:
    return colour if tint == shade == 1.0 else _brighten(colour, tint * shade, 1.0 - tint)


def _brighten(colour: Colour, factor: float, offset: float) -> Colour:
    hue, light, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in colour))
    light = min(1.0, max(0.0, light * factor + offset))
    red, green, blue = (round(c * 255) for c in colorsys.hls_to_rgb(hue, light, saturation))
    return red, green, blue
