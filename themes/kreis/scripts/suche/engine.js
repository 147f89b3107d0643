// The search engine: the files of the index and a query → documents in order. The same as
// src/site/search/find: whoever changes one changes both. Both find the same in the same order.

import { excerpt, markerOf, marks } from './excerpt.js';
import { APART, openIndex } from './files.js';
import { Finder } from './find.js';
import { UNITS, readQuery, wordsOf } from './query.js';
import { rank } from './scores.js';
import { RUN, fold, stem } from './words.js';

/** More than any score. */
const MOST = 2 ** 21 - 1;

/** Opens the index below `base`. Errors have a `kind`, 'network' or 'damaged', and say whether a file
 * `isGone`: then there is a newer index. */
export async function open(base) {
  const index = await openIndex(new URL(base, globalThis.location));
  return { search: (request, signal) => search(index, request, signal), facets, marks, excerpt, stem };
}

/** Whether a document has one of the chosen values of a facet; any will do if none is chosen. */
function fits({ values, starts, all }, chosen = []) {
  const wanted = values.map(([key]) => chosen.includes(key));
  return (document) => {
    for (let at = starts[document]; at < starts[document + 1]; at += 1) if (wanted[all[at]]) return true;
    return !chosen[0];
  };
}

async function search(index, request, signal) {
  const { root } = index;
  const { text, filters = {}, sort, from = 0, count = 10 } = request;
  const query = readQuery(text);
  const { units } = query;
  const finder = new Finder(index, signal);
  const keys = root.facets.filter((key) => filters[key]?.[0]);
  const [all, without, tests] = await Promise.all([
    Promise.all(units.map((unit) => finder.unit(unit))),
    Promise.all(query.without.map((unit) => finder.unit(unit))),
    Promise.all(keys.map(async (key) => fits(await index.facet(key), filters[key]))),
  ]);
  signal?.throwIfAborted();
  const isAsked = without[0] || Object.values(filters).flat()[0];
  const isList = !units[0] && !query.isEmptyTalk && isAsked;
  const { found, scores, most } = rank(all, units, without, root.documents, isList);
  const replaced = all.flatMap((own) => own.replaced);
  const documents = found.filter((document) => tests.every((test) => test(document)));

  const unknown = units.find((_, at) => !all[at].count);
  // What should be said, by the name of the sentence in the template, and what it is told.
  const notes = [
    query.isEmptyTalk && ['emptyTalk'],
    query.isCut && ['onlyFirst', UNITS],
    all.some((own) => own.isInflected) && ['otherEndings'],
    found[0] !== undefined && most < all.length && (unknown
      ? ['nowhere', wordsOf(unknown).map((word) => written(text, (own) => own === word) ?? word).join(' ')]
      : ['notAll']),
  ].filter(Boolean);

  // Score and document as one number: the best, and among them the newest, comes first.
  const order = new Float64Array(documents.length);
  documents.forEach((document, at) => {
    order[at] = (sort === 'date' ? 0 : MOST - scores[document]) * APART + document;
  });
  const shown = [...order.sort().slice(from, from + count)].map((one) => one % APART);
  const hits = await Promise.all(shown.map(async (id) => ({ score: scores[id], ...await index.card(id) })));
  const result = { index, filters, found, replaced, marker: markerOf(units, replaced), notes, total: documents.length, hits };
  result.suggestion = await suggestion(result, text, signal);
  signal?.throwIfAborted();
  return result;
}

/** The first word of a text that, folded, is what is looked for. */
const written = (text, isMeant) => text.match(RUN)?.find((raw) => isMeant(fold(raw)));

/** What was probably meant, as people write it. */
async function suggestion(result, text, signal) {
  const { hits, replaced } = result;
  let shown = text;
  for (const [word, other] of replaced) {
    const titles = hits.map((hit) => hit.title).join(' ');
    const isMeant = (own) => stem(own) === other;
    const meant = written(titles, isMeant)
      ?? (hits[0] && written((await excerpt(result, hits[0], signal)).map((piece) => piece.text).join(''), isMeant))
      // Only longer words were found.
      ?? written(titles, (own) => own.includes(other)) ?? other;
    shown = shown.replace(RUN, (raw) => (fold(raw) === word ? meant : raw));
  }
  return replaced[0] && shown;
}

/** The values of each facet among the documents that fit all other facets. */
async function facets({ index, filters, found }, signal) {
  const all = await Promise.all(index.root.facets.map((key) => index.facet(key)));
  signal?.throwIfAborted();
  const { compare } = new Intl.Collator('de', { numeric: true });
  const tests = all.map((facet) => fits(facet, filters[facet.key]));
  return all.map(({ key, name, values, starts, all: places }, own) => {
    const counts = new Uint32Array(values.length);
    const others = tests.filter((_, at) => at !== own && filters[all[at].key]?.[0]);
    for (const document of found) {
      if (others.every((test) => test(document))) {
        for (let at = starts[document]; at < starts[document + 1]; at += 1) counts[places[at]] += 1;
      }
    }
    const counted = values.map(([value, title], at) => (
      { key: value, name: title, count: counts[at], chosen: !!filters[key]?.includes(value) }));
    return {
      key,
      name,
      values: counted.filter(({ count, chosen }) => count || chosen).sort((a, b) => (/^(jahr|wahlperiode)$/.test(key)
        ? compare(b.key, a.key)
        : b.count - a.count || compare(a.name, b.name))),
    };
  });
}
