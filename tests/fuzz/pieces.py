"""Content of every format to start from, and what is put into it; by the bytes of ``packing``."""

from __future__ import annotations

ODT_BODY = (
    '<text:h text:outline-level="1">Work</text:h><text:p text:style-name="Bold">Agent<text:tab/>'
    '2015<text:s text:c="3"/><text:line-break/>x</text:p><text:list text:style-name="L">'
    "<text:list-item><text:p>Took calls</text:p></text:list-item></text:list><table:table>"
    '<table:table-row table:number-rows-repeated="2"><table:table-cell '
    'table:number-columns-spanned="2"><text:p>cell</text:p></table:table-cell>'
    "<table:covered-table-cell/></table:table-row></table:table><text:p><draw:frame><draw:text-box>"
    '<text:p text:style-name="Gone">box</text:p></draw:text-box></draw:frame><text:note>'
    "<text:note-body><text:p>foot</text:p></text:note-body></text:note></text:p>"
)
PAGES = (
    "<style>p.a{color:#fff;font:600 12px/1.5 Arial} .b>li{display:none} @media print{*{top:1px}}"
    '</style><p class="a">ghost<ul class="b"><li>x</ul><table><tr><td colspan="2" rowspan="3">Agent'
    "<td>2015</table><pre>a\tb</pre>",
    '<div style="display:flex;font-size:0.5em;mso-tab-count:3"><span style="opacity:.01">o</span>'
    '<font size="7" color="white">w</font><ol start="3"><li value="9">one<dl><dt>t<dd>d</dl>',
    '<body bgcolor="#1f3864" text="rgb(10%,20%,30%)"><h1>&eacute;&#8211;&#x1F601;</h1><br><hr>'
    '<img alt="Agent"><input value="v"><select><option selected>s</select><details><summary>q',
    '<meta charset="utf-16"><script>x</script><noscript>n</noscript><template>t</template>'
    "<svg><text>s</text></svg><math>m</math><iframe>i</iframe><ruby>r<rt>t</rt></ruby>",
    '<p style="position:absolute;left:-9999px;clip:rect(0,0,0,0);visibility:hidden">gone'
    '<p style="text-indent:-50em;background:url(x) #000;color:hsla(120,50%,50%,0.3)">mixed',
)
SAVED = (
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<p>Ag=65nt=\r\n</p>\r\n--b--\r\n",
    "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+QWdlbnQ8L3A+\r\n--b--",
)
OPERATORS = (
    b"BT /F 10 Tf 14 TL 40 700 Td (Agent)Tj T* (2015 - 2016)Tj 200 0 Td (Team)Tj ET",
    b"BT /F 1 Tf 10 0 0 10 40 700 Tm [(A) -120 (g) 50 (ent)]TJ 3 Tr (ghost)Tj 0 Tr 1 g (w)Tj ET",
    b"q 1 0 0 rg 30 690 300 20 re f Q BT /F 10 Tf 40 700 Td (covered)Tj ET 30 690 300 20 re W n",
    b"BT /F 10 Tf 0 1 -1 0 40 100 Tm (sideways)Tj ET q 0.5 0 0 0.5 9 9 cm /X Do Q\0/Rotate 90"
    b"\0BT /F 9 Tf 50 50 Td (form)Tj ET",
    b"/Span<</ActualText(x)>>BDC BT /F 10 Tf 5 Tc 3 Tw 50 Tz 2 Ts 40 700 Td (a)' (b)Tj ET EMC"
    b"\0/CropBox[0 0 100 100]/UserUnit 2",
)
_WORD_MARKS = (
    "tab", "br", "cr", "vanish", "b", "caps", "noBreakHyphen", "softHyphen", "webHidden", "ptab",
    'color w:val="FFFFFF"', 'sz w:val="1"', 'sz w:val="x"', 'gridSpan w:val="99999"', "vMerge",
    'pStyle w:val="H"', 'outlineLvl w:val="0"', 'gridBefore w:val="9999"', 'ilvl w:val="8"',
    'sym w:font="Wingdings" w:char="F0FC"', "lastRenderedPageBreak", 'br w:type="page"',
    'footnoteReference w:id="1"', 'shd w:fill="000000"', 'numId w:val="1"', 'tblW w:w="-5"',
    'tcW w:w="99999999"', 'headerReference r:id="rIdhdr"', 'vertAlign w:val="superscript"',
)  # fmt: skip
TOKENS: dict[str, tuple[str, ...]] = {
    "d": (
        *(f"<w:{name}/>" for name in _WORD_MARKS), "<w:p>", "</w:p>", "<w:r><w:t>x</w:t></w:r>",
        "<w:tbl><w:tr><w:tc>", "<w:ins>", "-->", "</w:tc></w:tr></w:tbl>", "<w:txbxContent>",
        "<w:sdt><w:sdtContent>", "<![CDATA[", "<!--", "<mc:AlternateContent><mc:Choice>",
        '<a:lumOff val="x"/>', "&#xD800;", "&amp;", "\x00", "9" * 20, "-1", "NaN", "1e9",
        '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="5"/>',
    ),
    "h": (
        "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<ul>", "<br>", "<pre>",
        '<p style="', "display:", "none", "flex", "color:", "#fff", "rgba(1,2,3,.4)", "inherit",
        "font-size:", "1e9px", "0", "-1px", "100%", "9999999em", "mso-tab-count:99", "<style>",
        "</style>", "{", "}", ":nth-child(2n+1)", ":not(", ":is(", ":has(", ":lang(",
        ":first-of-type", " of ", "::before", "~ p", "+ p", "p ", "@media ", ">", "~", "*",
        "[a=", "]",
        "!important", "&#xD800;", "&#0;", "&nbsp;", "&zwj;", "colspan=9999", "rowspan=", "<!--",
        "-->", "<script>", "<input value=", "<select>", "<option>", "hidden", "<dialog>", "\x00",
    ),
    "m": (
        "# ", "## ", "**", "*", "_", "`", "```\n", "> ", "- ", "1. ", "| a | b |\n",
        "|---|---|\n", "[a](b)", "![", "](", "<b>", "</b>", "&amp;", "\\", "\n", "\n\n", "    ",
        "---\n", "===\n", "<!--", "-->", "<p>", "[x]: y\n", "~~", "\t", "\r", "\x00",
    ),
    "o": (
        "<text:p>", "</text:p>", "<text:span>", "</text:span>", "<text:tab/>",
        '<text:s text:c="', '99999"/>', "<text:list>", "<text:list-item>", "<table:table>",
        "<table:table-row>", "<table:table-cell>", "</table:table-cell>",
        'table:number-columns-repeated="99999"', "<draw:text-box>", "<text:note-body>",
        "<text:soft-page-break/>", "<text:h>", "\x00", 'fo:font-weight="', 'fo:color="#',
        'style:parent-style-name="', 'text:display="none"', "<style:text-properties ",
        "<style:style ", '"/>', ">", "9" * 20, "&#xD800;", "<!--",
    ),
    "p": (
        "BT ", " ET ", "/F 10 Tf ", " Td ", " Tm ", " TD ", "T* ", "(Agent)Tj ", "(2015)Tj ",
        "[(a)-300(b)]TJ ", "3 Tr ", "0 Tr ", "1 g ", "0 g ", "q ", "Q ", " cm ", " re f ",
        "W n ", "/X Do ", "0 ", "1 ", "-1 ", "100 ", "1e9 ", "0.001 ", "99999999 ", "\x00",
        "/Rotate 90", "/UserUnit 3", "/CropBox[0 0 1 1]", "<</ActualText(x)>>BDC ", "EMC ",
        " Tc ", " Tw ", " Tz ", "(\\225)Tj ", "(\\000)Tj ", "<0041>Tj ", "14 TL ", " l S ",
        " m ", " c ", "sh ", "gs ",
    ),
    "r": (
        "{", "}", "\\par ", "\\cell ", "\\row ", "\\trowd", "\\intbl ", "\\itap2 ",
        "\\nestcell ", "\\'e9", "\\u8211?", "\\u-10179?", "\\uc3 ", "\\uc99999999 ", "\\bin9 ",
        "\\bin-1 ", "\\tab ", "{\\*\\", "\\v ", "\\v0 ", "\\fs1 ", "\\cf1 ", "\\cb2 ", "\\f1 ",
        "\\f2 ", "\\s1 ", "\\page ", "{\\header ", "{\\footnote ", "{\\shptxt ",
        "{\\field{\\*\\fldinst ", "{\\fldrslt ", "\\ls1", "\\pntext ", "\\upr", "\\ud",
        "\\sect ", "\\pard ", "\\plain ", "\\caps ", "\\~", "{\\listtext ", "\\clmrg",
        "\\cellx100 ", "\\nestrow ", "{\\pict ", "\\line ", "\\\n",
    ),
    "s": (
        "Content-Type: ", "text/html", "multipart/related", '; boundary="b"', "; charset=",
        "utf-7", "\r\n", "--b", "--b--", "Content-Transfer-Encoding: ", "base64",
        "quoted-printable", "=65", "uuencode", "begin 644 x\n", "=\r\n", "=?utf-8?q?x?=", "\x00",
        "<p>Agent</p>", "MIME-Version: 1.0",
    ),
    "t": (
        "\n", "\r", "\x0c", "\t", "\x0b", "\x85", "\u2028", "\xad", "\u200b", "\u202e", "\ufeff",
        "• ", "\\n", "\\xe2\\x80\\x93", "\\u2013", "b'", "'", "á", "ﬁ", "â€“", "   ", "Agent",
        "2015 - 2016", "EXPERIENCE", "- ", "\ue000", "😀", "\x00", "\x1b",
    ),
}  # fmt: skip
TOKENS["f"], TOKENS["x"] = TOKENS["d"], TOKENS["o"]
