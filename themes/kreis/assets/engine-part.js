// The search engine: the files of the index and a query → documents in order, in the browser. The
// same as src/site/search/{fold,stem,stop,query,near,engine,marks}.rs, by the same names: whoever
// changes one changes both. Both must find the same in the same order.

const FORMAT = 1;
const HEAVIEST = 31;
const EXACT = 16;
const FORM = 14;
const PART = 6;
const PREFIX = 10;
const ALIKE = [14, 9, 7];
const NEAR = 8;
const BEST = HEAVIEST * EXACT;
const FEW = 8;
const REACH = 6;
const OFTEN = 12 * EXACT;
const SHORTEST_PREFIX = 3;
const SHORTEST_END = 4;
const LONGER = 'xxxxxx';
const COMPLETIONS = 60;
const UNITS = 12;
const LETTERS = 400;
const PIECES = 4;
const STAND_INS = 3;
const SIDE = 3;
const EXCERPT = 240;
const LEAD = 60;
const MARKED_PART = 4;
/** An excerpt is made from so many bytes of a page. */
const READ = 65_536;

// ── Words (fold.rs) ──

const ALPHANUMERIC = '\\p{Alphabetic}\\p{N}';
const RUN = new RegExp(`[${ALPHANUMERIC}][${ALPHANUMERIC}\\p{M}\\u00ad]*`, 'gu');
const HAS_WORD = new RegExp(`[${ALPHANUMERIC}]`, 'u');
const ENDS_IN_WORD = new RegExp(`[${ALPHANUMERIC}]$`, 'u');
const DIGITS = /^[0-9]+$/;
const LETTER = /^[\0-/:-\x7f]$/;
const TIES_NUMBERS = /^(?:[-/._\u2011\u2013]| \/ )$/;
const TIES_LETTER = /^[ \u00a0\u2011-]?$/;
const FOLDED = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l' };

/** Small letters without marks: ä, ae and a are one, and so are ß and ss. */
function fold(word) {
  const small = word.normalize('NFKD').toLowerCase();
  const folded = small.replace(/[\p{M}\u00ad]/gu, '').replace(/[ßæœøł]/g, (c) => FOLDED[c]);
  if (!/[aou]e/.test(folded)) return folded;
  // `ae`, `oe`, `ue` are umlauts spelled out, but not in „Steuer“, „Bauer“, „Quelle“.
  let plain = '';
  for (const c of folded) {
    if (c !== 'e' || !/[ao]$|(?:^|[^aeq])u$/.test(plain)) plain += c;
  }
  return plain;
}

/** The tokens of a text: [word, position, kind], kind as in tests/search/woerter.tsv. */
export function read(text) {
  const found = [];
  const [words, group] = [[], []];
  const endOf = (chain, kind) => {
    const whole = chain.map(([word]) => word).join('');
    if (chain.length > 1) found.push([whole, chain[0][1], `${kind}:${chain.length}`]);
    chain.length = 0;
  };
  let [number, letter] = [null, null];
  let position = 0;
  let end = 0;
  for (const { 0: raw, index } of text.matchAll(RUN)) {
    const gap = text.slice(end, index);
    end = index + raw.length;
    const pieces = fold(raw).match(/[0-9]+|[^0-9]+/g) ?? [];
    const isWord = pieces.length === 1 && !DIGITS.test(pieces[0]);
    if (!isWord || !/^[-\u2011]$/.test(gap)) endOf(words, 'joined');
    if (!/^[0-9]{3}$/.test(raw) || gap !== '.') endOf(group, 'grouped');
    if (isWord) words.push([pieces[0], position]);
    if (DIGITS.test(raw) && (group.length > 0 || /^[^0].{0,2}$/.test(raw))) {
      group.push([raw, position + pieces.length - 1]);
    }
    pieces.forEach((piece, place) => {
      const isNumber = DIGITS.test(piece);
      const word = isNumber ? piece.replace(/^0+(?=.)/, '') : piece;
      const between = place === 0 ? gap : '';
      // „0135/2020“ is `135/2020`, „K 17“ is `k17`.
      const first = TIES_NUMBERS.test(between) && number;
      const partner = first || (TIES_LETTER.test(between) && letter);
      if (isNumber && partner) {
        found.push([`${partner[0]}${first ? '/' : ''}${word}`, partner[1], 'pair']);
      }
      const token = [word, position, isNumber ? 'number' : 'word'];
      found.push(token);
      [number, letter] = [isNumber && token, LETTER.test(word) && token];
      position += 1;
    });
  }
  endOf(words, 'joined');
  endOf(group, 'grouped');
  return found;
}

