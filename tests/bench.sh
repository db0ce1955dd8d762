#!/usr/bin/env bash
# Measures against a limit of the same run and writes table and picture into docs/performance.md:
#   bash tests/bench.sh all|public|submit|mail|start|scale|accounts|inbox
# Nothing else should be going on. Installs what is missing (PostgreSQL with pgbench, nginx) as deploy/run.sh does.
#   all      about 35 minutes, of which a million inquiries take 17 to make
#   public   the kept home page against nginx with the same bytes
#   submit   whole applications against pgbench with the same rows
#   mail     the outbox against a bare client
#   start    start and memory against a bare Kestrel
#   scale    two instances against one behind nginx, and what is lost when one of them stops
#   accounts refused sign-ins with and without an account
#   inbox    PORTAL_BENCH_SIZES=1000,100000 leaves out the million; PORTAL_BENCH_DATA=DIR keeps what was made for the next time
# PORTAL_BENCH_TRIAL=1 goes through it in short and writes into artifacts/bench instead.
set -euo pipefail
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/../deploy/lib.sh"

# The portal as operators have it.
publish() {
  bash "$root/deploy/run.sh" --help >/dev/null
  PORTAL_BENCH_PORTAL=$(readlink -f -- "$artifacts/portal")/Portal.dll
  export PORTAL_BENCH_PORTAL
}

case ${1:-} in
  -h | --help | '') sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit ;;
esac
ensure_packages postgresql nginx
find_dotnet
prepare_build
case $1 in all | public | submit | start | scale) publish ;; esac
cd -- "$root"
exec dotnet run -c Release --project tests/Portal.Benchmarks -- "$@"
