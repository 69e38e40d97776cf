from __future__ import annotations

from goodnews.model.body import Body, Heading, InlinePicture, Link, attribute, prefixed, resolve

PICTURE = InlinePicture(file="sjo.jpg", alt="En sjö", caption="", decorative=False, line=3)
FILE = "{filename}/berattelser/2024/x/index.md"


def body(*parts: str | InlinePicture) -> Body:
    return Body(parts=parts)


def test_an_empty_body_is_a_body() -> None:
    assert Body() == Body(parts=(), links=(), words=0, headings=())


def test_resolve_replaces_the_links_it_knows_and_keeps_the_rest() -> None:
    text = body(
        f'<p><a href="{FILE}">a</a>', PICTURE, '<a class="x" href="https://a.se/" rel="external noopener">b</a>'
    )
    assert resolve(text, {FILE: "/berattelser/x/"}).parts == (
        '<p><a href="/berattelser/x/">a</a>',
        PICTURE,
        '<a class="x" href="https://a.se/" rel="external noopener">b</a>',
    )


def test_resolve_compares_unescaped_and_writes_escaped() -> None:
    text = body('<a href="{static}a&amp;b.pdf" title="x &gt; y">a</a>')
    assert resolve(text, {"{static}a&b.pdf": '/a"b?c&d'}).parts == (
        '<a href="/a&quot;b?c&amp;d" title="x &gt; y">a</a>',
    )


def test_resolve_leaves_text_that_looks_like_a_link_alone() -> None:
    text = body(f'<p><code>&lt;a href="{FILE}"</code> href="{FILE}"</p>')
    assert resolve(text, {FILE: "/x/"}) == text


def test_resolve_finds_a_link_whatever_stands_before_its_address() -> None:
    text = body(f'<a aria-label="x" href="{FILE}">a</a>')
    assert resolve(text, {FILE: "/x/"}).parts == ('<a aria-label="x" href="/x/">a</a>',)


def test_resolve_keeps_what_the_writer_wrote_in_links() -> None:
    text = Body(parts=(f'<a href="{FILE}">a</a>',), links=(Link(target=FILE, line=4),))
    assert resolve(text, {FILE: "/x/"}).links == text.links


def test_prefixed_renames_ids_and_the_links_to_them() -> None:
    text = Body(
        parts=('<h2 id="a">A</h2><a href="#a">a</a><a href="https://a.se/#a">b</a> id="a"', PICTURE),
        headings=(Heading(level=2, id="a", text="A"),),
    )
    renamed = prefixed(text, "x-")
    assert renamed.parts == (
        '<h2 id="x-a">A</h2><a href="#x-a">a</a><a href="https://a.se/#a">b</a> id="a"',
        PICTURE,
    )
    assert renamed.headings == (Heading(level=2, id="x-a", text="A"),)


def test_attribute_escapes_what_would_end_it() -> None:
    assert attribute('<a & "b">') == "&lt;a &amp; &quot;b&quot;&gt;"
