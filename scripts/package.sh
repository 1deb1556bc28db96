#!/usr/bin/env bash
# Makes the .deb in out/ and tries it: install, start, uninstall. Everything is put together in a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The window without the way to a core behind an address, which only tests and development use.
(cd ui && npm run build -- --mode package)
if grep -rqi "bearer" ui/dist; then
  echo "package: the development bridge is in the build" >&2
  exit 1
fi
cargo build --release --locked -p meguri-cli -p meguri-desktop --features meguri-desktop/custom-protocol

# Files beside the two programs.
share=$work/share
mkdir -p "$share"
target/release/meguri manual "$work/manual"
sed "s/@VERSION@/$version/" src-tauri/linux/meguri-desktop.1 > "$work/manual/man1/meguri-desktop.1"
gzip -9n "$work"/manual/man?/*
grep -q "release version=\"$version\"" src-tauri/linux/app.meguri.Meguri.metainfo.xml
appstreamcli validate --no-net src-tauri/linux/app.meguri.Meguri.metainfo.xml
cp CHANGELOG.md "$work/changelog"
{
  echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
  echo
  echo "Files: *"
  echo "Copyright: The Meguri authors"
  echo "License: MIT or Apache-2.0"
  for licence in LICENSE-MIT LICENSE-APACHE; do
    echo
    sed 's/^$/./; s/^/ /' "$licence" | sed "1i License: ${licence#LICENSE-}"
  done
} > "$work/copyright"

# What goes where, for the bundler: path in the package, file.
files=()
add() { files+=("$1" "$2"); }
add /usr/bin/meguri "$root/target/release/meguri"
for page in "$work"/manual/man?/*.gz; do
  add "/usr/share/man/$(basename "$(dirname "$page")")/$(basename "$page")" "$page"
done
add /usr/share/bash-completion/completions/meguri "$work/manual/bash/meguri"
add /usr/share/zsh/vendor-completions/_meguri "$work/manual/zsh/_meguri"
add /usr/share/fish/vendor_completions.d/meguri.fish "$work/manual/fish/meguri.fish"
add /usr/share/metainfo/app.meguri.Meguri.metainfo.xml "$root/src-tauri/linux/app.meguri.Meguri.metainfo.xml"
add /usr/share/mime/packages/meguri.xml "$root/src-tauri/linux/meguri.mime.xml"
add /usr/share/icons/hicolor/scalable/apps/meguri-desktop.svg "$root/src-tauri/icons/icon.svg"
add "/usr/share/icons/hicolor/scalable/mimetypes/application-vnd.meguri+sqlite3.svg" "$root/src-tauri/icons/file.svg"
for size in 16 24 48; do
  rsvg-convert -w "$size" -h "$size" src-tauri/icons/icon.svg -o "$work/$size.png"
  add "/usr/share/icons/hicolor/${size}x$size/apps/meguri-desktop.png" "$work/$size.png"
done
for size in 16 32 48 64 128; do
  rsvg-convert -w "$size" -h "$size" src-tauri/icons/file.svg -o "$work/file-$size.png"
  add "/usr/share/icons/hicolor/${size}x$size/mimetypes/application-vnd.meguri+sqlite3.png" "$work/file-$size.png"
done
add /usr/share/doc/meguri/copyright "$work/copyright"
chmod -R a+rX "$work"
node -e '
  const [changelog, ...rest] = process.argv.slice(1);
  const files = {};
  for (let i = 0; i < rest.length; i += 2) files[rest[i]] = rest[i + 1];
  console.log(JSON.stringify({ bundle: { linux: { deb: { changelog, files } } } }));
' "$work/changelog" "${files[@]}" > "$work/bundle.json"

(cd src-tauri && npm exec --yes --package=@tauri-apps/cli@2.12.5 -- \
  tauri bundle --bundles deb --features custom-protocol --config "$work/bundle.json")
mkdir -p out
rm -f out/*.deb
cp target/release/bundle/deb/*_"$version"_*.deb out/
deb=$(ls out/*.deb)
tests/package/try.sh "$deb"
echo "Package: $root/$deb ($(du -h "$deb" | cut -f1))"
