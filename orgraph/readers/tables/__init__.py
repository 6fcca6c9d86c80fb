"""Tables → `Reading` values: CSV, TSV, XLSX, XLSM, XLS and JSON records, one reading a sheet.

file ──delimited | workbook | records──▶ RawTable ──roles──▶ which column holds what
     ──sorting──▶ rows that are read ──identity, positions──▶ PositionColumns
                                     ──superiors, subordinates, links──▶ ClaimColumns
"""

from orgraph.readers.tables.reading import handles, read_tables

__all__ = ["handles", "read_tables"]