/** How long a text is as Rust counts it: in bytes of UTF-8. */
function size(text) {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** Orders texts by code points, as Rust does; JavaScript's `<` goes by halves of them. */
function order(a, b) {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

const rank = (unit) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);

const strip = (word, ending) => (word.endsWith(ending) ? word.slice(0, -ending.length) : null);

// ── What the language knows (stem.rs, stop.rs) ──

const FOREIGN = 'innen:in ium:i iums:i eum: eums: trum:tr trums:tr ema:em emas:em'
  .split(' ').map((pair) => pair.split(':'));

class Language {
  constructor(root) {
    const list = (text) => text.split(/\s+/).filter(Boolean);
    this.stopWords = new Set(list(root.stop));
    this.pluralsInEr = list(root.plurals);
    this.noPlurals = list(root.no_plurals);
    this.adjectives = list(root.adjectives);
    const own = list(root.own_stems).map((entry) => [entry.slice(0, -1), entry.at(-1)]);
    this.ownStems = new Map(own.map(([word, length]) => [word, word.slice(0, length)]));
  }

  isStopWord(word) {
    return LETTER.test(word) || this.stopWords.has(word);
  }

  /** A number for the stop word before a word of a phrase. */
  trace(word) {
    let sum = 0;
    for (const c of word) sum = (sum * 31 + c.codePointAt(0)) & 0xffff;
    return 1 + (sum % 15);
  }

  stem(word) {
    const known = this.ownStems.get(word) ?? this.singular(word);
    if (known !== null) return known;
    let stem = word;
    for (let next = word; next !== null; next = this.withoutEnding(stem)) stem = next;
    return size(stem) > 5 && /[^aeiouyt]t$/.test(stem) ? stem.slice(0, -1) : stem;
  }

  singular(word) {
    for (const ending of ['er', 'ern']) {
      const noun = strip(word, ending);
      if (noun !== null && endsWithOneOf(noun, this.pluralsInEr)
        && !endsWithOneOf(`${noun}er`, this.noPlurals)) return noun;
    }
    for (const [ending, kept] of FOREIGN) {
      const rest = strip(word, ending);
      if (rest !== null && size(rest) > 1) return rest + kept;
    }
    return null;
  }

  withoutEnding(word) {
    const rest = strip(word, 'er') ?? strip(word, 'em');
    if (rest !== null && endsWithOneOf(rest, this.adjectives)) return rest;
    if (/(?:niss|buss)$/.test(word) && size(word) > 5 || word === 'buss') return word.slice(0, -1);
    let cut;
    if (/.en$/s.test(word) || word === 'en') cut = [2, 3];
    else if (word.endsWith('e')) cut = [1, 3];
    else if (/e[rl]n$/.test(word) || /[^siuxz]s$/.test(word)) cut = [1, 4];
    else return null;
    const shorter = word.slice(0, -cut[0]);
    return size(shorter) >= cut[1] ? shorter : null;
  }
}

const endsWithOneOf = (word, endings) => endings.some((ending) => word.endsWith(ending));

// ── What somebody typed (query.rs) ──

const QUOTES = '"„“”«»‟';
const MINUS = `(-(?=[${ALPHANUMERIC}${QUOTES}]))?`;
const QUOTED = `([${QUOTES}]+)([^${QUOTES}]*)[${QUOTES}]?`;
const CHUNK = new RegExp(`${MINUS}(?:${QUOTED}|([^${QUOTES}\\p{White_Space}]+))`, 'gu');

function readQuery(text, language) {
  const letters = [...text];
  const query = { units: [], without: [], isEmptyTalk: false, isCut: letters.length > LETTERS };
  const typed = query.isCut ? letters.slice(0, LETTERS).join('') : text;
  let plain = '';
  for (const [, minus, quote, inner, word] of typed.matchAll(CHUNK)) {
    if (quote) {
      query.units.push(...units(plain, false, language));
      plain = '';
      (minus ? query.without : query.units).push(...phrase(inner, language));
    } else if (minus) query.without.push(...units(word, false, language));
    else plain += `${word} `;
  }
  query.units.push(...units(plain, ENDS_IN_WORD.test(typed), language));
  query.isEmptyTalk = HAS_WORD.test(typed) && query.units.length + query.without.length === 0;
  query.isCut ||= query.units.length > UNITS || query.without.length > UNITS;
  query.units.length = Math.min(query.units.length, UNITS);
  query.without.length = Math.min(query.without.length, UNITS);
  return query;
}

function units(text, isOpen, language) {
  const [words, pairs, wholes] = [new Map(), new Map(), new Map()];
  for (const [word, position, kind] of read(text)) {
    const [name, length] = kind.split(':');
    if (length) wholes.set(position, { word, length: Number(length), isJoined: name === 'joined' });
    else (name === 'pair' ? pairs : words).set(position, word);
  }
  const end = words.size;
  const found = [];
  for (let position = 0; position < end;) {
    const whole = wholes.get(position);
    const word = pairs.get(position) ?? words.get(position);
    if (whole) {
      const parts = [];
      for (let at = position; at < position + whole.length; at += 1) {
        if (!language.isStopWord(words.get(at))) parts.push(words.get(at));
      }
      found.push(whole.isJoined ? { whole: whole.word, parts } : { word: whole.word, open: false });
      position += whole.length;
    } else if (pairs.has(position)) {
      found.push({ word, open: isOpen && position + 2 === end });
      // The next number may begin another pair; by itself it says nothing new.
      position += pairs.has(position + 1) ? 1 : 2;
    } else {
      if (!language.isStopWord(word)) found.push({ word, open: isOpen && position + 1 === end });
      position += 1;
    }
  }
  return found;
}

function phrase(text, language) {
  const steps = [];
  let last = 0;
  let trace = 0;
  for (const [word, position, kind] of read(text)) {
    if (kind !== 'word' && kind !== 'number') continue;
    if (language.isStopWord(word)) {
      trace = language.trace(word);
      continue;
    }
    steps.push({ word, distance: steps.length === 0 ? 0 : position - last, trace });
    last = position;
    trace = 0;
  }
  return steps.length === 0 ? [] : [{ steps }];
}

/** A unit as words, to tell of it. */
const wordsOf = (unit) => unit.steps?.map((step) => step.word) ?? unit.parts ?? [unit.word];

// ── Pieces of the index (bytes.rs, terms.rs) ──

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Past the end stands nothing but zeros. */
class Bytes {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get isEmpty() {
    return this.at >= this.bytes.length;
  }

  number() {
    let number = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.bytes[this.at];
      if (byte === undefined) break;
      this.at += 1;
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return number >>> 0;
  }

  take(length) {
    const start = this.at;
    this.at = Math.min(start + length, this.bytes.length);
    return this.bytes.subarray(start, this.at);
  }

  /** The next bytes with their length. */
  list() {
    return this.take(this.number());
  }

  /** So many times what `read` reads next; the number comes first. */
  each(read) {
    const all = [];
    for (let left = this.number(); left > 0 && !this.isEmpty; left -= 1) all.push(read());
    return all;
  }

  /** The next word, after `word`, which it replaces. */
  word(word) {
    word.length = Math.min(word.length, this.number());
    for (const byte of this.list()) word.push(byte);
  }
}

const begins = (word, beginning) =>
  word.length >= beginning.length && beginning.every((byte, at) => byte === word[at]);

function readPostings(bytes) {
  const count = bytes.number();
  return { steps: bytes.list(), weights: bytes.take(count) };
}

/** The groups of a piece whose stems are `stem`, or begin with it. Others are only stepped over. */
function* groups(piece, stem, isBeginning) {
  const wanted = encoder.encode(stem);
  const bytes = new Bytes(piece);
  const word = [];
  let places = 0;
  while (!bytes.isEmpty) {
    bytes.word(word);
    const length = bytes.number();
    const lists = bytes.list();
    if (begins(word, wanted) && (isBeginning || word.length === wanted.length)) {
      yield readGroup(lists, places);
    }
    places += length;
  }
}

function readGroup(lists, start) {
  const bytes = new Bytes(lists);
  let places = start;
  const cut = bytes.each(() => bytes.number());
  const forms = bytes.each(() => {
    const form = { ending: decoder.decode(bytes.list()), places };
    places += bytes.number();
    return { ...form, postings: readPostings(bytes) };
  });
  return { cut, forms, parts: readPostings(bytes) };
}

/** Document and place as one number, in order: documents lie further apart than any two places. */
const APART = 2 ** 32;

/** Where a word stands, `offset` places earlier; after this stop word, if one is given. */
function placesOf(form, piece, offset, trace) {
  const steps = new Bytes(form.postings.steps);
  const bytes = new Bytes(piece);
  bytes.at = form.places;
  const found = [];
  let document = -1;
  for (let left = form.postings.weights.length; left > 0; left -= 1) {
    document += steps.number() + 1;
    let position = 0;
    for (let more = bytes.number(); more > 0 && !bytes.isEmpty; more -= 1) {
      const code = bytes.number();
      position += code >>> 4;
      if (position >= offset && (trace === null || trace === (code & 15))) {
        found.push(document * APART + position - offset);
      }
    }
  }
  return found;
}

/** Two lists in order as one. */
function merge(a, b) {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const all = [];
  for (let x = 0, y = 0; x < a.length || y < b.length;) {
    all.push(y === b.length || a[x] <= b[y] ? a[x++] : b[y++]);
  }
  return all;
}

/** The places of a list that are at most `reach` from one of the other. */
function close(own, others, reach) {
  let at = 0;
  return own.filter((place) => {
    while (at < others.length && others[at] < place - reach) at += 1;
    return at < others.length && others[at] <= place + reach;
  });
}

// ── Words like one that nobody wrote (near.rs) ──

const turn = (word) => [...word].reverse().join('');

function mistakes(word) {
  const { length } = [...word];
  return length < 6 ? 0 : length < 9 ? 1 : 2;
}

function half(word) {
  const letters = [...word];
  const { length } = letters;
  const middle = Math.max(Math.floor(Math.max(length - 1, 0) / 2), Math.min(length >> 1, 3));
  return letters.slice(0, Math.min(middle, 4)).join('');
}

/** Optimal string alignment: letters wrong, missing, too many, or two exchanged. */
function distance(a, b) {
  let [twoBefore, before, now] = [[], [0], []];
  for (let j = 0; j < b.length; j += 1) before.push(j + 1);
  for (let i = 0; i < a.length; i += 1) {
    now[0] = i + 1;
    for (let j = 0; j < b.length; j += 1) {
      const cost = a[i] === b[j] ? 0 : 1;
      now[j + 1] = Math.min(now[j] + 1, before[j + 1] + 1, before[j] + cost);
      if (cost && i && j && a[i] === b[j - 1] && a[i - 1] === b[j]) {
        now[j + 1] = Math.min(now[j + 1], twoBefore[j - 1] + 1);
      }
    }
    const unused = twoBefore;
    twoBefore = before;
    before = now;
    now = unused;
  }
  return before[b.length];
}

const letters = (word, length) => (length > word.length ? [...word] : word);

function alike(word, near, limit) {
  const found = new Map();
  for (const [words, own, isTurned] of [[near.forward, word], [near.backward, turn(word), true]]) {
    const length = size(own);
    const ownLetters = letters(own, length);
    for (const [other, count, otherLength] of words) {
      if (Math.abs(otherLength - length) > limit) continue;
      const far = distance(ownLetters, letters(other, otherLength));
      if (far > limit) continue;
      const name = isTurned ? turn(other) : other;
      found.set(`${name} ${count}`, { word: name, distance: far, count });
    }
  }
  const all = [...found.values()].sort(
    (a, b) => a.distance - b.distance || b.count - a.count || order(a.word, b.word),
  );
  return all.filter((one) => one.distance === all[0].distance).slice(0, STAND_INS);
}

/** Where an unknown word falls into two known ones: the longest sides win. */
function cutOf(word, near, language) {
  const first = new Set(near.forward.map(([other]) => other));
  const last = new Set(near.backward.map(([other]) => other));
  let [best, cut, at] = [-1, null, 0];
  for (const c of word) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const worth = size(left) ** 2 + size(right) ** 2;
    if (size(left) >= SIDE && size(right) >= SIDE && worth > best
      && (first.has(language.stem(left)) || first.has(strip(left, 's') ?? left))
      && last.has(turn(language.stem(right)))) [best, cut] = [worth, at];
    at += c.length;
  }
  return cut;
}

