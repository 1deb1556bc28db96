"""Reads a workbook with openpyxl and says what each sheet holds: its heads, its rows, and the kinds of cells there are."""
import datetime, json, sys
import openpyxl

def kind(cell):
    if cell.value is None:
        return None
    assert cell.data_type != 'f', f'{cell.coordinate} is a formula'
    if isinstance(cell.value, (datetime.date, datetime.time)):
        return 'date' if isinstance(cell.value, datetime.date) else 'time'
    return 'number' if isinstance(cell.value, (int, float)) else 'text'

book = openpyxl.load_workbook(sys.argv[1])
out = {}
for sheet in book.worksheets:
    rows = list(sheet.iter_rows())
    out[sheet.title] = {
        'heads': [c.value for c in rows[0]],
        'rows': len(rows) - 1,
        'frozen': sheet.freeze_panes,
        'kinds': [sorted({kind(r[n]) for r in rows[1:]} - {None}) for n in range(len(rows[0]))],
    }
json.dump({'sheets': out, 'created': book.properties.created.isoformat()}, sys.stdout, ensure_ascii=False)
