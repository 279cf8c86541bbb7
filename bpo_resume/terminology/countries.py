"""Countries that employers and places are named with, in lower case: "Acme Philippines Inc"."""

from __future__ import annotations

COUNTRIES: tuple[str, ...] = (
    *("india", "philippines", "usa", "u.s.a", "us", "uk", "u.k", "united kingdom", "united states"),
    *("england", "scotland", "ireland", "canada", "mexico", "colombia", "brazil", "south africa"),
    *("egypt", "malaysia", "singapore", "poland", "romania", "australia", "uae", "dubai"),
    *("pakistan", "bangladesh", "sri lanka", "china", "japan", "germany", "france", "spain"),
    *("jamaica", "costa rica", "el salvador", "guatemala", "honduras", "nepal", "kenya", "nigeria"),
    *("ghana",),
)
