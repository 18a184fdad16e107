"""W3 as a good Python user writes it: orders.py FILE OUT."""

import csv
import sys
from pathlib import Path

import openpyxl
import xlsxwriter

file, out = sys.argv[1], Path(sys.argv[2])
out.mkdir(parents=True, exist_ok=True)
source = openpyxl.load_workbook(file, read_only=True)
book = xlsxwriter.Workbook(out / "orders.xlsx", {"constant_memory": True})
sheet = book.add_worksheet("Orders")
head = book.add_format({"bold": True, "bg_color": "#DDDDDD"})
day = book.add_format({"num_format": "yyyy-mm-dd"})
money, ratio = book.add_format({"num_format": "0.00"}), book.add_format({"num_format": "0.0%"})
sheet.freeze_panes(1, 1)
# With the values as a table beside the workbook, as the job publishes it.
with open(out / "orders.csv", "w", newline="", encoding="utf-8") as text:
    table = csv.writer(text)
    for r, row in enumerate(source.worksheets[0].iter_rows(values_only=True)):
        if r == 0:
            names = [*row, "revenue", "margin", "margin_ratio"]
            sheet.write_row(0, 0, names, head)
            table.writerow(names)
            continue
        quantity, price, discount, cost = row[5:9]
        revenue = quantity * price * (1 - discount)
        margin = revenue - quantity * cost
        for c, value in enumerate(row):
            if c == 1:
                sheet.write_datetime(r, c, value, day)
            elif isinstance(value, str):
                sheet.write_string(r, c, value)
            elif value is not None:
                sheet.write_number(r, c, value, money if c in (6, 8) else None)
        n = r + 1
        sheet.write_formula(r, 10, f"=F{n}*G{n}*(1-H{n})", money, revenue)
        sheet.write_formula(r, 11, f"=K{n}-F{n}*I{n}", money, margin)
        sheet.write_formula(r, 12, f"=L{n}/K{n}", ratio, margin / revenue)
        table.writerow([*row[:1], row[1].date(), *row[2:], revenue, margin, margin / revenue])
book.close()
