"""Parse modes: what is shown of a marked text, and what is refused."""

import pytest

from sandbox.telegram import Entity, markup_html, markup_v2
from sandbox.telegram.markup_html import BadMarkup
from sandbox.telegram.text import BadEntity, Formatted, clean, utf16_length, with_found


@pytest.mark.parametrize(
    ("source", "plain", "entities"),
    [
        ("a &lt;b&gt; &amp; c", "a <b> & c", ()),
        ("<b>x</b>", "x", (Entity("bold", 0, 1),)),
        ("😀<i>y</i>", "😀y", (Entity("italic", 2, 1),)),
        ("<b>a<u>b</u></b>", "ab", (Entity("bold", 0, 2), Entity("underline", 1, 1))),
        (
            '<a href="https://a.de/?x=1&amp;y=2">A</a>',
            "A",
            (Entity("text_link", 0, 1, url="https://a.de/?x=1&y=2"),),
        ),
        ("<a href='tg://user?id=7'>A</a>", "A", (Entity("text_mention", 0, 1, user_id=7),)),
        ('<span class="tg-spoiler">s</span>', "s", (Entity("spoiler", 0, 1),)),
        (
            '<pre><code class="language-py">p</code></pre>',
            "p",
            (Entity("pre", 0, 1, language="py"),),
        ),
        ("<code>c</code>", "c", (Entity("code", 0, 1),)),
        ("<blockquote expandable>q</blockquote>", "q", (Entity("expandable_blockquote", 0, 1),)),
        ("&#8364;&#x1F600;&nbsp;", "€😀&nbsp;", ()),
        ("<b></b>x", "x", ()),
    ],
)
def test_html_is_read(source: str, plain: str, entities: tuple[Entity, ...]) -> None:
    assert markup_html.parse(source) == Formatted(plain, entities)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("1 < 2", 'Unclosed start tag at byte offset 2|Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a =x>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>x</a>', "Unclosed start tag at byte offset 0"),
    ],
)
def test_bad_html_is_refused(source: str, words: str) -> None:
    with pytest.raises(BadMarkup, match=f"^({words})$"):
        markup_html.parse(source)


@pytest.mark.parametrize(
    ("source", "plain", "entities"),
    [
        (r"a\.b\_c", "a.b_c", ()),
        ("*b* _i_", "b i", (Entity("bold", 0, 1), Entity("italic", 2, 1))),
        ("__u__ ~s~ ||h||", "u s h",
         (Entity("underline", 0, 1), Entity("strikethrough", 2, 1), Entity("spoiler", 4, 1))),
        ("*a _b_*", "a b", (Entity("bold", 0, 3), Entity("italic", 2, 1))),
        ("[t](https://a.de/x)", "t", (Entity("text_link", 0, 1, url="https://a.de/x"),)),
        ("`c_*`", "c_*", (Entity("code", 0, 3),)),
        ("```py\nx=1\n```", "x=1\n", (Entity("pre", 0, 4, language="py"),)),
        (">q\n>r\nafter", "q\nr\nafter", (Entity("blockquote", 0, 3),)),
        (">q||", "q", (Entity("expandable_blockquote", 0, 1),)),
        ("![👍](tg://emoji?id=5)", "👍", (Entity("custom_emoji", 0, 2, custom_emoji_id="5"),)),
    ],
)  # fmt: skip
def test_markdown_is_read(source: str, plain: str, entities: tuple[Entity, ...]) -> None:
    assert markup_v2.parse(source) == Formatted(plain, entities)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("1.5", r"Character '\.' is reserved and must be escaped with the preceding '\\'"),
        ("a > b", "Character '>' is reserved"),
        ("é*x", "Can't find end of Bold entity at byte offset 2"),
        ("[x](y", "Can't find end of a URL at byte offset 4"),
        ("![x]", "The entity must contain a tg://emoji or tg://time URL"),
        ("```py\nx", "Can't find end of PreCode entity at byte offset 0"),
    ],
)
def test_bad_markdown_is_refused(source: str, words: str) -> None:
    with pytest.raises(BadMarkup, match=f"^{words}"):
        markup_v2.parse(source)


def test_length_counts_utf16_units() -> None:
    assert utf16_length("aé€😀") == 5


def test_a_text_is_trimmed_and_cleaned_and_its_spans_move_along() -> None:
    assert clean(" \na\r\u202eb\tc \n").text == "ab c"
    assert clean(" a\rb ", [Entity("bold", 2, 2)]).entities == (Entity("bold", 1, 1),)


def test_a_blank_that_is_marked_stays_at_the_front() -> None:
    assert clean("  a", [Entity("underline", 1, 2)]).text == " a"


@pytest.mark.parametrize(("offset", "length"), [(5, 1), (0, 9), (-1, 1), (1, 1), (0, 1)])
def test_a_span_must_fit(offset: int, length: int) -> None:
    with pytest.raises(BadEntity):
        clean("😀a", [Entity("bold", offset, length)])


def test_commands_links_and_names_are_found_but_not_in_code() -> None:
    found = with_found(Formatted("/start see https://a.de/b ask @parley or me@a.com #one"))
    kinds = [entity.type for entity in found.entities]
    assert kinds == ["bot_command", "url", "mention", "email", "hashtag"]
    code = Formatted("/start", (Entity("code", 0, 6),))
    assert with_found(code) == code