// ── The files ──

const failure = (kind, cause, isGone) =>
  Object.assign(new Error(kind, { cause }), { kind, isGone });

function checkAborted(signal) {
  if (signal?.aborted) throw new DOMException('A newer search has begun.', 'AbortError');
}

/** A file, by what `read` makes of it. gzip carries a checksum: what is damaged does not unpack. */
async function load(url, read, options) {
  let packed;
  try {
    const response = await fetch(url, options);
    if (!response.ok) throw failure('network', response.status, response.status === 404);
    packed = await response.blob();
  } catch (error) {
    throw error.kind ? error : failure('network', error);
  }
  try {
    const plain = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return read(new Uint8Array(await new Response(plain).arrayBuffer()));
  } catch (error) {
    throw failure('damaged', error);
  }
}

const json = (bytes) => JSON.parse(decoder.decode(bytes));

/** One edition of the index. Its files never change, so each is fetched once. */
class Index {
  static load(base) {
    const read = (bytes) => new Index(base, json(bytes));
    return load(new URL('wurzel.kis', base), read, { cache: 'no-cache' });
  }

  constructor(base, root) {
    if (root.format !== FORMAT) throw new Error(`format ${root.format}`);
    this.root = root;
    this.base = new URL(`${root.folder}/`, base);
    this.language = new Language(root);
    this.known = new Map();
  }

