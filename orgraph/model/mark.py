"""The marks by which what orgraph writes is known again, so that a report in the folder of the sources is not read."""

from __future__ import annotations

WRITER = "orgraph"  # the creator of workbooks and Word documents
META = f'<meta name="generator" content="{WRITER}">'
COMMENT = f"[//]: # ({WRITER})"  # the last line of Markdown: a reference that nothing refers to is not shown
FINDING_COLUMNS = "code,name,severity,subjects"  # how the first line of findings as CSV begins
