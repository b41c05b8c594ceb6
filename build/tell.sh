#!/usr/bin/env bash
# Runs a command and says every so often that it is still at work: a long compilation is silent otherwise.
# build/tell.sh WHAT COMMAND…
set -uo pipefail
what=$1; shift
began=$SECONDS

"$@" &
job=$!
while sleep 15 && kill -0 "$job" 2>/dev/null; do
  printf '… %s, %d:%02d min\n' "$what" $(((SECONDS - began) / 60)) $(((SECONDS - began) % 60)) >&2
done &
watch=$!
wait "$job"
code=$?
kill "$watch" 2>/dev/null
exit "$code"
