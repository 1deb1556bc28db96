#!/usr/bin/env bash
# Installs what is missing on Debian 12 (with Rust and Node there): system packages, then the window's npm packages.
# A second run finds everything and calls neither apt nor npm.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(build-essential pkg-config libwebkit2gtk-4.1-dev libgtk-3-dev librsvg2-dev libclang-dev
  xvfb xauth webkit2gtk-driver fonts-noto-cjk dbus dbus-x11 imagemagick chromium
  python3 python3-venv)
# What only `make package` needs.
if [ "${1:-}" = package ]; then
  packages+=(appstream desktop-file-utils shared-mime-info libglib2.0-bin x11-utils librsvg2-bin dpkg-dev man-db xdg-utils)
fi
if command -v dpkg-query >/dev/null; then
  missing=()
  for p in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing+=("$p")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing: ${missing[*]}"
    as_root=(); [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    tmp=$(mktemp -d)
    "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 update -q
    "${as_root[@]}" env TMPDIR="$tmp" DEBIAN_FRONTEND=noninteractive \
      apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "${missing[@]}"
    rm -rf "$tmp"
  fi
else
  echo "Not Debian: please have WebKitGTK 4.1, GTK 3 and libclang with their headers." >&2
fi

stamp=ui/node_modules/.meguri-lock
if ! cmp -s ui/package-lock.json "$stamp"; then
  (cd ui && npm ci --no-audit --no-fund)
  cp ui/package-lock.json "$stamp"
fi
