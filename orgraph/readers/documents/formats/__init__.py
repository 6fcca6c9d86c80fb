"""Files that are no text → their text, written out line by line: Word, PDF, forms on sheets, role files."""
