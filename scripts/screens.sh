#!/usr/bin/env bash
# The pictures of docs/screens, from the real window (debug build) on the sample.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/screens
shot() { # size, out, lang, theme, tab
  dbus-run-session -- xvfb-run -a -s "-screen 0 $1x24 -nolisten tcp" node tests/window/screens.mjs "docs/screens/$2.png" "$3" "$4" "${5:-itinerary}"
}
shot 1440x900 itinerary-en en light
shot 1440x900 itinerary-ja ja light
shot 1440x900 itinerary-dark en dark
shot 1100x700 itinerary-en-1100x700 en light
shot 1100x700 itinerary-ja-1100x700 ja dark
for tab in overview review history; do
  shot 1440x900 "$tab-en" en light "$tab"
  shot 1440x900 "$tab-ja" ja dark "$tab"
done
