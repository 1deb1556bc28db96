"""Reads our .ics with Python icalendar and says every event's instants, to be compared with the other reader's."""
import json, sys, datetime
import icalendar

def instant(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
    return value.isoformat()

with open(sys.argv[1], 'rb') as f:
    calendar = icalendar.Calendar.from_ical(f.read())
out = {}
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    out[str(event['UID'])] = {
        'start': instant(event['DTSTART'].dt),
        'end': instant(event['DTEND'].dt) if 'DTEND' in event else None,
        'summary': str(event['SUMMARY']),
    }
json.dump(out, sys.stdout, ensure_ascii=False, sort_keys=True)
