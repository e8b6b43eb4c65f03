"""The headers that go with every answer."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assessment.web.security import HEADERS, SecurityHeaders


async def bare(_request: object) -> PlainTextResponse:
    return PlainTextResponse("hello")


async def stricter(_request: object) -> PlainTextResponse:
    return PlainTextResponse("hello", headers={"Referrer-Policy": "no-referrer"})


app = Starlette(
    routes=[Route("/bare", bare), Route("/stricter", stricter)],
    middleware=[Middleware(SecurityHeaders)],
)


def test_every_answer_carries_the_headers() -> None:
    headers = TestClient(app).get("/bare").headers
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_a_stricter_choice_of_a_route_stands() -> None:
    assert TestClient(app).get("/stricter").headers["referrer-policy"] == "no-referrer"
