"""The judges: a sound site passes, and each fault is caught and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.check.__main__ import main
from goodnews.check.judging import judged
from goodnews.check.output import Output
from tests.photos import encoded, scene, tagged

if TYPE_CHECKING:
    from pathlib import Path

SITE = "https://exempel.se"
PAGE = """\
<!doctype html>
<html lang="sv"><head><title>{title}</title><meta name="description" content="Om."><!--head-->
<link rel="canonical" href="{url}"><link rel="stylesheet" href="/assets/site.css"></head>
<body><a href="#s-main">Hoppa</a><main id="s-main"><h1>Rubrik</h1><h2>Mindre</h2>
<p><a href="/om/#mer">Om</a> <img src="/bilder/a.jpg" srcset="/bilder/a.jpg 9w" alt="" width="9" height="6"></p>
<p id="mer">Text.</p><!--body--></main></body></html>
"""
FEED = """\
<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Allt</title>
<link>https://exempel.se/</link><description>Om allt.</description><language>sv</language>
<lastBuildDate>Tue, 24 Mar 2026 06:00:00 +0100</lastBuildDate>
<atom:link rel="self" href="https://exempel.se/flode.rss"/>
<item><title>Nytt</title><link>https://exempel.se/om/</link><guid isPermaLink="false">urn:uuid:1</guid>
<pubDate>Tue, 24 Mar 2026 06:00:01 +0100</pubDate>
<enclosure url="https://exempel.se/bilder/a.jpg" length="{length}" type="image/jpeg"/></item><!--item--></channel></rss>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small sound site."""
    picture = encoded(scene((90, 60)))
    files = {
        "index.html": PAGE.format(title="Start", url=f"{SITE}/"),
        "om/index.html": PAGE.format(title="Om", url=f"{SITE}/om/"),
        "flode.rss": FEED.format(length=len(picture)),
        "sitemap.xml": "<urlset><url><loc>https://exempel.se/om/</loc></url></urlset>",
        "assets/site.css": "p { background: url(/bilder/a.jpg) }",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder" / "a.jpg").write_bytes(picture)
    return tmp_path


def told(site: Path) -> str:
    """Return everything that the judges say, a line each."""
    return "\n".join(map(str, judged(Output(root=site), ("pages", "links", "leaks", "feeds", "data"))))


def change(site: Path, name: str, old: str, new: str) -> None:
    """Replace a piece of a file that must be there."""
    text = (site / name).read_text("utf-8")
    assert old in text
    (site / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_sound_site_passes(site: Path) -> None:
    assert told(site) == ""


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("<!doctype html>\n", "", "doctype"),
        (' lang="sv"', "", "vilket språk"),
        ("<title>Om</title>", "<title> </title>", "saknar titel"),
        ("<title>Om</title>", "<title>Start</title>", "har också index.html"),
        ('content="Om."', 'content=""', "saknar beskrivning"),
        ('rel="canonical"', 'rel="prev"', "kanonisk adress"),
        (f'href="{SITE}/om/"', f'href="{SITE}/"', "inte sidans egen"),
        ("<h1>Rubrik</h1>", "", "huvudrubrik"),
        ("<h2>Mindre</h2>", "<h4>Mindre</h4>", "hoppar över en nivå"),
        ("<main ", "<div ", "huvuddel"),
        ('href="#s-main"', 'href="/om/"', "hopplänk"),
        (' alt=""', "", "saknar alt"),
        (' height="6"', "", "saknar alt, width eller height"),
        ('id="mer"', 'id="s-main"', "står 2 gånger"),
        (">Om</a>", "></a>", "ingen text"),
        ("<!--body-->", "<script>1</script>", "<script>"),
        ("<!--body-->", "<p style='color: red'>x</p>", "style eller en händelse"),
        ("<!--body-->", "<p onclick='x()'>x</p>", "style eller en händelse"),
        ("<!--body-->", "<a href='{filename}/x.md'>x</a>", "{filename} är kvar"),
        ("<!--body-->", "{{ view.title }}", "{{ är kvar"),
        ('href="/om/#mer"', 'href="/borta/"', "en sida som inte finns"),
        ('href="/om/#mer"', f'href="{SITE}/borta/"', "en sida som inte finns"),
        ('href="/om/#mer"', 'href="borta.html"', "en sida som inte finns"),
        ('href="/om/#mer"', 'href="/om/#inget"', "ett ställe som inte finns"),
        ('src="/bilder/a.jpg"', 'src="/bilder/b.jpg"', "/bilder/b.jpg leder till"),
        ("/bilder/a.jpg 9w", "/bilder/b.jpg 9w", "/bilder/b.jpg leder till"),
        ('src="/bilder/a.jpg"', 'src="https://annan.se/a.jpg"', "från en annan server"),
        ("<!--head-->", f'<meta property="og:image" content="{SITE}/bilder/b.jpg">', "/bilder/b.jpg leder till"),
        ("<!--head-->", '<meta property="og:image" content="/bilder/a.jpg">', "ingen hel adress"),
        ("<!--head-->", '<meta name="twitter:image" content="https://annan.se/a.jpg">', "ingen hel adress"),
        ('href="/assets/site.css"', 'href="//annan.se/site.css"', "från en annan server"),
        ("Text.", "record_no", "record_no syns"),
    ],
)
def test_a_fault_on_a_page_is_caught(site: Path, old: str, new: str, sentence: str) -> None:
    change(site, "om/index.html", old, new)
    assert sentence in told(site)
    assert "om/index.html" in told(site)


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("flode.rss", "</item>", "", "ingen XML"),
        ("flode.rss", '<guid isPermaLink="false">urn:uuid:1</guid>', "", "saknar guid"),
        ("flode.rss", "<!--item-->", "<item><guid>urn:uuid:1</guid></item>", "står två gånger"),
        ("flode.rss", "01 +0100", "01 -0000", "ingen giltig tid"),
        ("flode.rss", "<link>https://exempel.se/om/", "<link>/om/", "inte hel"),
        ("flode.rss", "exempel.se/om/", "exempel.se/borta/", "en sida som inte finns"),
        ("flode.rss", "bilder/a.jpg", "bilder/b.jpg", "finns inte"),
        ("flode.rss", 'length="', 'length="1', "inte så stor"),
        ("sitemap.xml", "/om/", "/borta/", "en sida som inte finns"),
        ("assets/site.css", "/bilder/a.jpg", "/bilder/b.jpg", "som inte finns"),
        ("assets/site.css", "/bilder/a.jpg", "https://annan.se/a.jpg", "från en annan server"),
    ],
)
def test_a_fault_in_another_file_is_caught(site: Path, name: str, old: str, new: str, sentence: str) -> None:
    change(site, name, old, new)
    assert sentence in told(site)
    assert name in told(site)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("text.docx", b"x", "publiceras aldrig"),
        (".env", b"x", "dold fil"),
        ("bilder/b.jpg", b"", "bilden är tom"),
        ("bilder/b.jpg", tagged(), "uppgifter från kameran"),
        ("bilder/b.webp", tagged(kind="WEBP"), "uppgifter från kameran"),
    ],
)
def test_what_must_not_be_published_is_caught(site: Path, name: str, data: bytes, sentence: str) -> None:
    (site / name).write_bytes(data)
    assert sentence in told(site)


def test_a_path_on_this_machine_is_caught(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site)
    (site / "llms.txt").write_text(f"byggd i {site}", encoding="utf-8")
    assert "sökväg på den dator" in told(site)


def test_a_page_that_has_moved_owes_only_a_name(site: Path) -> None:
    (site / "gammal").mkdir()
    (site / "gammal" / "index.html").write_text(
        '<!doctype html><html lang="sv"><title>Om</title><meta http-equiv="refresh" content="0; url=/om/">'
        '<link rel="canonical" href="https://exempel.se/om/"><p><a href="/om/">Om</a></p></html>',
        encoding="utf-8",
    )
    assert told(site) == ""


@pytest.mark.parametrize(("change_", "code"), [(None, 0), (("om/index.html", "<h1>Rubrik</h1>", ""), 1)])
def test_the_command_tells_by_its_exit_code(
    site: Path, tmp_path_factory: pytest.TempPathFactory, change_: tuple[str, str, str] | None, code: int
) -> None:
    if change_:
        change(site, *change_)
    assert main([str(site), "--cache", str(tmp_path_factory.mktemp("cache"))]) == code


def test_the_command_wants_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "ingen byggd webbplats" in capsys.readouterr().err
