#!/usr/bin/env bash
# Runs everything and ends with the line "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."

build/setup.sh test || exit 1
node build/circles.mjs || exit 1
logs=$(mktemp -d)
passed=0 failed=0 skipped=0
cleanup() {
  [ -n "${cluster:-}" ] && build/postgres.sh stop "$cluster" >/dev/null 2>&1
  rm -rf "$logs"
}
trap cleanup EXIT

# Adds up the closing lines of cargo's test runs.
count_cargo() {
  local numbers
  numbers=$(awk '/^test result:/ { for (i = 1; i < NF; i++) { if ($(i+1) ~ /^passed/) p += $i; if ($(i+1) ~ /^failed/) f += $i } } END { print p + 0, f + 0 }' "$1")
  passed=$((passed + ${numbers% *}))
  failed=$((failed + ${numbers#* }))
}

rust_tests() {
  local name=$1; shift
  echo "== $name"
  if ! cargo test -q "$@" >"$logs/out" 2>&1; then
    cat "$logs/out"
    grep -q '^test result: FAILED' "$logs/out" || failed=$((failed + 1))
  fi
  count_cargo "$logs/out"
  grep -h '^skipped:' "$logs/out" | sort | uniq -c
  grep -h '^test result:' "$logs/out" | grep -v ' 0 passed; 0 failed' || true
}

build/wasm.sh && node style/build.mjs --out target/site --bindgen target/bindgen --optimise || exit 1

cluster=$(mktemp -d)
if address=$(build/postgres.sh start "$cluster"); then
  export MINTVERBUND_TEST_POSTGRES=$address
else
  cluster=
  echo "skipped: the tests on PostgreSQL, because no server could be started"
  skipped=$((skipped + 1))
fi

rust_tests "the network: rules, store, actions" -p mintverbund --features store
rust_tests "pages, forms, islands" -p mintverbund-app --features ssr
rust_tests "the program, over HTTP" -p mintverbund-server

browser=$(command -v chromium || command -v google-chrome || true)
if [ -z "$browser" ]; then
  echo "skipped: the browser tests, because no Chromium was found"
  skipped=$((skipped + 1))
elif [ "$failed" -gt 0 ]; then
  echo "skipped: the browser tests, because other tests failed"
  skipped=$((skipped + 1))
else
  echo "== the browser"
  cargo build -q -p mintverbund-server || exit 1
  CHROMIUM=$browser RESULTS=$logs/browser.json npm --prefix end2end test --silent || true
  if [ -f "$logs/browser.json" ]; then
    read -r p f s < <(node -e '
      const { expected, unexpected, flaky, skipped } = JSON.parse(require("fs").readFileSync(process.argv[1])).stats;
      console.log(expected + flaky, unexpected, skipped)' "$logs/browser.json")
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  else
    echo "the browser tests did not run to their end"
    failed=$((failed + 1))
  fi
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
