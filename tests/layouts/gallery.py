"""All fixtures by their names."""

from __future__ import annotations

from layouts import columns, headings, one_column, pages, rails, sidebars, tables
from layouts.fixture import Fixture

FIXTURES: tuple[Fixture, ...] = (
    *one_column.FIXTURES,
    *headings.FIXTURES,
    *pages.FIXTURES,
    *rails.FIXTURES,
    *sidebars.FIXTURES,
    *columns.FIXTURES,
    *tables.FIXTURES,
)
BY_ID = {fixture.id: fixture for fixture in FIXTURES}
