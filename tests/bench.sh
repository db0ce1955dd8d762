#!/usr/bin/env bash
# Measures against a limit of the same run, with nothing else going on: bash tests/bench.sh mail|accounts|inbox|site
#   inbox   PORTAL_BENCH_SIZES=1000,100000 leaves out the million; PORTAL_BENCH_DATA=DIR keeps what was made for the next time
#   site    against nginx, where it is installed (Debian: nginx-light); it is started on a port of its own
set -euo pipefail
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/../deploy/lib.sh"

ensure_packages postgresql
find_dotnet
prepare_build
cd -- "$root"
exec dotnet run -c Release --project tests/Portal.Benchmarks -- "$@"