  /** A file, by what `read` makes of it. */
  piece(name, read = (bytes) => bytes) {
    if (!this.known.has(name)) {
      const piece = load(new URL(`${name}.kis`, this.base), read);
      piece.catch(() => this.known.delete(name));
      this.known.set(name, piece);
    }
    return this.known.get(name);
  }

  vocabulary(name) {
    return this.piece(name, (piece) => {
      const bytes = new Bytes(piece);
      const [word, words] = [[], []];
      while (!bytes.isEmpty) {
        bytes.word(word);
        words.push([decoder.decode(Uint8Array.from(word)), bytes.number(), word.length]);
      }
      return words;
    });
  }

  async card(document) {
    const { block } = this.root;
    const cards = await this.piece(`c${Math.floor(document / block)}`, (bytes) => json(bytes).map(
      ([href, title, number, kind, bodies, date, result]) =>
        ({ href, title, number, kind, bodies, date, result }),
    ));
    if (!cards[document % block]) throw failure('damaged');
    return cards[document % block];
  }

  /** A facet; the values of a document stand in `all` from `starts[document]` on. */
  facet(key) {
    return this.piece(`f-${key}`, (piece) => {
      const end = piece.indexOf(10);
      const { name, values } = json(piece.subarray(0, end));
      const bytes = new Bytes(piece.subarray(end + 1));
      const starts = new Uint32Array(this.root.documents + 1);
      const all = [];
      for (let document = 0; document < this.root.documents; document += 1) {
        for (let left = bytes.number(); left > 0 && !bytes.isEmpty; left -= 1) {
          all.push(bytes.number());
        }
        starts[document + 1] = all.length;
      }
      return { key, name, values, starts, all: Uint32Array.from(all) };
    });
  }
}

/** The piece that would hold a word: `directory` names where all but the first begin. */
function pieceOf(directory, word) {
  const after = directory.findIndex((first) => order(first, word) > 0);
  return after < 0 ? directory.length : after;
}

// ── Searching (engine.rs) ──

const both = (a, b) => a + b - Math.trunc((a * b) / BEST);

/** How well each document holds a unit, and where in the title. */
class Scores {
  constructor(documents) {
    this.weights = new Uint16Array(documents);
    this.titles = new Uint8Array(documents);
    this.count = 0;
  }

  get isEmpty() {
    return this.count === 0;
  }

  add(postings, factor) {
    const steps = new Bytes(postings.steps);
    let document = -1;
    for (const byte of postings.weights) {
      document += steps.number() + 1;
      this.put(document, (byte & 31) * factor, byte >> 5);
    }
  }

  put(document, weight, inTitle) {
    const before = this.weights[document];
    if (before === 0 && weight > 0) this.count += 1;
    this.weights[document] = both(before, weight);
    if (this.titles[document] === 0) this.titles[document] = inTitle;
  }

  /** What both have: the lesser weight, a place in the title only if both are in it. */
  least(other) {
    this.count = 0;
    for (let document = 0; document < this.weights.length; document += 1) {
      const weight = Math.min(this.weights[document], other.weights[document]);
      if (weight > 0) this.count += 1;
      this.weights[document] = weight;
      if (other.titles[document] === 0) this.titles[document] = 0;
    }
    return this;
  }
}

/** Looks for one unit. */
class Finder {
  constructor(index, signal) {
    Object.assign(this, { index, signal, language: index.language });
    this.replaced = [];
    this.otherEndings = false;
  }

