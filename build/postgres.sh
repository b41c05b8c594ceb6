#!/bin/sh
# A throw-away PostgreSQL for the tests.
#
#   build/postgres.sh start DIR   makes a cluster in DIR, starts it on 127.0.0.1, prints its address
#   build/postgres.sh stop DIR    stops it and removes DIR
#
# Ends with 3 if there are no PostgreSQL binaries, 2 for a wrong call, 1 if something fails.
set -eu

fail() {
    echo "$2" >&2
    exit "$1"
}

# The directory of initdb and pg_ctl: on the PATH, else the newest of Debian's.
binaries() {
    if command -v initdb >/dev/null 2>&1 && command -v pg_ctl >/dev/null 2>&1; then
        dirname "$(command -v initdb)"
        return
    fi
    found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n | tail -n 1)
    [ -n "$found" ] && [ -x "$found/initdb" ] || fail 3 "no PostgreSQL binaries found"
    echo "$found"
}

# PostgreSQL refuses to run as root: then another user runs it.
unprivileged() {
    for user in postgres nobody; do
        if id "$user" >/dev/null 2>&1; then
            echo "$user"
            return
        fi
    done
    fail 1 "PostgreSQL does not run as root, and there is no user postgres or nobody"
}

# Runs a command as the owner of the cluster, in a directory that this user may enter.
as_owner() {
    cd /
    if [ "$(id -u)" != 0 ]; then
        "$@"
    elif command -v runuser >/dev/null 2>&1; then
        runuser -u "$owner" -- "$@"
    else
        su -s /bin/sh "$owner" -c '"$@"' -- sh "$@"
    fi
}

is_free() {
    if command -v ss >/dev/null 2>&1; then
        ! ss -ltn | grep -q ":$1 "
    else
        # In /proc/net, ports are hexadecimal and 0A means listening.
        ! cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -qi ":$(printf %04X "$1") [0-9A-F:]* 0A"
    fi
}

start() {
    [ ! -e "$dir/data" ] || fail 1 "$dir is in use; stop it first"
    mkdir -p "$dir"
    dir=$(cd "$dir" && pwd)
    [ "$(id -u)" != 0 ] || chown "$owner" "$dir"
    as_owner "$bin/initdb" -D "$dir/data" -U verbund -A trust -E UTF8 --locale=C -N >"$dir/initdb.log" 2>&1 ||
        fail 1 "initdb failed: $(tail -n 5 "$dir/initdb.log")"
    # Sockets have short paths only, and are not needed: none at all.
    options="-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c max_connections=200"
    port=$((20000 + $$ % 20000))
    for attempt in 1 2 3 4 5 6 7 8 9 10; do
        port=$((port + 1))
        is_free "$port" || continue
        if as_owner "$bin/pg_ctl" -D "$dir/data" -l "$dir/data/server.log" -w -t 60 -o "$options -p $port" start >"$dir/start.log" 2>&1; then
            echo "postgres://verbund@127.0.0.1:$port/postgres"
            return
        fi
    done
    fail 1 "PostgreSQL did not start (attempt $attempt): $(tail -n 5 "$dir/data/server.log" 2>/dev/null)"
}

stop() {
    [ -d "$dir/data" ] || fail 1 "no cluster in $dir"
    dir=$(cd "$dir" && pwd)
    as_owner "$bin/pg_ctl" -D "$dir/data" -w -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$dir/data" "$dir/initdb.log" "$dir/start.log"
    rmdir "$dir" 2>/dev/null || true
}

[ $# = 2 ] || fail 2 "usage: $0 start DIR | stop DIR"
dir=$2
bin=$(binaries)
owner=
[ "$(id -u)" != 0 ] || owner=$(unprivileged)
case $1 in
    start) start ;;
    stop) stop ;;
    *) fail 2 "usage: $0 start DIR | stop DIR" ;;
esac
