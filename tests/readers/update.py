"""Reads two revisions of one person's .ics with vobject and khal, as a calendar that is given the second after the first.

Prints what each program then holds: vobject what the second file says of every UID, khal its own calendar (one entry a
UID, the later one), after importing the first file and then the second."""
import datetime, json, os, subprocess, sys, tempfile
import vobject


def instant(value):
    zoned = isinstance(value, datetime.datetime) and value.tzinfo
    return value.astimezone(datetime.timezone.utc).isoformat() if zoned else value.isoformat()


def by_vobject(path):
    out = {}
    with open(path, encoding='utf-8', newline='') as f:
        for calendar in vobject.readComponents(f.read()):
            for event in calendar.contents.get('vevent', []):
                assert event.uid.value not in out, 'a UID twice'
                out[event.uid.value] = {
                    'start': instant(event.dtstart.value),
                    'sequence': int(event.sequence.value),
                    'status': event.status.value,
                }
    return out


def by_khal(first, second):
    with tempfile.TemporaryDirectory() as home:
        calendar = os.path.join(home, 'calendar')
        os.mkdir(calendar)
        config = os.path.join(home, 'config')
        with open(config, 'w') as f:
            f.write(f'[calendars]\n[[own]]\npath = {calendar}\ntype = calendar\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n'
                    'dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\n'
                    f'longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {home}/khal.db\n[default]\ndefault_calendar = own\n')
        khal = [os.path.join(os.path.dirname(sys.executable), 'khal'), '-c', config]
        run = lambda *args: subprocess.run(khal + list(args), check=True, capture_output=True, text=True, env={**os.environ, 'HOME': home, 'LC_ALL': 'C.UTF-8'}).stdout
        for path in (first, second):
            run('import', '--batch', path)
        # khal leaves temporary files beside them.
        kept = sum(name.endswith('.ics') for name in os.listdir(calendar))
        listed = run('list', '--once', '--day-format', '', '--format', '{uid}\t{start-long-full}\t{title}', '2026-01-01', '730d')
    events = {}
    for line in listed.splitlines():
        if '\t' in line:
            uid, start, title = line.split('\t', 2)
            events.setdefault(uid, {'start': start, 'title': title})
    return {'files': kept, 'events': events}


first, second = sys.argv[1:3]
json.dump({'first': by_vobject(first), 'second': by_vobject(second), 'khal': by_khal(first, second)}, sys.stdout, ensure_ascii=False, sort_keys=True)