  async piece(name) {
    const piece = await this.index.piece(name);
    checkAborted(this.signal);
    return piece;
  }

  scores() {
    return new Scores(this.index.root.documents);
  }

  async unit(unit) {
    const scores = this.scores();
    if (unit.steps) return this.phrase(unit.steps);
    if (unit.parts) await this.joined(unit, scores);
    else await this.word(unit, scores);
    return scores;
  }

  async word({ word, open }, scores) {
    const cut = await this.known(word, EXACT, scores);
    if (cut.length > 0 && scores.count < FEW) await this.near(piecesOf(word, cut), scores);
    if (scores.isEmpty && open && size(word) >= SHORTEST_PREFIX) await this.completed(word, scores);
    if (/[0-9]/.test(word)) return;
    if (size(word) >= SHORTEST_END && scores.count < FEW) await this.endsOfWords(word, scores);
    if (scores.isEmpty) await this.unknown(word, scores);
  }

  /** What stands below a stem, and the number of its piece. */
  async group(stem) {
    const number = pieceOf(this.index.root.terms, stem);
    const { value } = groups(await this.piece(`t${number}`), stem).next();
    return value && { number, ...value };
  }

  /** Documents with the word, its forms, and compounds with it. Says where the word is cut. */
  async known(word, factor, scores) {
    const stem = this.language.stem(word);
    const group = await this.group(stem);
    for (const form of group?.forms ?? []) {
      const own = form.ending === word.slice(stem.length) ? EXACT : FORM;
      scores.add(form.postings, Math.trunc((own * factor) / EXACT));
    }
    if (group) scores.add(group.parts, Math.trunc((PART * factor) / EXACT));
    return group?.cut ?? [];
  }

  async completed(beginning, scores) {
    const { terms } = this.index.root;
    const first = pieceOf(terms, beginning);
    const names = first < terms.length ? [`t${first}`, `t${first + 1}`] : [`t${first}`];
    let left = COMPLETIONS;
    for (const piece of await Promise.all(names.map((name) => this.piece(name)))) {
      for (const group of groups(piece, beginning, true)) {
        if (left === 0) return;
        left -= 1;
        for (const form of group.forms) scores.add(form.postings, PREFIX);
        scores.add(group.parts, Math.trunc((PART * PREFIX) / EXACT));
      }
    }
  }

  /** Words that end so: „Käfer“ finds „Borkenkäfer“, though nothing cuts it. */
  async endsOfWords(word, scores) {
    const before = scores.isEmpty ? 3 : 4;
    const stem = this.language.stem(word);
    // As the end of a longer word it might lose more.
    const end = this.language.stem(LONGER + word).slice(LONGER.length);
    const turned = turn(end);
    const words = await this.vocabulary('r', this.index.root.backward, turned);
    const long = size(turned) + before;
    const others = words.filter(([other]) => other.startsWith(turned) && size(other) >= long)
      .slice(0, COMPLETIONS).map(([other]) => turn(other));
    const found = await Promise.all(others.map((other) => this.group(other)));
    found.forEach((group, at) => {
      const start = others[at].length - end.length;
      for (const form of group?.forms ?? []) {
        // „Wochenmarkt“ ends like „Mark“ only by its stem.
        const rest = (others[at] + form.ending).slice(start);
        if (this.language.stem(rest) === stem) scores.add(form.postings, PART);
      }
    });
  }

  /** A word that nobody wrote: one like it, or a compound whose parts stand near each other. */
  async unknown(word, scores) {
    const limit = mistakes(word);
    if (limit === 0) return;
    const stem = this.language.stem(word);
    const { forward, backward } = this.index.root;
    const [begin, end] = await Promise.all([
      this.vocabulary('v', forward, stem),
      this.vocabulary('r', backward, turn(stem)),
    ]);
    const near = { forward: begin, backward: end };
    const others = alike(stem, near, limit);
    if (others[0]?.distance !== 1) {
      const cut = cutOf(word, near, this.language);
      if (cut !== null) await this.near([word.slice(0, cut), word.slice(cut)], scores);
      if (!scores.isEmpty) return;
    }
    if (others.length === 0) return;
    // Loaded together, added in order: rounding makes the order count.
    await Promise.all(others.map((other) => this.group(this.language.stem(other.word))));
    for (const [at, other] of others.entries()) await this.known(other.word, ALIKE[at], scores);
    this.replaced.push([word, others[0].word]);
  }

  async vocabulary(name, directory, word) {
    const begin = half(word);
    const first = pieceOf(directory, begin);
    const last = Math.min(pieceOf(directory, `${begin}\u{10ffff}`), first + PIECES - 1);
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const words = await Promise.all(numbers.map((at) => this.index.vocabulary(`${name}${at}`)));
    checkAborted(this.signal);
    return words.flat();
  }

  /** „Kita-Gebühren“: as one word, or all of them. */
  async joined({ whole, parts }, scores) {
    const apart = parts.map(() => this.scores());
    await Promise.all([
      this.known(whole, EXACT, scores),
      ...parts.map((part, at) => this.known(part, FORM, apart[at])),
    ]);
    if (parts.length === 0) return;
    const { weights, titles } = apart.reduce((before, own) => before.least(own));
    for (let document = 0; document < titles.length; document += 1) {
      const weight = scores.weights[document];
      if (weights[document] > weight) scores.weights[document] = weights[document];
      if (weights[document] > 0 && weight === 0) scores.count += 1;
      scores.titles[document] ||= titles[document];
    }
  }

