#!/usr/bin/env bash
# What we write, read by other programs: Python icalendar, vobject, khal and openpyxl (in a virtual environment of their own) and ical.js.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=target/readers
[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import icalendar, khal, openpyxl, vobject' 2>/dev/null \
  || "$venv/bin/pip" install -q --disable-pip-version-check 'icalendar==6.3.2' 'khal==0.14.1' 'openpyxl==3.1.5' 'vobject==0.9.9'
READERS_PYTHON="$PWD/$venv/bin/python" node --test --test-concurrency=1 tests/readers/*.test.mjs
