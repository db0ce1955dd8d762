#!/usr/bin/env bash
# Lighthouse with the mobile preset: bash tests/lighthouse.sh [PATH …]; without paths home, publications, a topic and contact in
# both languages. The middle of three runs counts, as Lighthouse's authors advise. Needs node and npm. Exit code 1 below 100.
set -euo pipefail
# shellcheck source=tests/security/instance.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/security/instance.sh"
version=13.5.0
runs=3

command -v npm >/dev/null || fail 'Please install node and npm first.'
ensure_packages curl postgresql chromium fonts-noto-cjk librsvg2-bin libvips-tools
paths=("$@")
(( $# > 0 )) || paths=(/ /publications /topics/low-bit-diffusion /contact /zh/ /zh/publications /zh/topics/low-bit-diffusion /zh/contact)
base=http://127.0.0.1:$(free_port)
start_portal

say 'Fetching Lighthouse …'
npm install --prefix "$work/npm" --ignore-scripts --no-audit --no-fund --loglevel=error "lighthouse@$version" >&2

# A browser of its own for each run, which must not write into anybody's profile.
export CHROME_PATH=/usr/bin/chromium
# measure ADDRESS FILE: a busy machine loses a trace now and then; that is no verdict, and Lighthouse asks to be run again.
measure() {
  node "$work/npm/node_modules/lighthouse/cli/index.js" "$1" --quiet --output=json --output-path="$2" --only-categories=performance,accessibility,best-practices,seo \
    --chrome-flags='--headless=new --no-sandbox --disable-dev-shm-usage' >"$work/lighthouse.log" 2>&1 </dev/null
}
for index in "${!paths[@]}"; do
  curl "${curl_options[@]}" -fo /dev/null "$base${paths[$index]}" || fail "${paths[$index]} is not there."
  for (( run = 0; run < runs; run++ )); do
    measure "$base${paths[$index]}" "$work/$index-$run.json" || measure "$base${paths[$index]}" "$work/$index-$run.json" ||
      fail "$(tail -n 20 "$work/lighthouse.log")" "Lighthouse failed on ${paths[$index]}."
  done
done

node - "$work" "$runs" "${paths[@]}" <<'JS'
const [work, runs, ...paths] = process.argv.slice(2);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
let isPerfect = true;
console.log(`${'page'.padEnd(32)} ${categories.join('  ')}  largest paint  layout shift  bytes`);
paths.forEach((path, index) => {
  const reports = [...Array(Number(runs)).keys()].map((run) => JSON.parse(require('fs').readFileSync(`${work}/${index}-${run}.json`, 'utf8')));
  const middle = (of) => reports.map(of).sort((a, b) => a - b)[Math.floor(reports.length / 2)];
  const scores = categories.map((name) => Math.round(100 * middle((report) => report.categories[name].score)));
  const audit = (name) => middle((report) => report.audits[name].numericValue ?? 0);
  console.log(`${path.padEnd(32)} ${scores.map((score, i) => String(score).padStart(categories[i].length)).join('  ')}  ${String(Math.round(audit('largest-contentful-paint'))).padStart(10)} ms  ${audit('cumulative-layout-shift').toFixed(3).padStart(12)}  ${audit('total-byte-weight')}`);
  if (scores.some((score) => score < 100)) {
    isPerfect = false;
    for (const { id, title, score, scoreDisplayMode } of Object.values(reports[0].audits)) {
      if (score !== null && score < 0.9 && scoreDisplayMode !== 'informative') console.log(`    ${score.toFixed(2)} ${id}: ${title}`);
    }
  }
});
process.exit(isPerfect ? 0 : 1);
JS
