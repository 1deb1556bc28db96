# What the README names. Each target says what it does; scripts/ does it.
.PHONY: run test bench bench-matching fuzz package types audit setup ui clean

# Install what is missing, build, open the window on the sample workspace (without a display: under Xvfb, with a
# screenshot and the exported .ics files in out/).
run: setup ui
	cargo build --release --locked -p meguri-cli -p meguri-desktop --features meguri-desktop/custom-protocol
	scripts/run.sh

# All tests: Rust, the window's units, exported files in other programs, every screen in Chromium, the real window under Xvfb.
test: setup
	scripts/test.sh

# Ratios against named peers, into docs/bench.md.
bench: setup
	scripts/bench.sh

# The matchmaking engine on published and large events, into docs/bench-matching.md; MEGURI_B2B names a folder with more instances.
bench-matching:
	cargo bench --locked -q -p meguri-matching --bench published | tee docs/bench-matching.md

# Every reader of files from outside against mutated ones, a minute each; every document with any text in any field.
fuzz: setup
	cargo test --release --locked -p meguri-tests --test fuzz -- --ignored --nocapture --test-threads=1
	PROPTEST_CASES=200 cargo test --release --locked -p meguri-documents --test any_text

# The Debian package into out/, installed, started and removed once to try it (asks for root).
package:
	scripts/setup.sh package
	scripts/package.sh

# TypeScript types of every command, from the Rust ones.
types:
	cargo run --locked -q -p meguri-cli -- commands --typescript ui/src/gen

# Licences, sources and unused dependencies; installs its tools.
audit:
	cargo install --locked cargo-deny cargo-machete
	cargo deny check licenses bans sources
	cargo machete

setup:
	scripts/setup.sh

ui: setup
	cd ui && npm run build

clean:
	cargo clean
	rm -rf ui/dist ui/node_modules out
