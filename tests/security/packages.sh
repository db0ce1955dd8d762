#!/usr/bin/env bash
# Asks the package sources whether a package that the portal is made from, directly or not, has a published fault:
# bash tests/security/packages.sh. Exit codes: 0 none known, 1 at least one, 2 the sources cannot tell.
set -euo pipefail
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/../../deploy/lib.sh"
find_dotnet
prepare_build
cd -- "$root"
export DOTNET_CLI_UI_LANGUAGE=en

report=$(mktemp)
trap 'rm -f "$report"' EXIT
restore=$(dotnet restore Portal.sln --force -p:NuGetAudit=true -p:NuGetAuditMode=all -p:NuGetAuditLevel=low -nologo -v:minimal 2>&1 </dev/null) ||
  fail "$restore" 'The packages could not be restored.'
dotnet list Portal.sln package --vulnerable --include-transitive --format json >"$report" 2>&1 </dev/null ||
  fail "$(<"$report")" 'The sources could not be asked.'

if grep -q '"vulnerabilities"' "$report" || grep -Eq 'NU190[1-4]' <<<"$restore"; then
  grep -E 'NU190[1-4]' <<<"$restore" | sed 's/ \[.*//' | sort -u >&2 || true
  grep -E '"(id|resolvedVersion|severity|advisoryurl)"' "$report" >&2 || true
  fail 'Packages with published faults: see above.'
fi

# A source without audit data is silent about everything. One package whose fault was published in 2022 tells it apart.
canary=$(mktemp -d)
trap 'rm -rf "$report" "$canary"' EXIT
cat >"$canary/canary.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>true</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.3" /></ItemGroup>
</Project>
XML
if ! dotnet restore "$canary" -nologo </dev/null 2>&1 | grep -q 'NU190[1-4]'; then
  say 'No package is known to have a fault; but the package source has no audit data (it is silent about a package whose' \
    'fault was published in 2022), so that says nothing. Ask again where https://api.nuget.org/v3/index.json is the source.'
  exit 2
fi
say 'No package has a published fault that the sources know of.'
