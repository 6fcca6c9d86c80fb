"""Sources → `Reading` values: claims, positions, and what could not be read. A reader has no opinions."""
