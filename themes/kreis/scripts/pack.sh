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
# Properties that only the modules know get short names. None of them may be a name of the browser's, of
# the index's JSON, or of a `data-part`.
private='alone|base|beginnings|bytes|card|completed|cut|distance|ending|endsOfWords|facet|forms|inOrder'
private+='|isCut|isEmptyTalk|isGone|isInflected|isMore|joined|known|marker|near|parts|phrase|piece|pieceOf'
private+='|place|places|postings|put|replaced|scores|starts|stems|steps|titles|trace|unit|units|unknown'
private+='|vocabulary|weights|whole|without|word|words'
npx --yes esbuild@0.28.2 suche/page.js --outfile="$out" --log-level=warning --bundle --minify \
    --format=esm --target=es2022,safari16.4 --charset=utf8 --mangle-props="^($private)\$" \
    --banner:js="/*! KIS-Suche · Quelltext: themes/kreis/scripts/suche · $mark */"
printf '%s: %d bytes, %d packed\n' "$out" "$(wc -c <"$out")" "$(gzip -9 -n <"$out" | wc -c)"
