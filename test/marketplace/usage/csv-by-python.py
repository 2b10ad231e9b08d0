"""Writes CSV as Python's own module does: cases as JSON on standard input, files in Base64 on standard output."""

import base64
import csv
import io
import json
import sys

written = []
for case in json.load(sys.stdin):
    text = io.StringIO(newline="")
    writer = csv.writer(
        text,
        delimiter=case["delimiter"],
        lineterminator=case["end"],
        quoting=csv.QUOTE_ALL if case["quoteAll"] else csv.QUOTE_MINIMAL,
    )
    writer.writerows(case["rows"])
    written.append(base64.b64encode(text.getvalue().encode(case["encoding"])).decode())
json.dump(written, sys.stdout)
