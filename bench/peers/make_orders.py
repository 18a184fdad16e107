"""The input of W3: make_orders.py ROWS FILE."""

import datetime
import random
import sys

import xlsxwriter

rows, file = int(sys.argv[1]), sys.argv[2]
random.seed(20241231)
book = xlsxwriter.Workbook(file, {"constant_memory": True})
sheet = book.add_worksheet("Orders")
day = book.add_format({"num_format": "yyyy-mm-dd"})
sheet.write_row(0, 0, ["id", "date", "region", "product", "customer", "quantity", "price",
                       "discount", "cost", "note"])
first = datetime.datetime(2023, 1, 2)
for row in range(1, rows + 1):
    price = random.randint(500, 50000) / 100
    sheet.write_number(row, 0, row)
    sheet.write_datetime(row, 1, first + datetime.timedelta(days=row % 700), day)
    sheet.write_string(row, 2, ("North", "South", "East", "West")[row % 4])
    sheet.write_string(row, 3, f"Product {random.randint(1, 900)}")
    sheet.write_string(row, 4, f"Customer {random.randint(1, 40000)}")
    sheet.write_number(row, 5, random.randint(1, 60))
    sheet.write_number(row, 6, price)
    sheet.write_number(row, 7, random.randint(0, 30) / 100)
    sheet.write_number(row, 8, round(price * 0.6, 2))
    if row % 3 == 0:
        sheet.write_string(row, 9, "express")
book.close()
