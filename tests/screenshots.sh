#!/usr/bin/env bash
# Pictures of the public pages for docs/screenshots: bash tests/screenshots.sh. Each page at 390 and 1280 pixels, in both
# languages and both themes, as it is with the content that ships. Look at them before they are committed.
set -euo pipefail
# shellcheck source=tests/security/instance.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/security/instance.sh"

ensure_packages curl postgresql chromium-headless-shell fonts-noto-cjk librsvg2-bin libvips-tools
base=http://127.0.0.1:$(free_port)
start_portal
folder=$root/docs/screenshots
mkdir -p "$folder"

# picture FILE ADDRESS WIDTH HEIGHT THEME: the theme as Chromium counts it, 0 dark and 1 light.
picture() {
  chromium-headless-shell --no-sandbox --disable-gpu --hide-scrollbars --window-size="$3,$4" --blink-settings="preferredColorScheme=$5" \
    --screenshot="$folder/$1.png" "$2" >"$work/chromium.log" 2>&1 || fail "$(tail -n 5 "$work/chromium.log")" "No picture of $2."
}

while read -r name path; do
  for language in en zh; do
    address=$base$([[ $language == zh ]] && echo /zh || true)$path
    curl "${curl_options[@]}" -fo /dev/null "$address" || fail "$address is not there."
    for theme in light dark; do
      number=$([[ $theme == light ]] && echo 1 || echo 0)
      picture "$name-1280-$theme-$language" "$address" 1280 900 "$number"
      picture "$name-390-$theme-$language" "$address" 390 844 "$number"
    done
  done
done <<'PAGES'
home /
publications /publications
topic /topics/low-bit-diffusion
contact /contact
PAGES
say "$(find "$folder" -name '*.png' | wc -l) pictures in docs/screenshots."
