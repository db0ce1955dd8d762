#!/usr/bin/env bash
# The one door to the portal: bash deploy/run.sh [VERB] [arguments]. Makes sure of everything it needs, builds when
# something changed, and hands over to the program. Without a verb it serves at http://localhost:5080.
set -euo pipefail
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

stamp=$artifacts/portal.stamp
mailkit=${MailKit:-} # as the caller wants it, see ask_for_mailkit

# What the build is made from, one name a line. The stamp keeps the list, so that a deleted file counts as a change.
sources() {
  shopt -s globstar nullglob
  cd -- "$root"
  echo "MailKit=$mailkit"
  local file
  for file in global.json Directory.*.props tools/bom.cs src/** deploy/content/**; do
    if [[ -f $file && $file != */bin/* && $file != */obj/* ]]; then printf '%s\n' "$file"; fi
  done
}

is_fresh() {
  [[ -e $artifacts/portal/Portal.dll && -e $stamp ]] || return
  local names file
  names=$(sources)
  [[ $names == "$(<"$stamp")" ]] || return
  while read -r file; do
    [[ ! $root/$file -nt $stamp ]] || return
  done <<<"$names"
}

build() {
  if is_fresh; then return; fi # another run.sh was faster
  if [[ -e $artifacts/portal ]]; then say 'Building the portal …'; else say 'Building the portal (first time: about a minute) …'; fi
  prepare_build
  # Taken before the build: what changes while it runs is newer than the stamp.
  sources >"$stamp.next"
  rm -rf "$artifacts/next"
  # Compiled ahead for this machine it starts in half the time; not every package source has the compiler for that.
  local ahead=(--use-current-runtime -p:PublishReadyToRun=true --artifacts-path "$artifacts/build")
  if (cd -- "$root" && dotnet restore src/Portal "${ahead[@]}") </dev/null >/dev/null 2>&1; then
    ahead+=(--no-self-contained)
  else
    ahead=(--artifacts-path "$artifacts/build")
  fi
  # An artifacts folder of its own keeps out of the way of other builds in this tree. Warnings and analyzers are the
  # business of tests/run.sh: what a newer SDK finds to remark on must not keep a portal from starting.
  quietly dotnet publish src/Portal -c Release "${ahead[@]}" --output "$artifacts/next" \
    -p:TreatWarningsAsErrors=false -p:RunAnalyzers=false -nologo -v:minimal -tl:off
  swap_in
  mv -- "$stamp.next" "$stamp"
}

# Each build gets a folder of its own behind the link artifacts/portal, so that a running server keeps its files.
swap_in() {
  local name old
  name=builds/$(date +%Y%m%d-%H%M%S)-$$
  mkdir -p "$artifacts/builds"
  mv -- "$artifacts/next" "$artifacts/$name"
  ln -sfn -- "$name" "$artifacts/portal.next"
  mv -fT -- "$artifacts/portal.next" "$artifacts/portal"
  for old in "$artifacts"/builds/*; do
    if [[ $old != "$artifacts/$name" ]] && ! grep -qsF -- "$old/Portal.dll" /proc/[0-9]*/cmdline; then rm -rf -- "$old"; fi
  done
}

needs=()
[[ -n ${ConnectionStrings__Portal:-} ]] || needs+=(postgresql)
# For the text of files, unless that is switched off or somebody has a program of their own.
[[ -n ${Files__PdfToText+set} ]] || needs+=(poppler-utils poppler-data)
# The same for the pictures of shared links.
[[ -n ${Pictures__RsvgConvert+set} ]] || needs+=(librsvg2-bin fonts-noto-cjk)
# For pictures that are put on the site.
[[ -n ${Pictures__VipsThumbnail+set} ]] || needs+=(libvips-tools)
ensure_packages "${needs[@]}"
find_dotnet
is_fresh || locked build

export Data__Directory=${Data__Directory:-$root/data}
exec dotnet "$(readlink -f -- "$artifacts/portal")/Portal.dll" "$@"
