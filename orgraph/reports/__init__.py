"""What to say about an organisation, not how it looks."""
