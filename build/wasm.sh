#!/usr/bin/env bash
# Builds the browser's part and turns it into what a browser loads: target/bindgen.
set -euo pipefail
cd "$(dirname "$0")/.."

# Only here is it a library for others than Rust; elsewhere linking one would take as long as all pages.
build=(rustc -p mintverbund-app --lib --crate-type cdylib --no-default-features --features hydrate
  --target wasm32-unknown-unknown --profile wasm --target-dir target/wasm)

# What prepares it is compiled beside it: the last minute of the browser's part keeps one processor busy.
cargo build -q -p bindgen &
bindgen=$!

if [ "$(cat target/wasm-toolchain)" = native ]; then
  build/tell.sh "compiling the browser's part" cargo "${build[@]}"
else
  # Debian's compiler builds the standard library from its own sources; it needs the unstable flag for that.
  RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19 \
    build/tell.sh "compiling the browser's part" /usr/bin/cargo "${build[@]}" -Zbuild-std=std,panic_abort
fi

wait "$bindgen"
input=target/wasm/wasm32-unknown-unknown/wasm/mintverbund_app.wasm
output=target/bindgen
if [ "$output/mintverbund_app_bg.wasm" -nt "$input" ]; then
  exit 0
fi
build/tell.sh "preparing the browser's part" cargo run -q -p bindgen -- "$input" "$output"
