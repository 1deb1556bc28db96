#!/usr/bin/env bash
# What we write, read by other programs: Python icalendar (in a virtual environment of its own) and ical.js.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=target/readers
[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import icalendar' 2>/dev/null || "$venv/bin/pip" install -q --disable-pip-version-check 'icalendar==6.3.2'
READERS_PYTHON="$PWD/$venv/bin/python" node --test tests/readers/read.test.mjs
