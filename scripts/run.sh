#!/usr/bin/env bash
# Opens the window on the sample workspace. Without a display: under Xvfb, and leaves a screenshot and the .ics files.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p out
meguri=target/release/meguri
sample="$PWD/out/sample.meguri"

if [ ! -f "$sample" ]; then
  "$meguri" sample "$sample"
fi
for lang in en ja both; do
  "$meguri" export-ics "$sample" --programme "Japan Study Tour (sample)" --lang "$lang" -o "out/study-tour-$lang.ics"
done

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec target/release/meguri-desktop "$sample"
fi

echo "No display: opening the window under Xvfb."
export SAMPLE="$sample" XDG_CONFIG_HOME="$PWD/out/config" XDG_DATA_HOME="$PWD/out/data"
dbus-run-session -- xvfb-run -a -s "-screen 0 1440x900x24 -nolisten tcp" bash -c '
  setsid target/release/meguri-desktop "$SAMPLE" & app=$!
  for _ in $(seq 60); do
    sleep 1
    import -window root out/window.png 2>/dev/null || continue
    # More than one colour: the window has painted.
    [ "$(identify -format %k out/window.png)" -gt 200 ] && break
  done
  sleep 1
  import -window root out/window.png
  kill -TERM -"$app" 2>/dev/null; wait "$app" 2>/dev/null
  true
'
echo "Screenshot: $PWD/out/window.png"
echo "Calendars:  $PWD/out/study-tour-en.ics  $PWD/out/study-tour-ja.ics  $PWD/out/study-tour-both.ics"
echo "Workspace:  $sample"
