"""The review page as a person uses it, in a browser, over a server of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.conftest import WATCH, find_serious
from playwright.sync_api import Browser, Page, expect
from review.running import Running, running

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
EXAMPLES = Path(__file__).parents[2] / "examples"
RESUMES = sorted((EXAMPLES / "resumes").glob("*.pdf"))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    store = tmp_path_factory.mktemp("review") / "kept.sqlite"
    with running(store, "--as-of", "2026-01-31", "--workers", "2") as server:
        yield server


@pytest.fixture
def page(browser: Browser, server: Running) -> Iterator[Page]:
    """The page, let in by its token; it must complain of nothing and ask nobody else."""
    context = browser.new_context(viewport={"width": 1500, "height": 1000}, reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(WATCH)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.address)
    yield page
    assert page.evaluate("complaints") == []
    assert [url for url in asked if not url.startswith((server.base, "data:"))] == []
    context.close()


def test_files_are_added_and_their_progress_is_seen(page: Page) -> None:
    assert "token" not in page.url
    page.locator("#add-files").set_input_files([*map(str, RESUMES)])
    expect(page.locator("#progress")).to_contain_text("Reading")
    expect(page.locator("#progress")).to_contain_text(f"Read: {len(RESUMES)} ok", timeout=60_000)
    page.get_by_role("button", name=f"Show {len(RESUMES)} new").click()
    expect(page.locator("#count")).to_have_text(f"{len(RESUMES)} candidates")


def test_a_folder_may_be_added(page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text("Team Leader, Example Outsourcing, 2019 - 2021")
    page.locator("#add-folder").set_input_files(str(folder))
    expect(page.locator("#progress")).to_contain_text("Read:", timeout=30_000)
    page.get_by_role("button", name="Show 1 new").click()
    expect(page.get_by_role("button", name="a.txt")).to_be_visible()


def open_candidate(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()
    expect(page.get_by_role("complementary")).to_be_visible()


def test_a_candidate_is_shortlisted_with_a_note(page: Page) -> None:
    open_candidate(page, RESUMES[1].name)
    page.get_by_label("Your name").fill("Ana")
    page.get_by_label("Note (kept apart from the result)").fill("call <i>tomorrow</i>")
    page.get_by_role("button", name="Shortlist", exact=True).click()
    expect(page.get_by_text("by Ana.")).to_be_visible()
    page.reload()
    listed = page.locator("tbody .open.listed")
    expect(listed).to_have_text(RESUMES[1].name)
    open_candidate(page, RESUMES[1].name)
    note = page.get_by_label("Note (kept apart from the result)")
    expect(note).to_have_value("call <i>tomorrow</i>")
    page.get_by_role("button", name="Take off the shortlist").click()
    expect(listed).to_have_count(0)


def test_evidence_is_outlined_on_the_original_page(page: Page) -> None:
    open_candidate(page, RESUMES[1].name)
    page.get_by_role("button", name="Show the original page").click()
    expect(page.get_by_text("Page 1 of 1")).to_be_visible(timeout=30_000)
    picture = page.locator(".sheet img")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.naturalWidth") > 500
    assert page.locator(".sheet span").count() == 0
    page.locator("ul.cards .claim").first.click()
    box = page.locator(".sheet span").first
    expect(box).to_be_attached()
    inside = page.evaluate(
        """() => {
          const [sheet, box] = [".sheet img", ".sheet span"].map((one) =>
            document.querySelector(one).getBoundingClientRect());
          return box.left >= sheet.left && box.right <= sheet.right + 2 &&
            box.top >= sheet.top && box.bottom <= sheet.bottom && box.width > 20;
        }"""
    )
    assert inside


def test_two_candidates_stand_side_by_side(page: Page) -> None:
    open_candidate(page, RESUMES[0].name)
    page.get_by_role("button", name="Pin to compare").click()
    page.get_by_role("button", name="Next candidate (j)").click()
    pinned = page.get_by_role("region", name="Pinned candidate")
    expect(pinned.get_by_role("heading", level=2)).to_have_text(RESUMES[0].name)
    beside = page.get_by_role("complementary").get_by_role("heading", level=2)
    expect(beside).to_have_text(RESUMES[1].name)
    page.get_by_role("button", name=f"Unpin {RESUMES[0].name}").click()
    expect(pinned).to_be_hidden()


def test_a_profile_is_edited_and_ranks(page: Page) -> None:
    page.get_by_role("button", name="Job profile…").click()
    text = page.get_by_label("Profile as TOML")
    text.fill('title = "x"\n[[criteria]]\nkind = "gender"')
    page.get_by_role("button", name="Rank by it").click()
    expect(page.locator("#profile-problems")).to_contain_text("gender is no criterion")
    profile = EXAMPLES / "profiles" / "voice-team-leader.toml"
    page.get_by_label("From a file").set_input_files(str(profile))
    expect(text).to_have_value(profile.read_text(encoding="utf-8"))
    page.get_by_role("button", name="Rank by it").click()
    expect(page.locator("tbody .open").first).to_have_text("team-leader-philippines.pdf")
    expect(page.get_by_role("group", name="Fit")).to_be_visible()


def test_a_file_that_is_refused_is_named(page: Page, tmp_path: Path) -> None:
    vast = tmp_path / "vast.txt"
    vast.write_bytes(b"word " * 5_000_000)
    page.locator("#add-files").set_input_files(str(vast))
    expect(page.locator("#unread")).to_contain_text("vast.txt is larger than 20 MB")


@pytest.mark.parametrize("width", [390, 1000, 1600])
def test_axe_finds_nothing_serious(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_candidate(page, RESUMES[1].name)
    assert find_serious(page) == []
