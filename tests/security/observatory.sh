#!/usr/bin/env bash
# Asks the MDN HTTP Observatory about a portal of its own that is served over https: bash tests/security/observatory.sh.
# Needs node and npm. Exit code 1 below A+, or when any of its tests does not pass.
set -euo pipefail
# shellcheck source=tests/security/instance.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/instance.sh"
version=1.4.8
name=portal.test # reserved, so nobody's; the scanner is told below where it is

command -v npm >/dev/null || fail 'Please install node and npm first.'
command -v openssl >/dev/null || fail 'Please install openssl first.'
ensure_packages curl postgresql

cd -- "$work"
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj '/CN=Tests of the portal' 2>/dev/null
openssl req -newkey rsa:2048 -nodes -keyout site.key -out site.csr -subj "/CN=$name" 2>/dev/null
openssl x509 -req -in site.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out site.pem \
  -extfile <(echo "subjectAltName=DNS:$name,IP:127.0.0.1") 2>/dev/null
port=$(free_port)
base=https://127.0.0.1:$port
curl_options=(--silent --cacert ca.pem)
export Site__BaseUrl=https://$name Kestrel__Certificates__Default__Path=$work/site.pem Kestrel__Certificates__Default__KeyPath=$work/site.key
start_portal

say 'Fetching the scanner …'
# Without scripts: the only one fetches a list of the world's certificates, and here one of our own is enough.
npm install --prefix "$work/npm" --ignore-scripts --no-audit --no-fund --loglevel=error "@mdn/mdn-http-observatory@$version" >&2
# The list of names that browsers know as https-only would come from elsewhere too; ours is not on it.
echo '{}' >"$work/npm/node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json"

# The scanner knows the ports 80 and 443 only. Neither has to be free here: connections to the name go to our port, and
# plain http meets nobody, as behind a proxy that does not offer it.
cat >"$work/here.cjs" <<JS
for (const library of [require('tls'), require('net')]) {
  for (const verb of ['connect', 'createConnection'].filter((verb) => library[verb])) {
    const connect = library[verb];
    library[verb] = (options, ...rest) =>
      connect(options?.host === '$name' ? { ...options, host: '127.0.0.1', port: Number(options.port) === 443 ? $port : 9 } : options, ...rest);
  }
}
JS
NODE_EXTRA_CA_CERTS=$work/ca.pem node --require "$work/here.cjs" \
  "$work/npm/node_modules/@mdn/mdn-http-observatory/src/scan.js" "$name" >"$work/result.json" || fail "$(<"$work/result.json")"
node - "$work/result.json" <<'JS'
const { scan, tests } = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
for (const [name, test] of Object.entries(tests)) {
  console.log(`${test.pass ? 'passed' : 'FAILED'} ${String(test.scoreModifier).padStart(4)}  ${name}: ${test.result}`);
}
console.log(`${scan.grade}, ${scan.score} points, ${scan.testsPassed} of ${scan.testsQuantity} tests passed`);
process.exit(scan.grade === 'A+' && scan.testsPassed === scan.testsQuantity ? 0 : 1);
JS
