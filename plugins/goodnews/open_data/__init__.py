"""The site's evidence and indicators as open data: tables, JSON with a schema, and a catalogue of them."""
