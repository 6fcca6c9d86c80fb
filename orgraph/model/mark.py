"""The marks by which what orgraph writes is known again: it is not read as a source, and may be written over.

What people go on working in (a template, proposed aliases, a workbook with corrections, the text of a document) bears
none: it may be read, and is never written over.
"""

from __future__ import annotations

WRITER = "orgraph"  # the creator of workbooks, Word documents and slides, the author of a PDF
META = f'<meta name="generator" content="{WRITER}">'
COMMENT = f"[//]: # ({WRITER})"  # the last line of Markdown: a reference that nothing refers to is not shown
XML_COMMENT = f"<!-- {WRITER} -->"  # of a drawing or a JUnit report, behind all else
SIGNATURE = f"— {WRITER}"  # the last line of plain text
FINDING_COLUMNS = "code,name,severity,subjects"  # how the first line of findings as CSV begins
