"""The command line: parses, calls `orgraph.api`, chooses the exit code."""
