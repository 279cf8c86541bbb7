"""Runs the server of a review, on loopback, until it is stopped."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

from bpo_resume.errors import UsageError
from bpo_resume.screening.analyzer import Analyzer

if TYPE_CHECKING:
    from bpo_resume.screening.pool import Ceilings

_HOST = "127.0.0.1"


def serve(  # noqa: PLR0913
    path: Path,
    analyzer: Analyzer,
    *,
    port: int,
    workers: int,
    ceilings: Ceilings,
    announce: Callable[[str], None],
) -> None:
    """Serve the store at ``path`` until Ctrl-C; ``announce`` gets the address, with its token.

    Raises UsageError when the extra "web" is not installed, or the port or the store is in use.
    """
    try:
        import uvicorn

        from bpo_resume.review.answers import Answers
        from bpo_resume.review.guard import Guard
        from bpo_resume.review.scanner import Scanner
        from bpo_resume.review.shelf import Shelf
        from bpo_resume.screening.pictures import Pictures
    except ImportError as error:
        raise UsageError('the review page needs pip install "bpo-resume[web]"') from error
    token = secrets.token_urlsafe(24)
    with ExitStack() as stack:
        listening = stack.enter_context(_listen(port))
        shelf = stack.enter_context(closing(Shelf(path, analyzer)))
        scanner = Scanner(shelf, analyzer, workers, ceilings)
        pictures = stack.enter_context(closing(Pictures()))
        scanner.start()
        stack.enter_context(closing(scanner))
        bound = listening.getsockname()[1]
        app = Guard(Answers(shelf, analyzer, scanner, pictures).app, token, bound)
        announce(f"http://{_HOST}:{bound}/?token={token}")
        config = uvicorn.Config(
            app, log_level="warning", lifespan="off", server_header=False, access_log=False
        )
        uvicorn.Server(config).run(sockets=[listening])


def _listen(port: int) -> socket.socket:
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((_HOST, port))
        listening.listen()  # who opens the address as soon as it is told waits, and is not refused
    except OSError as error:
        listening.close()
        raise UsageError(f"port {port}: {error.strerror}; name another one with --port") from error
    return listening
