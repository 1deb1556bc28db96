#!/usr/bin/env bash
# Ratios against named peers in one run; the table goes into docs/bench.md. libical is measured where its headers are.
set -euo pipefail
cd "$(dirname "$0")/.."
(cd ui && npm run build >/dev/null)
cargo build --release --locked -q -p meguri-cli -p meguri-desktop --features meguri-desktop/custom-protocol
cargo build --release --locked -q -p meguri-tests --bin bench
cargo build --release --locked -q -p meguri-desktop --example empty --features meguri-desktop/custom-protocol,meguri-desktop/empty-window
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  echo "# Measured"
  echo
  echo "\`make bench\` on $(nproc) cores, $(date -u +%Y-%m-%d), $(rustc --version | cut -d' ' -f1,2), release build; the best of several runs."
  echo
  target/release/bench "$work/big.ics"
  if cc -O2 tests/peers/libical.c -o "$work/libical" -lical 2>/dev/null; then "$work/libical" "$work/big.ics"; fi
  MEGURI_TARGET=target/release dbus-run-session -- xvfb-run -a -s "-screen 0 1440x900x24 -nolisten tcp" \
    node tests/window/bench.mjs target/release/bench
} | tee "$work/table.md"
cp "$work/table.md" docs/bench.md
