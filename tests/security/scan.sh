#!/usr/bin/env bash
# Lets wapiti and sqlmap loose on a portal of its own, as a stranger and as the signed-in owner:
# bash tests/security/scan.sh [--all]. About twenty minutes; --all has no hurry. What they find is compared with
# accepted.txt; README.md says more. Exit code 1 for anything that is not accepted there.
set -euo pipefail
# shellcheck source=tests/security/instance.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/instance.sh"
here=$root/tests/security

minutes=3 level=1
case ${1:-} in
  '') ;;
  --all) minutes=45 level=3 ;;
  *) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
ensure_packages wapiti sqlmap curl postgresql
base=http://127.0.0.1:$(free_port)
start_portal

# Leaves out what asks other hosts (ssrf, xxe, wapp) or guesses passwords, which would only lock the account.
modules=backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss

# wapiti_run NAME START PAGES [ARGUMENT …]: PAGES is how many it has to find at least; a scan of nothing finds nothing.
wapiti_run() {
  local name=$1 start=$2 pages=$3 found
  shift 3
  say "wapiti: $name, $(( minutes * 2 )) minutes or a little more …"
  # It does not understand every encoding that it asks for. Its clocks are one for looking round and one for each module.
  timeout $(( minutes * 180 )) wapiti -u "$start" --scope folder -m "$modules" -f json -o "$work/$name.json" --flush-session \
    --store-session "$work/$name" --max-scan-time $(( minutes * 20 )) --max-attack-time $(( minutes * 8 )) --max-links-per-page 60 \
    -H 'Accept-Encoding: identity' -t 20 --no-bugreport -v 0 "$@" </dev/null >"$work/$name.log" 2>&1 || true
  [[ -s $work/$name.json ]] || fail "$(tail -n 20 "$work/$name.log")" "wapiti wrote no report about $name."
  found=$(sed -n 's/.*Wapiti found \([0-9]*\) URLs.*/\1/p' "$work/$name.log")
  say "  $found pages and forms"
  (( ${found:-0} >= pages )) || fail "That is too few: wapiti did not see the portal."
}

# sqlmap_run NAME ADDRESS [ARGUMENT …]
sqlmap_run() {
  local name=$1 address=$2
  shift 2
  say "sqlmap: $name, $minutes minutes at most …"
  { echo "TARGET $address"; timeout $(( minutes * 60 )) sqlmap -u "$address" --batch --flush-session --output-dir "$work/sqlmap" --level "$level" --risk 1 \
    --technique BEUST --dbms PostgreSQL --disable-coloring "$@" </dev/null || true; } >"$work/$name.sqlmap" 2>&1
  # It has to have sent something and come to a verdict, or be stopped by the clock.
  grep -Eq 'does not seem to be injectable|do not appear to be injectable|might not be injectable|testing' "$work/$name.sqlmap" ||
    fail "$(tail -n 20 "$work/$name.sqlmap")" "sqlmap tried nothing on $name."
}

# First, because whoever tries to sign in as often as the scanners do is sent away for ten minutes.
say 'Signing in …'
cookie=$(sign_in)
# The scope is below /inbox: signing out, or ending sessions, would end the scan.
wapiti_run inbox "$base/inbox/" 10 -H "Cookie: $cookie" -s "$base/inbox/templates" -s "$base/inbox/outbox" -s "$base/inbox/quarantine" -s "$base/inbox/unmatched" -s "$base/inbox/notices"
[[ $(curl "${curl_options[@]}" -o /dev/null -w '%{http_code}' -H "Cookie: $cookie" "$base/inbox") == 200 ]] || fail 'The session ended during the scan.'
sqlmap_run inbox-list "$base/inbox?state=New&before=01939a7c-0000-7000-8000-000000000000" --cookie "$cookie"
sqlmap_run outbox-list "$base/inbox/outbox?state=Sent&before=01939a7c-0000-7000-8000-000000000000" --cookie "$cookie"

# Pages that hold a form are filled in by wapiti itself; sqlmap is told fields, since it stops at every question it has.
wapiti_run public "$base/" 40
sqlmap_run topic "$base/contact/intern?topic=low-bit-diffusion&paper=tcec"
sqlmap_run slug "$base/topics/low-bit-diffusion*"
sqlmap_run token "$base/inquiries/abc*"
sqlmap_run sign-in "$base/account/sign-in" --data 'Input.Email=a@example.org&Input.Password=xxxxxxxxxxxxxxxx&__RequestVerificationToken=x' \
  -p Input.Email,Input.Password --csrf-token __RequestVerificationToken --csrf-url "$base/account/sign-in"
sqlmap_run question "$base/contact/question" --csrf-token __RequestVerificationToken --csrf-url "$base/contact/question" \
  --data 'Input.Area=Paper&Input.Publication=tcec&Input.Subject=Equation&Input.Message=In+equation+7,+is+the+norm+taken+over+channels+or+the+whole+tensor&Input.FullName=Rita&Input.Email=rita@example.org&Input.Consent=true&Input.FormKey=2c1dd1a5-6f8e-4c0e-9d8e-4d0d7c0a1b2c&step=next&__RequestVerificationToken=x' \
  -p Input.Subject,Input.Email,Input.FormKey,Input.Publication

rm -rf "$artifacts/scan"
mkdir -p "$artifacts/scan"
cp "$work"/*.json "$work"/*.sqlmap "$work"/*.log "$artifacts/scan/"
code=0
python3 "$here/findings.py" "$here/accepted.txt" "$work"/*.json "$work"/*.sqlmap || code=1
# What the portal itself says about the hour: an error that no scanner noticed is one as well.
if grep -E ' (ERROR|FATAL) ' "$work/portal.log"; then
  say 'The portal logged errors: see above.'
  code=1
fi
exit "$code"