  /** Documents with all parts of a compound: in their title, near each other, or each often. */
  async near(parts, scores) {
    const found = await Promise.all(parts.map(async (part) => {
      const own = this.scores();
      await this.known(part, EXACT, own);
      if (!own.isEmpty) return [own, await this.places(part, false)];
      const unlinked = strip(part, 's') ?? part;
      await this.known(unlinked, EXACT, own);
      return [own, await this.places(unlinked, false)];
    }));
    const { weights, titles } = found.map(([own]) => own).reduce((all, own) => all.least(own));
    const places = found.map(([, own]) => own).reduce((near, own) => close(own, near, REACH));
    const isNear = new Uint8Array(titles.length);
    for (const document of documentsOf(places)) isNear[document] = 1;
    for (let document = 0; document < titles.length; document += 1) {
      const [weight, inTitle] = [weights[document], titles[document]];
      if (weight > 0 && (inTitle > 0 || weight >= OFTEN || isNear[document])) {
        scores.put(document, Math.ceil(weight / EXACT) * NEAR, inTitle);
      }
    }
  }

  /** Documents with the very phrase, else with its words in other forms. */
  async phrase(steps) {
    const exact = await this.inOrder(steps, true);
    if (!exact.isEmpty) return exact;
    const scores = await this.inOrder(steps, false);
    this.otherEndings = !scores.isEmpty;
    return scores;
  }

  async inOrder(steps, isExact) {
    let offset = 0;
    const lists = await Promise.all(steps.map(({ word, distance: far, trace }, at) => {
      offset += far;
      return this.places(word, isExact, offset, at === 0 ? null : trace);
    }));
    const starts = lists.reduce((before, own) => close(own, before, 0));
    const documents = documentsOf(starts);
    const scores = this.scores();
    if (documents.length === 0) return scores;
    for (const { word } of steps) {
      const one = this.scores();
      await this.known(word, EXACT, one);
      for (const document of documents) {
        scores.put(document, Math.max(one.weights[document], 1), one.titles[document]);
      }
    }
    return scores;
  }

  /** Places of a word, or of all its forms. */
  async places(word, isExact, offset = 0, trace = null) {
    const stem = this.language.stem(word);
    const group = await this.group(stem);
    const isMeant = (form) => !isExact || form.ending === word.slice(stem.length);
    const forms = group?.forms.filter(isMeant) ?? [];
    if (forms.length === 0) return [];
    const piece = await this.piece(`p${group.number}`);
    return forms.map((form) => placesOf(form, piece, offset, trace)).reduce(merge);
  }
}

function documentsOf(places) {
  const documents = [];
  for (const place of places) {
    const document = Math.floor(place / APART);
    if (document !== documents[documents.length - 1]) documents.push(document);
  }
  return documents;
}

function piecesOf(word, cut) {
  const ends = [...cut, word.length];
  return ends.map((end, at) => word.slice(ends[at - 1] ?? 0, end));
}

/** How much a word says: the rarer, the more. In sixteenths. */
const rarityOf = (documents, holding) =>
  Math.round(16 * Math.log(1 + (documents - holding + 0.5) / (holding + 0.5)));

/** Documents that hold all units, else those that hold most, newest first; scores by document; how
 * many units they hold. A number is never left out: who asks for „9999/2019“ means that or none. */
function rankAll(all, must, without, count, isList) {
  const rarity = all.map((scores) => rarityOf(count, scores.count));
  const held = new Uint8Array(count);
  const out = new Uint8Array(count);
  for (const { weights } of all) {
    for (let at = 0; at < count; at += 1) if (weights[at] > 0) held[at] += 1;
  }
  for (const { weights } of without) {
    for (let at = 0; at < count; at += 1) if (weights[at] > 0) out[at] = 1;
  }
  for (const { weights } of must) {
    for (let at = 0; at < count; at += 1) if (weights[at] === 0) out[at] = 1;
  }
  let most = 0;
  for (let at = 0; at < count; at += 1) if (held[at] > most && !out[at]) most = held[at];
  const scores = new Uint32Array(count);
  const isNone = most === 0 ? !isList : most * 2 < all.length;
  const documents = new Uint32Array(count);
  let found = 0;
  for (let document = 0; document < count && !isNone; document += 1) {
    if (held[document] !== most || out[document]) continue;
    documents[found++] = document;
    let [before, titleBefore] = [0, 0];
    for (let place = 0; place < all.length; place += 1) {
      const own = all[place].weights[document] * rarity[place];
      const inTitle = all[place].titles[document];
      scores[document] += own;
      // More if the title holds them in this order.
      if (titleBefore > 0 && inTitle === titleBefore + 1) {
        scores[document] += Math.trunc((before + own) / 8);
      }
      [before, titleBefore] = [own, inTitle];
    }
  }
  return { documents: documents.slice(0, found), scores, most };
}

/** Which of `documents` have one of the chosen values of a facet. */
function fits({ values, starts, all }, chosen) {
  const wanted = values.map(([key]) => chosen.includes(key));
  return (document) => {
    for (let at = starts[document]; at < starts[document + 1]; at += 1) {
      if (wanted[all[at]]) return true;
    }
    return false;
  };
}

