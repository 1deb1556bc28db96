#!/usr/bin/env bash
# All tests: the window's units, Rust, exported files in other programs, every screen in Chromium, the real window.
set -euo pipefail
cd "$(dirname "$0")/.."

(cd ui && npm run check && npm run lint && npm test && npm run build)
# One selection of packages and features for everything: what they share is compiled once.
whole=(--workspace --locked --features meguri-desktop/custom-protocol)
cargo build "${whole[@]}" --bins --tests
MEGURI_BUILT=1 cargo test "${whole[@]}"
tests/readers/run.sh
node --test --test-concurrency=1 tests/browser/*.test.mjs
dbus-run-session -- xvfb-run -a -s "-screen 0 1440x900x24 -nolisten tcp" \
  node --test --test-concurrency=1 tests/window/*.test.mjs
