# A portal of its own for the scripts in this folder: sourced, never run. Everything lies in $work, which goes at the end,
# and nothing is stopped that was not started here.
# shellcheck shell=bash
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/../../deploy/lib.sh"

work=$(mktemp -d)
owner=owner@portal.test
password='a long password for scanning only'
portal='' # process id

# The settings of a real portal must not be found, and limits would end a scan after a minute.
while read -r name; do unset "$name"; done < <(compgen -e | grep -E '^[A-Z][A-Za-z]*__|^ASPNETCORE_|^DOTNET_ENVIRONMENT$' || true)
export Data__Directory=$work/data Limits__RequestsPerAddressAndHour=100000 Limits__OpenInquiriesPerSender=1000 \
  Limits__MinimumFillSeconds=0 Limits__ProofOfWorkAbove=100000 Accounts__RequireSecondFactor=false

cleanup() {
  if [[ -n $portal ]]; then
    kill "$portal" 2>/dev/null || true
    wait "$portal" 2>/dev/null || true
  fi
  if (( EUID == 0 )); then rm -rf "$(dirname -- "$(private_folder "$Data__Directory")")"; fi
  rm -rf "$work"
}
trap cleanup EXIT

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# start_portal [ARGUMENT …]: $base is where it answers; curl gets $curl_options.
start_portal() {
  say "Starting a portal at $base …"
  mkdir -p "$Data__Directory"
  bash "$root/deploy/run.sh" serve --urls "$base" "$@" >"$work/portal.log" 2>&1 </dev/null &
  portal=$!
  local waited
  for waited in {1..600}; do
    if curl -fsS "${curl_options[@]}" "$base/healthz/ready" >/dev/null 2>&1; then return; fi
    kill -0 "$portal" 2>/dev/null || break
    sleep 0.5
  done
  fail "$(tail -n 20 "$work/portal.log")" "The portal does not answer (after $waited looks)."
}
curl_options=(--silent)

# Signs the owner in as a browser does; prints the Cookie header.
sign_in() {
  bash "$root/deploy/run.sh" owner add --email "$owner" --name Owner --password-stdin >/dev/null <<<"$password"
  local jar=$work/cookies token
  token=$(curl "${curl_options[@]}" -c "$jar" "$base/account/sign-in" | sed -n 's/.*name="__RequestVerificationToken"[^>]*value="\([^"]*\)".*/\1/p' | head -n 1)
  curl "${curl_options[@]}" -o /dev/null -b "$jar" -c "$jar" --data-urlencode "__RequestVerificationToken=$token" \
    --data-urlencode "Input.Email=$owner" --data-urlencode "Input.Password=$password" "$base/account/sign-in"
  [[ $(curl "${curl_options[@]}" -o /dev/null -w '%{http_code}' -b "$jar" "$base/inbox") == 200 ]] || fail 'The owner could not be signed in.'
  awk '!/^# / && NF >= 7 { printf "%s%s=%s", separator, $6, $7; separator = "; " }' "$jar"
}
