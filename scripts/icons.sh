#!/usr/bin/env bash
# The icons of every system from the drawing src-tauri/icons/icon.svg; run it after changing that.
set -euo pipefail
cd "$(dirname "$0")/../src-tauri"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm exec --yes --package=@tauri-apps/cli@2.12.5 -- tauri icon icons/icon.svg -o "$work" >/dev/null
cp "$work"/{32x32,64x64,128x128,128x128@2x}.png "$work"/icon.{icns,ico} icons/
cp "$work/icon.png" icons/512x512.png
