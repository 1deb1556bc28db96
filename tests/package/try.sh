#!/usr/bin/env bash
# Installs the package given, tries what it promises, starts it from its desktop entry, and removes it without a trace.
# Changes the machine it runs on while it runs: asks for root.
set -euo pipefail
deb=$(realpath "$1")
cd "$(dirname "$0")/../.."
as_root=(); [ "$(id -u)" -eq 0 ] || as_root=(sudo)
passed=0
ok() { passed=$((passed + 1)); echo "  ok: $1"; }
fail() { echo "  FAILED: $1" >&2; exit 1; }
check() { local what=$1; shift; if "$@" >/dev/null 2>&1; then ok "$what"; else fail "$what"; fi; }
has() { grep -q -- "$2" <<<"$1"; }

if dpkg-query -W -f='${Status}' meguri 2>/dev/null | grep -q 'ok installed'; then
  fail "a package meguri is installed already: remove it first"
fi
work=$(mktemp -d)
installed=no
clean() {
  [ "$installed" = no ] || "${as_root[@]}" apt-get purge -y -q meguri >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap clean EXIT

dpkg-deb -x "$deb" "$work/tree"
(cd "$work/tree" && find . ! -type d | sed 's|^\.||' | sort) > "$work/files"
desktop=/usr/share/applications/Meguri.desktop
check "the desktop entry is valid" desktop-file-validate "$work/tree$desktop"
check "the metainfo is valid" appstreamcli validate-tree --no-net "$work/tree"
depends=$(dpkg-deb -f "$deb" Depends)
check "depends on WebKitGTK" has "$depends" libwebkit2gtk-4.1-0
check "depends on a Japanese font" has "$depends" fonts-noto-cjk
for page in meguri.1 meguri-desktop.1 meguri-call.1; do
  check "man page $page reads without a warning" \
    bash -c '[ -z "$(zcat "$1" | man --warnings -l - 2>&1 >/dev/null)" ]' _ "$work/tree/usr/share/man/man1/$page.gz"
done

# Paths that are there before are not the package's to remove.
find /usr/bin /usr/share/applications /usr/share/icons /usr/share/man /usr/share/mime/packages /usr/share/metainfo \
  /usr/share/doc -iname '*meguri*' | sort > "$work/before"
installed=yes
"${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "$deb" > "$work/apt.log" 2>&1 \
  || { cat "$work/apt.log" >&2; fail "installs"; }
ok "installs"

export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache
check "meguri is on the path" command -v meguri
check "meguri-desktop is on the path" command -v meguri-desktop
meguri sample "$work/tour.meguri" >/dev/null
ok "meguri makes a workspace"
check "bash completes meguri" bash -c '. /usr/share/bash-completion/completions/meguri && complete -p meguri'
type=$(gio info -a standard::content-type "$work/tour.meguri")
check "a workspace is known by its ending" has "$type" application/vnd.meguri+sqlite3
meguri dump "$work/tour.meguri" >/dev/null
cp "$work/tour.meguri" "$work/tour"
check "and by its first bytes" has "$(XDG_DATA_HOME=/nowhere python3 -c '
import ctypes, sys
gio = ctypes.CDLL("libgio-2.0.so.0")
gio.g_content_type_guess.restype = ctypes.c_char_p
data = open(sys.argv[1], "rb").read(4096)
print(gio.g_content_type_guess(None, data, ctypes.c_size_t(len(data)), None).decode())' "$work/tour")" application/vnd.meguri+sqlite3
check "opens workspaces" has "$(gio mime application/vnd.meguri+sqlite3)" Meguri.desktop
check "opens meguri:// addresses" has "$(gio mime x-scheme-handler/meguri)" Meguri.desktop

# Started as a file manager does it: the desktop entry with a file.
export WORK=$work DESKTOP=$desktop
title=$(LC_ALL=C.UTF-8 dbus-run-session -- xvfb-run -a -s "-screen 0 1440x900x24 -nolisten tcp" bash -c '
  window() { xwininfo -root -tree 2>/dev/null | grep "\"tour .*Meguri\"" | head -1; }
  gio launch "$DESKTOP" "$WORK/tour.meguri" >"$WORK/start.log" 2>&1 &
  for _ in $(seq 120); do
    sleep 0.5
    [ -z "$(window)" ] || break
  done
  window
  id=$(window | grep -o "0x[0-9a-f]*" | head -1)
  [ -z "$id" ] || kill "$(xprop -id "$id" _NET_WM_PID | grep -o "[0-9]*$")"' 2>"$work/xvfb.log") || true
check "starts from the desktop entry with the file's name in its title" has "$title" Meguri

"${as_root[@]}" apt-get purge -y -q meguri > "$work/apt.log" 2>&1 || { cat "$work/apt.log" >&2; fail "uninstalls"; }
installed=no
ok "uninstalls"
find /usr/bin /usr/share/applications /usr/share/icons /usr/share/man /usr/share/mime/packages /usr/share/metainfo \
  /usr/share/doc -iname '*meguri*' | sort > "$work/after"
check "leaves nothing behind" diff "$work/before" "$work/after"
while read -r file; do [ ! -e "$file" ] || fail "left $file"; done < "$work/files"
type=$(gio info -a standard::content-type "$work/tour.meguri")
check "and no file type" bash -c '! grep -q vnd.meguri <<<"$1"' _ "$type"
check "the workspace is left alone" test -s "$work/tour.meguri"
echo "$passed passed, 0 failed"
