// How well each document holds what is looked for. The same as src/site/search/find/scores.rs.

import { eachDocument } from './files.js';

/** How much a document counts that holds the very word, in sixteenths; the others in find.js. */
export const EXACT = 16;
/** The best that a document can hold a unit. */
const BEST = 31 * EXACT;

/** How well each document holds a unit, and where in the title, counted from 1. */
export class Scores {
  constructor(documents) {
    this.weights = new Uint16Array(documents);
    this.titles = new Uint8Array(documents);
    /** How many documents hold it. */
    this.count = 0;
    /** Words that nobody wrote and those that were looked for instead, stemmed. */
    this.replaced = [];
  }

  set(document, weight, inTitle) {
    this.count += weight > 0 && !this.weights[document];
    this.weights[document] = weight;
    this.titles[document] ||= inTitle;
  }

  /** Two weights come nearer to the best than either, never beyond it. */
  put(document, weight, inTitle) {
    const before = this.weights[document];
    this.set(document, before + weight - Math.floor((before * weight) / BEST), inTitle);
  }

  add(postings, factor) {
    eachDocument(postings, (document, byte) => this.put(document, (byte & 31) * factor, byte >> 5));
  }

  /** Adds what others hold better. */
  or({ weights, titles, replaced }) {
    weights.forEach((weight, document) => {
      this.set(document, Math.max(this.weights[document], weight), titles[document]);
    });
    this.replaced.push(...replaced);
  }
}

/** What both have: the lesser weight, a place in the title only if both are in it. */
export function least(a, b) {
  const both = new Scores(a.weights.length);
  a.weights.forEach((weight, document) => {
    both.set(document, Math.min(weight, b.weights[document]), b.titles[document] && a.titles[document]);
  });
  both.replaced = [...a.replaced, ...b.replaced];
  return both;
}

/** Documents that hold all units, else those that hold most, newest first; their scores; how many
 * units they hold. A number is never left out: who asks for „9999/2019“ means that one or none. */
export function rank(all, units, without, count, isList) {
  // How much a word says: the rarer, the more.
  const rarity = all.map((own) => Math.round(16 * Math.log(1 + (count - own.count + 0.5) / (own.count + 0.5))));
  const must = all.filter((_, at) => /[0-9]/.test(units[at].word));
  const scores = new Uint32Array(count);
  let most = isList ? 0 : 1;
  let found = [];
  for (let document = 0; document < count; document += 1) {
    let held = 0;
    for (const { weights } of all) if (weights[document]) held += 1;
    if (held < most || without.some(({ weights }) => weights[document])
      || must.some(({ weights }) => !weights[document])) continue;
    if (held > most) found = [];
    most = held;
    found.push(document);
    let [before, titleBefore] = [0, 0];
    all.forEach(({ weights, titles }, at) => {
      const own = weights[document] * rarity[at];
      const inTitle = titles[document];
      scores[document] += own;
      // More if the title holds them in this order.
      if (titleBefore && inTitle === titleBefore + 1) scores[document] += (before + own) >> 3;
      [before, titleBefore] = [own, inTitle];
    });
  }
  return { found: most * 3 < all.length ? [] : found, scores, most };
}
