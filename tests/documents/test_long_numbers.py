"""A number with more digits than int() takes, or a float holds, is none."""

from __future__ import annotations

import math

import pytest
from documents import test_html_reading as html
from documents import test_odt_reading as odt
from documents.docx_xml import DECLARED, anchor, box, p, r, read_styled

from bpo_resume.documents import read_bytes

DIGITS = [18, 400, 5000]


@pytest.mark.parametrize("digits", DIGITS)
@pytest.mark.parametrize(
    "style",
    [
        *("font-weight:{}", "font-size:{}px", "font-size:{}em", "opacity:{}", "line-height:{}"),
        *("color:rgb({},1,1)", "font:{} {}px/{} Arial", "text-indent:-{}px", "mso-tab-count:{}"),
    ],
)
def test_in_a_style_of_a_page(style: str, digits: int) -> None:
    style = style.replace("{}", "9" * digits)
    found = html.read(f'<p>Agent<p>x<span style="{style}">y</span>')
    assert found.text.startswith("Agent")
    assert len(found.text) < 500
    assert all(math.isfinite(line.size) for line in found.lines)


@pytest.mark.parametrize("huge", ["1e999%", "-1e999%", "1e300%", "1e300"])
@pytest.mark.parametrize(
    "colour",
    [
        *("rgb({},1%,1%)", "rgba(1%,1%,1%,{})", "rgba({},{},{},{})", "hsl(1,{},50%)"),
        *("hsla({},{},{},{})", "hsla(120,1e65536%,50%,0.3)"),
    ],
)
def test_in_a_colour_that_is_not_finite(colour: str, huge: str) -> None:
    colour = colour.replace("{}", huge)
    for style in (f"color:{colour}", f"background:{colour}"):
        found = html.read(f'<p>Agent<p style="{style};background-color:{colour}">x')
        assert found.text.startswith("Agent")


@pytest.mark.parametrize("digits", DIGITS)
def test_in_a_colour_of_an_attribute(digits: int) -> None:
    assert html.read(f'<p bgcolor="{"9" * digits}"><font color="1{"9" * digits}">x').text == "x"


@pytest.mark.parametrize("digits", DIGITS)
@pytest.mark.parametrize("given", ['fo:font-weight="{}"', 'fo:font-size="{}pt"'])
def test_in_a_style_of_opendocument(given: str, digits: int) -> None:
    own = odt.style("Long", "text", given.format("9" * digits))
    found = read_bytes(odt.save(odt.p(odt.span("Agent", "Long")), own=own), "cv.odt")
    assert found.text == "Agent"
    assert math.isfinite(found.lines[0].size)


@pytest.mark.parametrize("digits", DIGITS)
def test_of_blanks(digits: int) -> None:
    assert len(odt.read(odt.p(f'a<text:s text:c="{"9" * digits}"/>b')).text) < 500


@pytest.mark.parametrize("digits", DIGITS)
def test_in_a_style_of_word(digits: int) -> None:
    long = "9" * digits
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/>'
        f'<w:pPr><w:outlineLvl w:val="{long}"/></w:pPr>'
        f'<w:rPr><w:sz w:val="{long}"/></w:rPr></w:style>'
    )
    document = read_styled(p(r("Agent"), properties='<w:pStyle w:val="L"/>'), styles)
    assert (document.text, document.lines[0].heading) == ("Agent", False)


@pytest.mark.parametrize("modulation", ["5", "9" * 5000, "²"])
@pytest.mark.parametrize("share", ["9" * 400, "9" * 5000, "x", "", "²", "-1"])
def test_in_a_colour_of_a_theme(modulation: str, share: str) -> None:
    theme = (
        f"<a:theme {DECLARED}><a:clrScheme><a:dk1><a:srgbClr val='112233'/></a:dk1></a:clrScheme>"
    )
    changes = f'<a:lumMod val="{modulation}"/><a:lumOff val="{share}"/>'
    fill = f'<a:solidFill><a:schemeClr val="tx1">{changes}</a:schemeClr></a:solidFill>'
    body = p(anchor(box(p("boxed"), fill=fill)))
    assert read_styled(body, "", {"theme": f"{theme}</a:theme>"}).text == "boxed"
