"""Which services may be asked, and where they may lead."""

from __future__ import annotations

import pytest

from goodnews.statistics.addresses import at_home, base_address
from goodnews.statistics.refusal import RefusedError

HOME = "https://api.kolada.se/v3"


@pytest.mark.parametrize("text", [HOME, f"{HOME}/", "http://127.0.0.1:8000", "http://localhost/v3", "http://[::1]:1"])
def test_services_are_asked_over_https_or_on_this_machine(text: str) -> None:
    assert base_address(text) == text.rstrip("/")


@pytest.mark.parametrize(
    "text",
    [
        *("http://api.kolada.se/v3", "ftp://api.kolada.se", "api.kolada.se", "", "https://", "https://[::1"),
        *("https://me:secret@api.kolada.se", f"{HOME}?per_page=1", f"{HOME}#a", "http://127.0.0.1.example.org"),
    ],
)
def test_other_addresses_are_none(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        base_address(text)


@pytest.mark.parametrize(
    "address", [f"{HOME}/a?page=2", "/v3/a?page=2", "http://api.kolada.se/v3/a?page=2", f"{HOME}/a?page=2#x"]
)
def test_an_address_of_the_services_own_is_asked_at_the_service(address: str) -> None:
    assert at_home(HOME, HOME, address) == f"{HOME}/a?page=2"


@pytest.mark.parametrize(
    "address",
    ["https://example.org/v3", "//example.org/v3", "https://api.kolada.se:8443/v3", "https://api.kolada.se.eu/"],
)
def test_an_address_elsewhere_is_refused(address: str) -> None:
    with pytest.raises(RefusedError, match="en annan server"):
        at_home(HOME, HOME, address)


@pytest.mark.parametrize("address", ["http://[::1", "https://api.kolada.se:port/"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(RefusedError, match="som inte är någon adress"):
        at_home(HOME, HOME, address)
