#!/usr/bin/env bash
# Packs the modules in `suche/` into the one script that the search page loads, and says how big it is.
# Needs Node. Run it after every change below `themes/kreis/scripts`; a test notices if nobody did.
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C

out=../assets/suche.js
# What the script is made of: CRC-32 of this file and the modules in the order of their names,
# which gzip writes before the length at its end.
mark=$(cat pack.sh suche/*.js | gzip -c | tail -c 8 | od -An -v -tx1 -N4 | tr -d ' \n')
npx --yes esbuild@0.28.2 suche/page.js --outfile="$out" --log-level=warning --bundle --minify \
    --format=esm --target=es2022,safari16.4 --charset=utf8 \
    --banner:js="/*! KIS-Suche · Quelltext: themes/kreis/scripts/suche · $mark */"
printf '%s: %d bytes, %d packed\n' "$out" "$(wc -c <"$out")" "$(gzip -9 -n <"$out" | wc -c)"
