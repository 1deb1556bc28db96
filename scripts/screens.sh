#!/usr/bin/env bash
# The pictures of docs/screens (debug build, the sample): every screen in Chromium, the itinerary in the real window too.
set -euo pipefail
cd "$(dirname "$0")/.."
(cd ui && npm run build)
cargo build --locked -p meguri-cli -p meguri-desktop -p meguri-tests --bin meguri --bin meguri-desktop --bin bridge \
  --features meguri-desktop/custom-protocol
mkdir -p docs/screens
rm -f docs/screens/*.png
node tests/browser/pictures.mjs docs/screens

window() { # size, lang, theme
  local out="docs/screens/itinerary-$2-$3-$1-webkit.png"
  dbus-run-session -- xvfb-run -a -s "-screen 0 $1x24 -nolisten tcp" node tests/window/screens.mjs "$out" "$2" "$3"
  convert "$out" +dither -colors 256 -strip "PNG8:$out"
}
for size in 1440x900 1100x700; do
  for lang in en ja; do
    for theme in light dark; do window "$size" "$lang" "$theme"; done
  done
done
du -sh docs/screens
