"""A real Chromium, without a window, that reads pages from this machine only."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = os.environ.get("BPO_RESUME_CHROMIUM") or shutil.which("chromium")
# Without these it asks the network for updates of its own; as root it has no sandbox.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
FLAGS += ["--disable-component-update", "--no-first-run", "--disable-quic"]

# Policies broken, errors and what else a page complains of, as it happens.
WATCH = """
window.complaints = [];
addEventListener("securitypolicyviolation", (event) => complaints.push(event.violatedDirective));
addEventListener("error", (event) => complaints.push(event.message));
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("BPO_RESUME_NEEDS_BROWSER"):
            pytest.fail("no chromium; install it (apt-get install chromium)")
        pytest.skip("no chromium on this machine (apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that must have nothing to complain of, and must ask the network for nothing."""
    context = browser.new_context(viewport={"width": 1500, "height": 950}, reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(WATCH)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert page.evaluate("complaints") == []
    assert [url for url in asked if not url.startswith("file:")] == []
    context.close()


def find_serious(page: Page) -> list[tuple[str, str]]:
    """What people with a screen reader, or without a mouse, would stumble over: rule and place."""
    return [
        (one["id"], one["nodes"][0]["html"][:150])
        for one in Axe().run(page).response["violations"]
        if one["impact"] in ("serious", "critical")
    ]


@pytest.fixture(scope="session")
def examples() -> Path:
    return Path(__file__).parents[2] / "examples"
