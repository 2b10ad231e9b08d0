"""Writes workbooks by openpyxl, and what is in them: by-openpyxl.py FOLDER COUNT SEED"""

import datetime
import json
import pathlib
import random
import sys

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.styles import numbers

try:
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
except ImportError:
    CellRichText = None

folder, count, seed = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
random.seed(seed)
TEXTS = ["订单号", "a & b < c > \"d\"", " 前后有空格 ", "两\n行", "=不是公式"[1:], "😀 emoji", "1.50", "it's", "x" * 300]
FIRST = datetime.datetime(1904, 1, 2)


def some_cell():
    """A value, its format if it has one, and how koo reads it."""
    kind = random.randrange(10)
    if kind == 0:
        return None, None, None
    if kind == 1:
        value = random.random() < 0.5
        return value, None, "b:TRUE" if value else "b:FALSE"
    if kind == 2:
        value = random.choice(["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NUM!", "#NAME?"])
        return value, None, f"e:{value}"
    if kind == 3:
        value = random.randrange(-(10**15), 10**15)
        return value, None, f"n:{value}"
    if kind == 4:
        value = round(random.uniform(-1e6, 1e6), random.randrange(1, 7))
        return value, random.choice([None, "0.00%", "#,##0.00", "[Red]0.0;[Blue]-0.0"]), f"n:{value!r}".removesuffix(".0")
    if kind == 5:
        value = FIRST + datetime.timedelta(seconds=random.randrange(5 * 10**9))
        return value, random.choice([None, "yyyy/m/d h:mm", 'yyyy"年"m"月"d"日"']), f"d:{value.isoformat()}"
    if kind == 6:
        value = (FIRST + datetime.timedelta(days=random.randrange(60_000))).date()
        return value, None, f"d:{value.isoformat()}T00:00:00"
    if kind == 7:
        return "=A1*2", None, "e:=A1*2"
    if kind == 8 and CellRichText:
        parts = random.sample(TEXTS, 3)
        rich = CellRichText(parts[0], TextBlock(InlineFont(b=True), parts[1]), parts[2])
        return rich, None, "".join(parts)
    value = random.choice(TEXTS)
    return value, None, value


for number in range(count):
    book = openpyxl.Workbook(write_only=number % 3 == 2)
    if number % 2:
        book.epoch = CALENDAR_MAC_1904
    if book.worksheets:
        book.remove(book.worksheets[0])
    expected = {}
    for name in random.sample(["明细", "Sheet", "a & b", "隐藏"], random.randrange(1, 4)):
        sheet = book.create_sheet(name)
        rows = [[some_cell() for _ in range(random.randrange(7))] for _ in range(random.randrange(7))]
        if book.write_only:
            for row in rows:
                cells = []
                for value, form, _ in row:
                    cell = openpyxl.cell.WriteOnlyCell(sheet, value) if not hasattr(value, "append") else value
                    if form and value is not None:
                        cell.number_format = form
                    cells.append(cell)
                sheet.append(cells)
        else:
            for y, row in enumerate(rows, 1):
                for x, (value, form, _) in enumerate(row, 1):
                    cell = sheet.cell(y, x)
                    cell.value = value
                    if form and value is not None:
                        cell.number_format = form
            sheet.merge_cells(start_row=20, start_column=1, end_row=20, end_column=5)
            sheet["A20"] = "标题"
            if name == "隐藏" and len(book.worksheets) > 1:
                sheet.sheet_state = "hidden"
        found = {}
        for y, row in enumerate(rows, 1):
            told = [text for _, _, text in row]
            while told and told[-1] is None:
                told.pop()
            if told:
                found[y] = told
        if not book.write_only:
            found[20] = ["标题"]
        expected[name] = found
    book.save(folder / f"{number}.xlsx")
    (folder / f"{number}.json").write_text(json.dumps(expected), encoding="utf-8")
