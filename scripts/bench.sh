#!/usr/bin/env bash
# Ratios against named peers in one run; the table goes into docs/bench.md. libical is measured where its headers are.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --locked -q -p meguri-tests --bin bench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  echo "# Measured"
  echo
  echo "\`make bench\` on $(nproc) cores, $(date -u +%Y-%m-%d), $(rustc --version | cut -d' ' -f1,2), release build; the best of several runs."
  echo
  target/release/bench "$work/big.ics"
  if cc -O2 tests/peers/libical.c -o "$work/libical" -lical 2>/dev/null; then "$work/libical" "$work/big.ics"; fi
} | tee "$work/table.md"
cp "$work/table.md" docs/bench.md
