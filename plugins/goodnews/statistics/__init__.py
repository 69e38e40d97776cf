"""Fetches the values of indicators from the services that publish them."""
