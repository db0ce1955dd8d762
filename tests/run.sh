#!/usr/bin/env bash
# Builds everything with warnings as errors and runs all tests: bash tests/run.sh [--all] [--mail] [filter]
#   --all    also the long ones
#   --mail   also those with a real Postfix and Dovecot, which are installed if missing; as root
#   filter   only tests whose full name contains this text
# The last line is "N passed, N failed, N skipped". Fails when a test failed or was skipped, or when none ran.
# PORTAL_TEST_POSTGRES: connection string of a server whose user may create databases and roles; without it the tests start a
# private one. ConnectionStrings__Portal is taken for it when set.
set -euo pipefail
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/../deploy/lib.sh"

filter='' mail=''
for argument in "$@"; do
  case $argument in
    --all) export PORTAL_TESTS_ALL=1 ;;
    --mail) mail=yes ;;
    -h | --help) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit ;;
    -*) fail "Unknown option $argument; see bash tests/run.sh --help." ;;
    *) [[ -z $filter ]] || fail 'One filter, please.'; filter=$argument ;;
  esac
done

results=$artifacts/test-results
patience=10m # a test that hangs longer than this is ended and named
passed=0 failed=0 skipped=0 complete=''

# Whatever happens, the sum comes last; an end before the last test counts as a failure.
summary() {
  local code=$?
  [[ -n $complete ]] || failed=$((failed + 1))
  echo "$passed passed, $failed failed, $skipped skipped"
  exit "$code"
}
trap summary EXIT

# attribute NAME FILE: of the counters in a result file.
attribute() { sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1; }

# names OUTCOME FILE: the tests that ended so.
names() {
  { grep -E "<UnitTestResult .*outcome=\"$1\"" "$2" || true; } |
    sed -e 's/.* testName="\([^"]*\)".*/\1/' -e 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#x[AD];/ /g; s/&amp;/\&/g' | sort
}

# Why they failed: what each said, cut short, and where in the tests.
reasons() {
  awk '
    /<UnitTestResult .*outcome="Failed"/ { match($0, /testName="[^"]*"/); print "== " substr($0, RSTART + 10, RLENGTH - 11); inside = 1 }
    inside && /<Message>/ { said = 1; left = 8 }
    inside && said && left-- > 0 { line = $0; gsub(/<\/?Message>/, "", line); print "   " substr(line, 1, 500) }
    /<\/Message>/ { said = 0 }
    inside && /\/tests\/.*:line / { print "  " $0 }
    /<\/UnitTestResult>/ { inside = 0 }
  ' "$1" | sed -e 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#x[AD];/ /g; s/&amp;/\&/g'
}

run() {
  local project=$1 file=$results/$1.trx code=0 total ok bad
  local arguments=(--no-build -c Release --results-directory "$results" --logger "trx;LogFileName=$project.trx")
  [[ -z $filter ]] || arguments+=(--filter "FullyQualifiedName~$filter")
  echo "== $project"
  (cd -- "$root" && dotnet test "tests/$project" "${arguments[@]}" --logger 'console;verbosity=minimal' \
    --blame-hang-timeout "$patience" --blame-hang-dump-type none -nologo) </dev/null || code=$?
  if [[ ! -e $file ]]; then
    # Nothing in this project fits the filter; anything else is a crash.
    if (( code != 0 )) || [[ -z $filter ]]; then
      echo "FAILED   $project ended without results (exit code $code)" | tee -a "$results/not-passed.txt"
      failed=$((failed + 1))
    fi
    return
  fi
  total=$(attribute total "$file") ok=$(attribute passed "$file") bad=$(attribute failed "$file")
  # The result file counts a skipped test in "total" only. A run that broke off shows in the exit code alone.
  if (( code != 0 && bad == 0 )); then
    echo "FAILED   $project broke off (exit code $code)" >>"$results/not-passed.txt"
    bad=1 total=$((total + 1))
  fi
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + total - ok - bad))
  reasons "$file" >>"$results/reasons.txt"
  { names Failed "$file" | sed 's/^/FAILED   /'; names NotExecuted "$file" | sed 's/^/SKIPPED  /'; } >>"$results/not-passed.txt"
}

# The tests' portals must not find the settings of a real one.
PORTAL_TEST_POSTGRES=${PORTAL_TEST_POSTGRES:-${ConnectionStrings__Portal:-}}
while read -r name; do
  unset "$name"
done < <(compgen -e | grep -E '^[A-Z][A-Za-z]*__|^ASPNETCORE_|^DOTNET_ENVIRONMENT$' || true)
needs=(chromium chromium-headless-shell fonts-noto-cjk poppler-utils poppler-data librsvg2-bin libvips-tools libreoffice-calc-nogui)
if [[ -n $PORTAL_TEST_POSTGRES ]]; then export PORTAL_TEST_POSTGRES; else unset PORTAL_TEST_POSTGRES; needs+=(postgresql); fi
if [[ -n $mail ]]; then
  (( EUID == 0 )) || fail 'Postfix has to be started as root: please run bash tests/run.sh --mail as root.'
  needs+=(postfix dovecot-imapd)
fi
ensure_packages "${needs[@]}"
find_dotnet

build() {
  echo 'Building …'
  prepare_build
  quietly dotnet build Portal.sln -c Release -warnaserror -nologo -v:minimal -tl:off
}
locked build

rm -rf "$results"
mkdir -p "$results"
touch "$results/not-passed.txt" "$results/reasons.txt"
for project in Portal.UnitTests Portal.IntegrationTests Portal.BrowserTests ${mail:+Portal.MailTests}; do
  run "$project"
done
complete=yes

echo
cat "$results/reasons.txt" "$results/not-passed.txt"
if (( passed == 0 && failed == 0 && skipped == 0 )); then echo 'No test ran.'; exit 1; fi
(( failed == 0 && skipped == 0 ))
