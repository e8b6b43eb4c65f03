"""A figure as the browser gets it: the JSON, with plotly's packed arrays as plain lists."""

import json
import re
from typing import Any

import plotly.graph_objects as go


def drawn(figure: go.Figure) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(figure.to_json())
    return plain


def trace(figure: go.Figure, name: str) -> dict[str, Any]:
    """The one trace of that name."""
    [found] = [one for one in drawn(figure)["data"] if one["name"] == name]
    return dict(found)


def traces(figure: go.Figure) -> list[str]:
    return [one["name"] for one in drawn(figure)["data"]]


def texts(figure: go.Figure) -> list[str]:
    return [one["text"] for one in drawn(figure)["layout"]["annotations"]]


def colours(figure: go.Figure) -> set[str]:
    """Every colour as #RRGGBB anywhere in the figure."""
    return {found.upper() for found in re.findall(r"#[0-9a-fA-F]{6}\b", figure.to_json())}
