#!/usr/bin/env bash
# Checks the HTML of every page with the Nu checker (vnu-jar): bash tests/html.sh. The public pages of both languages are those
# of the sitemap and what stands below; then those of the signed-in owner. Needs node and npm. Exit code 1 for any error.
set -euo pipefail
# shellcheck source=tests/security/instance.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/security/instance.sh"
version=26.9.27

command -v npm >/dev/null || fail 'Please install node and npm first.'
ensure_packages curl postgresql default-jre-headless
base=http://127.0.0.1:$(free_port)
start_portal
bash "$root/deploy/run.sh" demo --inquiries 30 >/dev/null
cookie=$(sign_in)

say 'Fetching the checker …'
npm install --prefix "$work/npm" --ignore-scripts --no-audit --no-fund --loglevel=error "vnu-jar@$version" >&2

mkdir "$work/pages"
count=0
# fetch PATH [ARGUMENT …]: into a file of its own; the names are written down in the same order.
fetch() {
  local path=$1 status
  shift
  count=$((count + 1))
  status=$(curl "${curl_options[@]}" --compressed -o "$work/pages/$count.html" -w '%{http_code}' "$@" "$base$path")
  [[ $status =~ ^(200|404)$ ]] || fail "$path was answered with $status."
  printf '%s\n' "$path" >>"$work/pages/names"
}

# Those that the sitemap does not have: nobody is to find them.
others=('/publications?year=2025&area=' '/publications?q=nothing-like-it&year=1800' '/contact/intern?topic=low-bit-diffusion' '/contact/question?paper=s2o'
  /account/sign-in /no-such-page)
inbox=(/inbox '/inbox?q=kind:intern' '/inbox?q=stars:many%20"open' /inbox/new /inbox/tags /inbox/quarantine /inbox/outbox /inbox/templates /inbox/notices /inbox/mail
  /inbox/unmatched /account /account/sessions /account/audit /account/passkeys /account/codes /account/password /account/people
  /site /site/topics /site/topics/new /site/topics/low-bit-diffusion /site/topics/low-bit-diffusion/history /site/profile/profile /site/publications/s2o /site/projects /site/faq
  /site/publications/import /site/style)
while read -r path; do fetch "$path"; done < <(curl "${curl_options[@]}" "$base/sitemap.xml" | sed -n "s#.*<loc>$base\(/.*\)</loc>.*#\1#p")
(( count > 60 )) || fail "The sitemap has $count pages, which is too few."
details=$(curl "${curl_options[@]}" -H "Cookie: $cookie" "$base/inbox" | grep -oE 'href="/inbox/[A-Z]{3}-[^"?]+' | head -n 3 | sed 's/href="//')
for language in '' /zh; do
  for path in "${others[@]}"; do fetch "$language${path// /%20}"; done
  for path in "${inbox[@]}" $details; do fetch "$language${path//\"/%22}" -H "Cookie: $cookie"; done
done

say "Checking $count pages …"
java -Xss4m -jar "$work/npm/node_modules/vnu-jar/build/dist/vnu.jar" --format json --exit-zero-always "$work/pages"/*.html >"$work/result.json" 2>&1 || fail "$(<"$work/result.json")"
node - "$work/result.json" "$work/pages/names" <<'JS'
const [result, names] = process.argv.slice(2).map((file) => require('fs').readFileSync(file, 'utf8'));
const paths = names.trimEnd().split('\n');
const count = { error: 0, other: 0 };
for (const { type, subType, url, lastLine, message, extract } of JSON.parse(result).messages) {
  const kind = type === 'info' ? subType ?? 'info' : type;
  count[type === 'info' ? 'other' : 'error'] += 1;
  console.log(`${kind}: ${paths[Number(url.match(/(\d+)\.html$/)[1]) - 1]}, line ${lastLine}: ${message}\n    ${extract?.replaceAll('\n', ' ')}`);
}
console.log(`${paths.length} pages, ${count.error} errors, ${count.other} remarks`);
process.exit(count.error === 0 ? 0 : 1);
JS
