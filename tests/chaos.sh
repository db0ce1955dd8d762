#!/usr/bin/env bash
# Portal, database and mail server are killed at random while people write; proves that nobody who has a receipt is lost,
# doubled or untold, and prints how many letters were repeated: bash tests/chaos.sh [inquiries] [clients] [seed]
set -euo pipefail
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/../deploy/lib.sh"

case ${1:-} in
  -h | --help) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit ;;
esac
export PORTAL_CHAOS_INQUIRIES=${1:-2000} PORTAL_CHAOS_CLIENTS=${2:-16}
[[ -z ${3:-} ]] || export PORTAL_CHAOS_SEED=$3

ensure_packages postgresql
find_dotnet
cd -- "$root"
build() {
  prepare_build
  quietly dotnet build tests/Portal.IntegrationTests -c Release -nologo -v:minimal -tl:off
}
locked build
exec dotnet tests/Portal.IntegrationTests/bin/Release/net10.0/Portal.IntegrationTests.dll -noColor \
  -class Portal.IntegrationTests.Chaos.ChaosTests -showLiveOutput
