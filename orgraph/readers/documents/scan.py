"""The fields of a whole document: of its lines, of its tables, and of the lines below a label.

A value stands after its label, up to the next label or the end of the line; where nothing stands there, on the lines
that follow, as far as they read like a value of that kind; or in the cell beside the label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orgraph.readers.documents.charges import settled
from orgraph.readers.documents.fields import Field, as_relation, line_fields, may_hold_fields, names_titles
from orgraph.readers.documents.forms import table_end, table_fields, table_rows
from orgraph.readers.documents.label_words import Label
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.values_below import Below
from orgraph.readers.documents.vocabulary import CONTACTS, PASSING, RELATIONS
from orgraph.readers.documents.whole_text import WholeText


def fields_of(lines: Sequence[Line], labels: list[list[Label]], text: WholeText) -> list[Field]:
    """The fields of a document in reading order; its `text` tells which lines can hold any. Lines taken as contacts
    lose their labels: 上级:日常汇报 is a contact there, not a field."""
    fields: list[Field] = []
    below = Below(lines, labels, fields)
    without_label = may_hold_fields(text)
    end = 0  # of the last table
    for index, line in enumerate(lines):
        if index < end:
            continue
        if line.cell:
            end = table_end(lines, index)
            of_table = table_fields(lines, index, end)
            if fields and _awaits_table(fields[-1], index) and not any(field.role in RELATIONS for field in of_table):
                fields[-1] = replace(fields[-1], rows=table_rows(lines, index, end))
            else:
                fields += of_table
        elif labels[index] or index in without_label:
            found = line_fields(line, index, labels[index])
            fields += found
            if found:
                fields[-1] = _with_lines_below(found[-1], below)
    return [settled(field) for field in fields]


def _with_lines_below(field: Field, below: Below) -> Field:
    """The last field of its line with what the lines below add to it. A label that may head a passage as well
    (所受监督) needs titles there."""
    if field.role not in PASSING:
        return below.continued(field)
    related = None if field.values else as_relation(field)
    continued = below.continued(related) if related else field
    return continued if continued.values and all(map(names_titles, continued.values)) else field


def _awaits_table(field: Field, index: int) -> bool:
    return field.role in CONTACTS and not field.values and field.index == index - 1
