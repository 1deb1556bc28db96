"""Reads promises and anniversaries of ours with Python icalendar: what is due when, what it came from, which days are kept."""
import json, sys
import icalendar

with open(sys.argv[1], 'rb') as f:
    calendar = icalendar.Calendar.from_ical(f.read())
todos = []
for todo in calendar.walk('VTODO'):
    assert not todo.errors, todo.errors
    related = todo.get('RELATED-TO')
    todos.append({
        'summary': str(todo['SUMMARY']),
        'due': todo['DUE'].dt.isoformat() if 'DUE' in todo else None,
        'status': str(todo['STATUS']),
        'related': str(related) if related is not None else None,
        'description': str(todo.get('DESCRIPTION', '')),
    })
events = []
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    events.append({'summary': str(event['SUMMARY']), 'start': event['DTSTART'].dt.isoformat(), 'end': event['DTEND'].dt.isoformat()})
json.dump({'method': str(calendar.get('METHOD', '')), 'todos': todos, 'events': events}, sys.stdout, ensure_ascii=False)
