"""A letter for the municipality's own mail system: what has been told between two days, as HTML and as text."""
