// Words like one that nobody wrote: mistyped ones, and the two sides of a compound. The same as
// src/site/search/find/near.rs.

import { stem } from './words.js';

const STAND_INS = 3;
const SIDE = 3;

/** How many letters may be wrong. */
export const mistakes = ({ length }) => (length < 6 ? 0 : length < 9 ? 1 : 2);

/** The beginning that a mistake in the other half leaves as it is. */
export const half = (word) => word.slice(0, word.length < 9 ? Math.min(word.length >> 1, 3) : 4);

/** Optimal string alignment: letters wrong, missing, too many, or two exchanged. */
function distance(a, b) {
  const rows = [[...b, 0].map((_, j) => j)];
  for (let i = 0; i < a.length; i += 1) {
    const [before, now] = [rows[i], [i + 1]];
    for (let j = 0; j < b.length; j += 1) {
      const isExchanged = i && j && a[i] === b[j - 1] && a[i - 1] === b[j];
      now.push(Math.min(
        now[j] + 1,
        before[j + 1] + 1,
        before[j] + (a[i] !== b[j]),
        isExchanged ? rows[i - 1][j - 1] + 1 : 99,
      ));
    }
    rows.push(now);
  }
  return rows.at(-1).at(-1);
}

/** Of `words` those with the fewest mistakes, the most frequent first: word, count, mistakes. */
export function alike(word, words, limit) {
  const all = [];
  for (const [other, count] of words) {
    if (Math.abs(other.length - word.length) > limit) continue;
    const far = distance(word, other);
    if (far < limit) {
      limit = far;
      all.length = 0;
    }
    if (far === limit) all.push([other, count, far]);
  }
  return all.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, STAND_INS);
}

/** Where an unknown word falls into two known ones: the longest sides win; 0 if nowhere. */
export function cutOf(word, first, last) {
  let [most, cut] = [0, 0];
  for (let at = SIDE; at <= word.length - SIDE; at += 1) {
    const left = word.slice(0, at);
    const worth = at ** 2 + (word.length - at) ** 2;
    if (worth > most && (first.has(stem(left)) || first.has(left.replace(/s$/, '')))
      && last.has(stem(word.slice(at)))) [most, cut] = [worth, at];
  }
  return cut;
}
