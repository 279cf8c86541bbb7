"""Nobody but the person at this machine: who asks the server must know its token.

A page of another site can send requests to a server on loopback from the same browser, under a
name of its own that leads here (DNS rebinding) or as a form (CSRF). So the name it was asked by
and the origin of what changes something must be the server's own, and the cookie is not sent
from other sites.
"""

from __future__ import annotations

import secrets
from http.cookies import SimpleCookie
from urllib.parse import parse_qs

from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_COOKIE = "bpo_resume"
_SAFE = {"GET", "HEAD"}
_HEADERS = {
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


class Guard:
    """Wraps an application; ``port`` is where it listens on loopback."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app = app
        self._token = token
        self._names = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer who may ask, and refuse the rest."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = [(name.encode(), value.encode()) for name, value in _HEADERS.items()]
                message["headers"] = [*message.get("headers", ()), *added]
            await send(message)

        answer = self._refuse(scope)
        await (answer or self._app)(scope, receive, send_safely)

    def _refuse(self, scope: Scope) -> Response | None:
        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        if headers.get("host") not in self._names:
            return PlainTextResponse("This server answers to 127.0.0.1 only.", 421)
        origin = headers.get("origin")
        if origin is None and scope["method"] not in _SAFE:
            return PlainTextResponse("A request that changes something needs its origin.", 403)
        if origin is not None and origin.removeprefix("http://") not in self._names:
            return PlainTextResponse("This request comes from another site.", 403)
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if scope["path"] == "/" and scope["method"] == "GET" and self._is_token(asked):
            return self._let_in()
        cookie = SimpleCookie(headers.get("cookie", "")).get(_COOKIE)
        if cookie is None or not self._is_token(cookie.value):
            return PlainTextResponse(
                "Open the address that the server printed, token and all.", 403
            )
        return None

    def _is_token(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(), self._token.encode())

    def _let_in(self) -> Response:
        answer = RedirectResponse("/", 303)  # the token leaves the address bar
        answer.set_cookie(_COOKIE, self._token, httponly=True, samesite="strict")
        return answer
