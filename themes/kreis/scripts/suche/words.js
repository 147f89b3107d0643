// Text → words as the index knows them, and the stems of words: „Bürgerhäuser“, „Buergerhaeuser“ and
// „bürgerhaus“ are one. The same as src/site/search/language; tests/search/woerter.tsv holds both to it.

/** A letter or a digit. */
export const SIGN = '[\\p{Alpha}\\p{N}]';
/** Letters, digits, the marks on them, and what is invisible between them. */
export const RUN = /[\p{Alpha}\p{N}][\p{Alpha}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*/gu;

const DIGITS = /^[0-9]+$/;
const FOLDED = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l' };

/** Small letters without marks: ä, ae and a are one, and so are ß and ss. */
export function fold(word) {
  const folded = word.normalize('NFKD').toLowerCase()
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[ßæœøł]/g, (letter) => FOLDED[letter]);
  if (!/[aou]e/.test(folded)) return folded;
  // `ae`, `oe`, `ue` are umlauts spelled out, but not in „Steuer“, „Bauer“, „Quelle“.
  let plain = '';
  for (const c of folded) {
    if (c !== 'e' || !/[ao]$|(^|[^aeq])u$/.test(plain)) plain += c;
  }
  return plain;
}

/** The tokens of a text: [word, position, kind], kind as in tests/search/woerter.tsv. */
export function read(text) {
  const found = [];
  const words = [];
  const group = [];
  let number;
  let letter;
  let position = 0;
  let end = 0;
  const close = (chain, kind) => {
    if (chain[1]) {
      const whole = chain.map(([word]) => word).join('');
      found.push([whole, chain[0][1], `${kind}:${chain.length}`]);
    }
    chain.length = 0;
  };
  for (const { 0: raw, index } of text.matchAll(RUN)) {
    const gap = text.slice(end, index);
    end = index + raw.length;
    const pieces = fold(raw).match(/[0-9]+|[^0-9]+/g) ?? [];
    const isWord = pieces.length === 1 && !DIGITS.test(pieces);
    // „Kita-Gebühren“, „Bürger:innen“.
    const isTied = /^[-\u2011]$/.test(gap) || (raw === 'innen' && /^[:*_/]$/.test(gap));
    if (!isWord || !isTied) close(words, 'joined');
    if (gap !== '.' || !/^[0-9]{3}$/.test(raw)) close(group, 'grouped');
    if (isWord) words.push([pieces[0], position]);
    if (DIGITS.test(raw) && (group[0] || /^[^0].{0,2}$/.test(raw))) group.push([raw, position]);
    pieces.forEach((piece, place) => {
      const isNumber = DIGITS.test(piece);
      const word = isNumber ? piece.replace(/^0+(?=.)/, '') : piece;
      const between = place ? '' : gap;
      // „0135/2020“ is `135/2020`, „K 17“ is `k17`.
      const first = /^([-/._\u2011\u2013]| \/ )$/.test(between) && number;
      const partner = first || (/^[ \u00a0\u2011-]?$/.test(between) && letter);
      if (isNumber && partner) found.push([partner[0] + (first ? between.trim() === '.' ? '.' : '/' : '') + word, partner[1], 'pair']);
      const token = [word, position, isNumber ? 'number' : 'word'];
      found.push(token);
      number = isNumber && token;
      letter = /^[a-z]$/.test(word) && token;
      position += 1;
    });
  }
  close(words, 'joined');
  close(group, 'grouped');
  return found;
}

/** A word read backwards. */
export const turn = (word) => [...word].reverse().join('');

let stopWords;
let ownStems;
let plural;
let ending;

/** Learns the lists of the index. */
export function learn({ stop, plurals, no_plurals: noPlurals, own_stems: own, adjectives }) {
  const oneOf = (list) => `(?:${list.replaceAll(' ', '|')})`;
  stopWords = new Set(stop.split(' '));
  // „rate4“: so many letters are its stem.
  ownStems = new Map(own.split(' ').map((entry) => [entry.slice(0, -1), entry.slice(0, entry.at(-1))]));
  // „Kindern“ → „kind“, „Gremium“ → „gremi“: endings that say what they are.
  plural = RegExp(`ern?$(?<=${oneOf(plurals)}ern?)(?<!${oneOf(noPlurals)}n?)|(?<=..in)nen$|(?<=..(?:i|tr))ums?$|(?<=..)eums?$|(?<=..em)as?$`);
  ending = RegExp(`e[rm]$(?<=${oneOf(adjectives)}..)|(?<=...)en?$|(?<=..e[rl])n$|(?<=...[^siuxz]|..(?:ni|bu)s|^bus)s$`);
}

/** Whether a folded word is not indexed. */
export const isStopWord = (word) => /^[a-z]$/.test(word) || stopWords.has(word);

/** The stem of a folded word: what its inflected forms share. Always a beginning of the word. */
export function stem(word) {
  const known = ownStems.get(word) ?? word.replace(plural, '');
  if (known !== word || ownStems.has(word)) return known;
  let [before, own] = [];
  for (own = word; own !== before;) [before, own] = [own, own.replace(ending, '')];
  // „beantragt“ and „beantragen“.
  return own.replace(/(?<=....[^aeiouyt])t$/, '');
}