/** The first `count` documents by score, without sorting the rest. */
function best(documents, scores, count) {
  const kept = new Float64Array(count + 1024);
  let [filled, least] = [0, -1];
  const shrink = () => {
    kept.subarray(0, filled).sort().reverse();
    filled = Math.min(filled, count);
    if (filled === count) least = kept[count - 1];
  };
  for (const document of documents) {
    const key = scores[document] * APART + (APART - 1 - document);
    if (key <= least) continue;
    kept[filled++] = key;
    if (filled === kept.length) shrink();
  }
  shrink();
  return Array.from(kept.subarray(0, filled), (key) => APART - 1 - (key % APART));
}

async function searchIn(index, request, signal) {
  const { root, language } = index;
  const text = String(request.text ?? '');
  const query = readQuery(text, language);
  const units = [...query.units, ...query.without];
  const finders = units.map(() => new Finder(index, signal));
  const chosen = Object.entries(request.filters ?? {}).filter(([, values]) => values.length > 0);
  const narrowing = chosen.filter(([key]) => root.facets.includes(key));
  const [all, tests] = await Promise.all([
    Promise.all(units.map((unit, at) => finders[at].unit(unit))),
    Promise.all(narrowing.map(async ([key, values]) => fits(await index.facet(key), values))),
  ]);
  checkAborted(signal);
  const without = all.splice(query.units.length);
  const must = all.filter((_, at) => /[0-9]/.test(query.units[at].word));
  const isAsked = chosen.length + without.length > 0;
  const isList = all.length === 0 && !query.isEmptyTalk && isAsked;
  const found = rankAll(all, must, without, root.documents, isList);
  finders.length = all.length;
  const replaced = finders.flatMap((finder) => finder.replaced);
  const result = { index, request, found, replaced, words: marker(query, replaced, language) };

  const unknown = query.units.find((_, at) => all[at].isEmpty);
  const isPartial = found.documents.length > 0 && found.most < all.length;
  result.notes = [
    query.isEmptyTalk
      && 'Diese Wörter stehen in fast jedem Text. Nennen Sie bitte ein weiteres Wort.',
    query.isCut && `Es wurden nur die ersten ${UNITS} Wörter gesucht.`,
    finders.some((finder) => finder.otherEndings)
      && 'Dieser Wortlaut steht nirgends; gezeigt wird die Wortfolge mit anderen Endungen.',
    isPartial && (unknown
      ? `Kein Dokument enthält alle Wörter; „${asTyped(unknown, text)}“ kommt nirgends vor.`
      : 'Kein Dokument enthält alle Wörter. Gezeigt werden die, die am meisten davon enthalten.'),
  ].filter(Boolean);

  const documents = found.documents.filter((document) => tests.every((test) => test(document)));
  result.total = documents.length;
  const { from = 0, count = 10 } = request;
  const end = Math.min(from + count, result.total);
  const isByDate = request.sort === 'date';
  const shown = isByDate ? [...documents.slice(0, end)] : best(documents, found.scores, end);
  const card = async (id) => ({ id, score: found.scores[id], ...(await index.card(id)) });
  result.hits = await Promise.all(shown.slice(from).map(card));
  result.suggestion = await suggestion(result, text, signal);
  checkAborted(signal);
  return result;
}

/** The words of a unit as they were typed, as far as they are. */
function asTyped(unit, text) {
  const typed = new Map(text.match(RUN)?.map((raw) => [fold(raw), raw]));
  return wordsOf(unit).map((word) => typed.get(word) ?? word).join(' ');
}

/** What was probably meant, as people write it. */
async function suggestion(result, text, signal) {
  if (result.replaced.length === 0) return null;
  const { language } = result.index;
  const find = (written, stem) =>
    (written.match(RUN) ?? []).find((raw) => language.stem(fold(raw)) === stem);
  const titles = result.hits.map((hit) => hit.title).join(' ');
  const shown = new Map();
  for (const [word, stem] of result.replaced) {
    let other = find(titles, stem);
    if (!other && result.hits.length > 0) {
      const pieces = await excerptOf(result, result.hits[0], signal);
      other = find(pieces.map((piece) => piece.text).join(''), stem);
    }
    shown.set(word, other ?? stem);
  }
  return text.replace(RUN, (raw) => {
    const own = fold(raw);
    const other = own.replace(/[^0-9]+/g, (piece) => shown.get(piece) ?? piece);
    return own === other ? raw : other;
  });
}

// ── Marks (marks.rs) ──

function marker(query, replaced, language) {
  const [stems, beginnings] = [new Set(), []];
  for (const unit of query.units) {
    for (const word of [unit.whole, ...wordsOf(unit)]) {
      for (const number of word?.split('/') ?? []) stems.add(language.stem(number));
    }
    if (unit.open) beginnings.push(unit.word);
  }
  for (const [, stem] of replaced) stems.add(stem);
  const parts = [...stems].filter((stem) => size(stem) >= MARKED_PART);
  return { stems, parts, beginnings };
}

/** Start, end and stem of the words to mark. */
function placesToMark({ words, index }, text) {
  const found = [];
  for (const { 0: raw, index: start } of text.matchAll(RUN)) {
    const word = fold(raw);
    const stem = index.language.stem(word);
    // Numbers may be parts of a run of letters.
    const number = word.replace(/^[^0-9]*0*/, '');
    if (words.stems.has(stem) || words.stems.has(number)
      || words.parts.some((part) => word.includes(part))
      || words.beginnings.some((beginning) => word.startsWith(beginning))) {
      found.push({ start, end: start + raw.length, stem });
    }
  }
  return found;
}

