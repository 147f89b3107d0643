# `just` lists the recipes; none of them is needed to build KIS.

# List the recipes.
[private]
default:
    @just --list

# What a merge request must pass; installs what it needs.
[group('check')]
ci:
    .ci/run

# Form, lints, tests and documentation, without installing anything; Chromium, chromedriver and the judges of tests/browser must be there.
[group('check')]
check:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    cargo test
    RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps

# The tests whose name contains FILTER.
[group('check')]
test FILTER='':
    cargo test {{FILTER}}

# Take the transcripts of the command line as they are now for right.
[group('check')]
accept:
    TRYCMD=overwrite cargo test --test it cli

# Pack the search page's script from its modules.
[group('check')]
pack:
    themes/kreis/scripts/pack.sh

# Measure read, link, check, plan, render and publish on a generated county.
[group('check')]
bench:
    cargo bench

# Build the example site into public/.
[group('site')]
build CONTENT='content':
    cargo run --release -- build {{CONTENT}} -o public

# Show the example site at http://localhost:8080, new with every saved file.
[group('site')]
show CONTENT='content':
    cargo run --release -- serve {{CONTENT}} --open

# Read a chapter of the editors' manual.
[group('site')]
manual CHAPTER='':
    cargo run --quiet -- manual {{CHAPTER}}

# The code's own documentation, in the browser.
[group('read')]
doc:
    cargo doc --no-deps --open
