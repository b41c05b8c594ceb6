#!/usr/bin/env bash
# Breaks what is below the program, for a minute or two, and prints what was lost: nothing. SQLite always, PostgreSQL if
# there is one.
set -uo pipefail
cd "$(dirname "$0")/.."

cluster=$(mktemp -d)
cleanup() {
  [ -n "${cluster:-}" ] && build/postgres.sh stop "$cluster" >/dev/null 2>&1
}
trap cleanup EXIT
if address=$(build/postgres.sh start "$cluster"); then
  export MINTVERBUND_TEST_POSTGRES=$address
else
  cluster=
  unset MINTVERBUND_TEST_POSTGRES
  echo "skipped: kills on PostgreSQL, because no server could be started"
fi

mkdir -p target/site
build/tell.sh "compiling the program and its tests" cargo test -q -p mintverbund-server --test http --no-run || exit 1
RUST_BACKTRACE=0 timeout 180 cargo test -q -p mintverbund-server --test http -- torture:: --ignored --nocapture --test-threads 1