function cutMarked(text, places, start, end) {
  const pieces = [];
  const push = (from, to, mark) => to > from && pieces.push({ text: text.slice(from, to), mark });
  let at = start;
  for (const place of places) {
    if (place.start < start || place.end > end) continue;
    push(at, place.start, false);
    push(place.start, place.end, true);
    at = place.end;
  }
  push(at, end, false);
  return pieces;
}

/** The part of a text with the most different words of the query. */
function excerptFrom(result, text) {
  const places = placesToMark(result, text);
  let [most, centre] = [0, 0];
  places.forEach(({ start }, first) => {
    const different = new Set();
    for (let at = first; at < places.length && places[at].end <= start + EXCERPT - LEAD; at += 1) {
      if (!result.index.language.isStopWord(places[at].stem)) different.add(places[at].stem);
    }
    if (different.size > most) [most, centre] = [different.size, start];
  });
  const lead = text.slice(Math.max(centre - LEAD, 0), centre);
  const gap = lead.search(/\s/);
  const start = centre <= LEAD ? 0 : centre - (gap < 0 ? 0 : lead.length - gap - 1);
  const part = text.slice(start, start + EXCERPT);
  const isEnd = start + EXCERPT >= text.length;
  const end = start + (isEnd ? part.length : part.search(/\s\S*$/));
  const pieces = cutMarked(text, places, start, end < start ? start + EXCERPT : end);
  if (start > 0) pieces.unshift({ text: '… ', mark: false });
  if (!isEnd) pieces.push({ text: ' …', mark: false });
  return pieces;
}

/** All other elements stand apart from the words around them. */
const INLINE = 'a,abbr,b,cite,code,del,dfn,em,i,ins,mark,q,s,small,span,strong,sub,sup,time,u,wbr';

/** What a reader reads on a page, from its first bytes. */
async function textOf(href, signal) {
  const { body, ok } = await fetch(href, { signal });
  if (!ok) return '';
  const reader = body.getReader();
  const html = new TextDecoder();
  let [text, left] = ['', READ];
  while (left > 0) {
    const { done, value } = await reader.read();
    if (done) break;
    text += html.decode(value, { stream: true });
    left -= value.length;
  }
  reader.cancel().catch(() => {});
  const main = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
  if (!main) return '';
  for (const other of main.querySelectorAll('nav,h1,script,style,template')) other.remove();
  for (const block of main.querySelectorAll(`:not(${INLINE})`)) {
    block.before(' ');
    block.after(' ');
  }
  return main.textContent.replace(/\s+/g, ' ').trim();
}

async function excerptOf(result, hit, signal) {
  try {
    return excerptFrom(result, await textOf(new URL(hit.href, result.index.base), signal));
  } catch {
    checkAborted(signal);
    return [];
  }
}

class Engine {
  constructor(base, index) {
    Object.assign(this, { base, index });
  }

  /** Does `work`, with the newest index if the files of ours are gone. */
  async #withNewest(work) {
    const own = this.index;
    try {
      return await work(own);
    } catch (error) {
      if (!error.isGone) throw error;
      const index = await Index.load(this.base);
      if (index.root.folder === own.root.folder) throw error;
      this.index = index;
      return work(index);
    }
  }

  search(request, signal) {
    return this.#withNewest((index) => searchIn(index, request, signal));
  }

  facets(result, signal) {
    return this.#withNewest(async (index) => {
      const isOld = index !== result.index;
      return facetsOf(isOld ? await searchIn(index, result.request, signal) : result, signal);
    });
  }

  marks(result, text) {
    return cutMarked(text, placesToMark(result, text), 0, text.length);
  }

  excerpt(result, hit, signal) {
    return excerptOf(result, hit, signal);
  }

  stem(word) {
    return this.index.language.stem(word);
  }
}

/** The values of each facet among the documents that fit all other facets. */
async function facetsOf({ index, request, found }, signal) {
  const facets = await Promise.all(index.root.facets.map((key) => index.facet(key)));
  checkAborted(signal);
  const chosen = facets.map(({ key }) => request.filters?.[key] ?? []);
  const tests = facets.map((facet, at) => (chosen[at].length > 0 ? fits(facet, chosen[at]) : null));
  const counts = facets.map(({ values }) => new Uint32Array(values.length));
  for (const document of found.documents) {
    // The one facet that it does not fit, if it is one: -1 is none, -2 are several.
    let miss = -1;
    for (let facet = 0; facet < facets.length; facet += 1) {
      if (tests[facet] && !tests[facet](document)) miss = miss === -1 ? facet : -2;
    }
    for (let facet = 0; facet < facets.length && miss > -2; facet += 1) {
      if (miss >= 0 && miss !== facet) continue;
      const { starts, all } = facets[facet];
      for (let place = starts[document]; place < starts[document + 1]; place += 1) {
        counts[facet][all[place]] += 1;
      }
    }
  }
  const { compare } = new Intl.Collator('de', { numeric: true });
  return facets.map(({ key, name, values }, facet) => ({
    key,
    name,
    values: values
      .map(([own, title], at) => ({
        key: own, name: title, count: counts[facet][at], chosen: chosen[facet].includes(own),
      }))
      .filter((value) => value.count > 0 || value.chosen)
      .sort((a, b) => (key === 'jahr' || key === 'wahlperiode'
        ? compare(b.key, a.key)
        : b.count - a.count || compare(a.name, b.name))),
  }));
}

/** Opens the index below `base`. Its errors have a `kind`: 'network' or 'damaged'. */
export async function open(base) {
  const address = new URL(base, globalThis.location?.href);
  return new Engine(address, await Index.load(address));
}
