"""Organisations side by side: which position is which, what changed, what it fixed and broke."""
