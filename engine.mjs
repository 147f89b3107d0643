// themes/kreis/scripts/suche/words.js
var SIGN = "[\\p{Alpha}\\p{N}]";
var RUN = /[\p{Alpha}\p{N}][\p{Alpha}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*/gu;
var DIGITS = /^[0-9]+$/;
var FOLDED = { ß: "ss", æ: "a", œ: "o", ø: "o", ł: "l" };
function fold(word) {
  const folded = word.normalize("NFKD").toLowerCase().replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, "").replace(/[ßæœøł]/g, (letter) => FOLDED[letter]);
  if (!/[aou]e/.test(folded)) return folded;
  let plain = "";
  for (const c of folded) {
    if (c !== "e" || !/[ao]$|(^|[^aeq])u$/.test(plain)) plain += c;
  }
  return plain;
}
function read(text) {
  const found = [];
  const words = [];
  const group = [];
  let number;
  let letter;
  let position = 0;
  let end = 0;
  const close2 = (chain, kind) => {
    if (chain[1]) {
      const whole = chain.map(([word]) => word).join("");
      found.push([whole, chain[0][1], `${kind}:${chain.length}`]);
    }
    chain.length = 0;
  };
  for (const { 0: raw, index } of text.matchAll(RUN)) {
    const gap = text.slice(end, index);
    end = index + raw.length;
    const pieces = fold(raw).match(/[0-9]+|[^0-9]+/g) ?? [];
    const isWord = pieces.length === 1 && !DIGITS.test(pieces);
    const isTied = /^[-\u2011]$/.test(gap) || raw === "innen" && /^[:*_/]$/.test(gap);
    if (!isWord || !isTied) close2(words, "joined");
    if (gap !== "." || !/^[0-9]{3}$/.test(raw)) close2(group, "grouped");
    if (isWord) words.push([pieces[0], position]);
    if (DIGITS.test(raw) && (group[0] || /^[^0].{0,2}$/.test(raw))) group.push([raw, position]);
    pieces.forEach((piece, place) => {
      const isNumber = DIGITS.test(piece);
      const word = isNumber ? piece.replace(/^0+(?=.)/, "") : piece;
      const between = place ? "" : gap;
      const first = /^([-/._\u2011\u2013]| \/ )$/.test(between) && number;
      const partner = first || /^[ \u00a0\u2011-]?$/.test(between) && letter;
      if (isNumber && partner) found.push([partner[0] + (first ? "/" : "") + word, partner[1], "pair"]);
      const token = [word, position, isNumber ? "number" : "word"];
      found.push(token);
      number = isNumber && token;
      letter = /^[a-z]$/.test(word) && token;
      position += 1;
    });
  }
  close2(words, "joined");
  close2(group, "grouped");
  return found;
}
var turn = (word) => [...word].reverse().join("");
var stopWords;
var ownStems;
var plural;
var ending;
function learn({ stop, plurals, no_plurals: noPlurals, own_stems: own, adjectives }) {
  const oneOf = (list) => `(?:${list.replaceAll(" ", "|")})`;
  stopWords = new Set(stop.split(" "));
  ownStems = new Map(own.split(" ").map((entry) => [entry.slice(0, -1), entry.slice(0, entry.at(-1))]));
  plural = RegExp(`ern?$(?<=${oneOf(plurals)}ern?)(?<!${oneOf(noPlurals)}n?)|(?<=..in)nen$|(?<=..(?:i|tr))ums?$|(?<=..)eums?$|(?<=..em)as?$`);
  ending = RegExp(`e[rm]$(?<=${oneOf(adjectives)}..)|(?<=...)en?$|(?<=..e[rl])n$|(?<=...[^siuxz]|..(?:ni|bu)s|^bus)s$`);
}
var isStopWord = (word) => /^[a-z]$/.test(word) || stopWords.has(word);
function stem(word) {
  const known = ownStems.get(word) ?? word.replace(plural, "");
  if (known !== word || ownStems.has(word)) return known;
  let [before, own] = [];
  for (own = word; own !== before; ) [before, own] = [own, own.replace(ending, "")];
  return own.replace(/(?<=....[^aeiouyt])t$/, "");
}

// themes/kreis/scripts/suche/query.js
var UNITS = 12;
var LETTERS = 400;
var QUOTES = '"„“”«»‟';
var CHUNK = RegExp(
  `(-(?=${SIGN}|[${QUOTES}]))?(?:([${QUOTES}]+)([^${QUOTES}]*)[${QUOTES}]?|([^${QUOTES}\\p{White_Space}]+))`,
  "gu"
);
function readQuery(text) {
  const typed = text.slice(0, LETTERS);
  const all = [];
  const without = [];
  let plain = "";
  for (const [, minus, quote, inner, word] of typed.matchAll(CHUNK)) {
    if (quote) {
      all.push(...unitsOf(plain));
      plain = "";
      (minus ? without : all).push(...phrase(inner));
    } else if (minus) without.push(...unitsOf(word));
    else plain += `${word} `;
  }
  all.push(...unitsOf(plain, RegExp(`${SIGN}$`, "u").test(typed)));
  return {
    units: all.slice(0, UNITS),
    without: without.slice(0, UNITS),
    isEmptyTalk: RegExp(SIGN, "u").test(typed) && !all[0] && !without[0],
    isCut: typed !== text || all.length > UNITS || without.length > UNITS
  };
}
function unitsOf(text, isOpen) {
  const words = [];
  const pairs = [];
  const wholes = [];
  for (const [word, position, kind] of read(text)) {
    const [name, length] = kind.split(":");
    if (length) wholes[position] = [word, +length, name];
    else (name === "pair" ? pairs : words)[position] = word;
  }
  const units = [];
  for (let at = 0; at < words.length; ) {
    const [whole, length, name] = wholes[at] ?? [];
    const word = pairs[at] ?? words[at];
    let step = 1;
    if (whole) {
      step = length;
      const parts = words.slice(at, at + step).filter((part) => !isStopWord(part));
      units.push(name === "joined" ? { whole, parts } : { word: whole });
    } else {
      if (pairs[at] && !pairs[at + 1]) step = 2;
      const last = at + (pairs[at] ? 2 : 1);
      if (!isStopWord(word)) units.push({ word, open: isOpen && last === words.length });
    }
    at += step;
  }
  return units;
}
function phrase(text) {
  const steps = [];
  let last = 0;
  let trace = 0;
  for (const [word, position, kind] of read(text)) {
    if (!/^(word|number)$/.test(kind)) continue;
    if (isStopWord(word)) trace = traceOf(word);
    else {
      steps.push({ word, distance: steps[0] ? position - last : 0, trace });
      last = position;
      trace = 0;
    }
  }
  return steps[0] ? [{ steps }] : [];
}
function traceOf(word) {
  let sum = 0;
  for (const c of word) sum = sum * 31 + c.codePointAt() & 65535;
  return 1 + sum % 15;
}
var wordsOf = (unit) => unit.steps?.map((step) => step.word) ?? unit.parts ?? [unit.word];

// themes/kreis/scripts/suche/excerpt.js
var LENGTH = 240;
var LEAD = 60;
var PART = 4;
var READ = 65536;
function markerOf(units, replaced) {
  const stems = new Set(replaced.map(([, other]) => other));
  const beginnings = [];
  for (const unit of units) {
    for (const word of [unit.whole ?? "", ...wordsOf(unit)]) {
      for (const part of [...word.split("/").map(stem), word.replace(/^[a-z]+/, "")]) {
        if (part) stems.add(part);
      }
    }
    if (unit.open) beginnings.push(unit.word);
  }
  return { stems, parts: [...stems].filter((part) => part.length >= PART), beginnings };
}
function placesToMark({ stems, parts, beginnings }, text) {
  const found = [];
  for (const { 0: raw, index: start } of text.matchAll(RUN)) {
    const word = fold(raw);
    const own = stem(word);
    if (stems.has(own) || stems.has(word.replace(/^[^0-9]*0*/, "")) || parts.some((part) => word.includes(part)) || beginnings.some((beginning) => word.startsWith(beginning))) {
      found.push({ start, end: start + raw.length, stem: own });
    }
  }
  return found;
}
function cut(text, places, from = 0, to = text.length) {
  const pieces = [];
  const push = (start, end, mark) => {
    if (end > start) pieces.push({ text: text.slice(start, end), mark });
  };
  for (const { start, end } of places) {
    if (start < from || end > to) continue;
    push(from, start, false);
    push(start, end, true);
    from = end;
  }
  push(from, to, false);
  return pieces;
}
var marks = ({ marker }, text) => cut(text, placesToMark(marker, text));
function bestPart(marker, text) {
  const places = placesToMark(marker, text);
  let [most, centre] = [0, 0];
  places.forEach(({ start: start2 }, first) => {
    const near = places.slice(first, first + LENGTH).filter(({ end: end2 }) => end2 <= start2 + LENGTH - LEAD);
    const { size } = new Set(near.map((place) => place.stem).filter((word) => !isStopWord(word)));
    if (size > most) [most, centre] = [size, start2];
  });
  const lead = centre > LEAD ? /\s(.*)/s.exec(text.slice(centre - LEAD, centre))?.[1] ?? "" : text.slice(0, centre);
  const start = centre - lead.length;
  const part = text.slice(start, start + LENGTH);
  const isEnd = start + LENGTH >= text.length;
  const end = isEnd ? -1 : part.search(/\s\S*$/);
  const pieces = cut(text, places, start, start + (end < 0 ? part.length : end));
  if (start) pieces.unshift({ text: "… " });
  if (!isEnd) pieces.push({ text: " …" });
  return pieces;
}
var INLINE = "a,abbr,b,cite,code,del,em,i,mark,s,small,span,strong,sub,sup,time";
async function textOf(href, signal) {
  const { body, ok } = await fetch(href, { signal });
  if (!ok) return "";
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let html = "";
  for (let next; html.length < READ && !(next = await reader.read()).done; ) html += next.value;
  reader.cancel().catch(() => {
  });
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  for (const other of main.querySelectorAll("nav,h1,script,style")) other.remove();
  for (const block of main.querySelectorAll(`:not(${INLINE})`)) {
    block.before(" ");
    block.after(" ");
  }
  return main.textContent.replace(/\s+/g, " ").trim();
}
async function excerpt({ marker, index }, hit, signal) {
  try {
    return bestPart(marker, await textOf(new URL(hit.href, index.base), signal));
  } catch {
    return [];
  }
}

// themes/kreis/scripts/suche/files.js
var FORMAT = 1;
var decoder = new TextDecoder();
var APART = 2 ** 32;
var Bytes = class {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  get isMore() {
    return this.at < this.bytes.length;
  }
  number() {
    let number = 0;
    let shift = 0;
    let byte;
    do {
      byte = this.bytes[this.at++];
      number |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127 && shift < 32);
    return number >>> 0;
  }
  take(length) {
    return this.bytes.subarray(this.at, this.at += length);
  }
  /** The next bytes with their length. */
  list() {
    return this.take(this.number());
  }
  /** So many times what `visit` reads next; the number comes first. */
  each(visit) {
    for (let left = this.number(); left && this.isMore; left -= 1) visit(this.number());
  }
  /** Documents that hold a word. */
  postings() {
    const count = this.number();
    return { steps: this.list(), weights: this.take(count) };
  }
};
function eachWord(piece, visit) {
  const bytes = new Bytes(piece);
  let word = [];
  while (bytes.isMore) {
    word = [...word.slice(0, bytes.number()), ...bytes.list()];
    visit(decoder.decode(Uint8Array.from(word)), bytes);
  }
}
function eachDocument({ steps, weights }, visit) {
  const bytes = new Bytes(steps);
  let document = -1;
  for (const byte of weights) visit(document += bytes.number() + 1, byte);
}
function placesOf(form, piece, offset, trace) {
  const bytes = new Bytes(piece, form.place);
  const found = [];
  eachDocument(form.postings, (document) => {
    let position = 0;
    bytes.each((code) => {
      position += code >>> 4;
      if (position >= offset && (trace === void 0 || trace === (code & 15))) {
        found.push(document * APART + position - offset);
      }
    });
  });
  return found;
}
async function load(url, make, options) {
  let kind = "network";
  let status;
  try {
    const response = await fetch(url, options);
    status = response.status;
    if (!response.ok) throw status;
    const packed = await response.blob();
    kind = "damaged";
    const plain = packed.stream().pipeThrough(new DecompressionStream("gzip"));
    return make(new Uint8Array(await new Response(plain).arrayBuffer()));
  } catch (cause) {
    throw Object.assign(Error(kind, { cause }), { kind, isGone: status === 404 });
  }
}
var json = (bytes) => JSON.parse(decoder.decode(bytes));
var openIndex = (base) => load(
  new URL("wurzel.kis", base),
  (bytes) => new Index(base, json(bytes)),
  { cache: "no-cache" }
);
function pieceOf(directory, word) {
  const after = directory.findIndex((first) => first > word);
  return after < 0 ? directory.length : after;
}
var Index = class {
  constructor(base, root) {
    if (root.format !== FORMAT) throw root;
    learn(root);
    this.root = root;
    this.base = new URL(`${root.folder}/`, base);
    this.pieces = /* @__PURE__ */ new Map();
  }
  /** A file, by what `make` makes of it. */
  piece(name, make = (bytes) => bytes) {
    let piece = this.pieces.get(name);
    if (!piece) {
      piece = load(new URL(`${name}.kis`, this.base), make);
      piece.catch(() => this.pieces.delete(name));
      this.pieces.set(name, piece);
    }
    return piece;
  }
  /** The number of the piece of terms that would hold a stem. */
  async pieceOf(stem2) {
    const { group, terms } = this.root;
    const at = pieceOf(terms, stem2);
    return group > 1 ? at * group + pieceOf(await this.piece(`d${at}`, json), stem2) : at;
  }
  /** The groups of a piece by stem: bytes, and where their places begin. */
  groups(number) {
    return this.piece(`t${number}`, (piece) => {
      const groups = /* @__PURE__ */ new Map();
      let place = 0;
      eachWord(piece, (stem2, bytes) => {
        const length = bytes.number();
        groups.set(stem2, [bytes.list(), place, number]);
        place += length;
      });
      return groups;
    });
  }
  /** Words by how often they come. Those of `r` are in the order of their ends. */
  words(name) {
    return this.piece(name, (piece) => {
      const words = [];
      eachWord(piece, (word, bytes) => words.push([name[0] === "r" ? turn(word) : word, bytes.number()]));
      return words;
    });
  }
  async card(id) {
    const { block } = this.root;
    const cards = await this.piece(`c${Math.floor(id / block)}`, json);
    const [href, title, number, kind, bodies, date, result] = cards[id % block];
    return { id, href, title, number, kind, bodies, date, result };
  }
  /** A facet; the values of a document stand in `all` from `starts[document]` on. */
  facet(key) {
    return this.piece(`f-${key}`, (piece) => {
      const end = piece.indexOf(10);
      const bytes = new Bytes(piece, end + 1);
      const all = [];
      const starts = [0];
      for (let left = this.root.documents; left; left -= 1) {
        bytes.each((value) => all.push(value));
        starts.push(all.length);
      }
      return { key, ...json(piece.subarray(0, end)), starts, all };
    });
  }
};
function readGroup([lists, start, number]) {
  const bytes = new Bytes(lists);
  const cut2 = [];
  const forms = [];
  bytes.each((place2) => cut2.push(place2));
  let place = start;
  bytes.each((length) => {
    const ending2 = decoder.decode(bytes.take(length));
    const next = place + bytes.number();
    forms.push({ ending: ending2, place, postings: bytes.postings() });
    place = next;
  });
  return { number, cut: cut2, forms, parts: bytes.postings() };
}

// themes/kreis/scripts/suche/near.js
var STAND_INS = 3;
var SIDE = 3;
var mistakes = ({ length }) => length < 6 ? 0 : length < 9 ? 1 : 2;
var half = (word) => word.slice(0, word.length < 9 ? Math.min(word.length >> 1, 3) : 4);
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
        isExchanged ? rows[i - 1][j - 1] + 1 : 99
      ));
    }
    rows.push(now);
  }
  return rows.at(-1).at(-1);
}
function alike(word, words, limit) {
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
function cutOf(word, first, last) {
  let [most, cut2] = [0, 0];
  for (let at = SIDE; at <= word.length - SIDE; at += 1) {
    const left = word.slice(0, at);
    const worth = at ** 2 + (word.length - at) ** 2;
    if (worth > most && (first.has(stem(left)) || first.has(left.replace(/s$/, ""))) && last.has(stem(word.slice(at)))) [most, cut2] = [worth, at];
  }
  return cut2;
}

// themes/kreis/scripts/suche/scores.js
var EXACT = 16;
var BEST = 31 * EXACT;
var Scores = class {
  constructor(documents) {
    this.weights = new Uint16Array(documents);
    this.titles = new Uint8Array(documents);
    this.count = 0;
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
    this.set(document, before + weight - Math.floor(before * weight / BEST), inTitle);
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
};
function least(a, b) {
  const both = new Scores(a.weights.length);
  a.weights.forEach((weight, document) => {
    both.set(document, Math.min(weight, b.weights[document]), b.titles[document] && a.titles[document]);
  });
  both.replaced = [...a.replaced, ...b.replaced];
  return both;
}
function rank(all, units, without, count, isList) {
  const rarity = all.map((own) => Math.round(16 * Math.log(1 + (count - own.count + 0.5) / (own.count + 0.5))));
  const must = all.filter((_, at) => /[0-9]/.test(units[at].word));
  const scores = new Uint32Array(count);
  let most = isList ? 0 : 1;
  let found = [];
  for (let document = 0; document < count; document += 1) {
    let held = 0;
    for (const { weights } of all) if (weights[document]) held += 1;
    if (held < most || without.some(({ weights }) => weights[document]) || must.some(({ weights }) => !weights[document])) continue;
    if (held > most) found = [];
    most = held;
    found.push(document);
    let [before, titleBefore] = [0, 0];
    all.forEach(({ weights, titles }, at) => {
      const own = weights[document] * rarity[at];
      const inTitle = titles[document];
      scores[document] += own;
      if (titleBefore && inTitle === titleBefore + 1) scores[document] += before + own >> 3;
      [before, titleBefore] = [own, inTitle];
    });
  }
  return { found: most * 2 < all.length ? [] : found, scores, most };
}

// themes/kreis/scripts/suche/find.js
var FORM = 14;
var PART2 = 6;
var PREFIX = 10;
var ALIKE = [14, 9, 7];
var NEAR = 8;
var FEW = 8;
var REACH = 6;
var OFTEN = 12 * EXACT;
var SHORTEST_PREFIX = 3;
var COMPLETIONS = 60;
var SHORTEST_END = 4;
var BEFORE_END = 3;
var ENDS = 8;
var LONGER = "xxxxxx";
var SHORTEST = 5;
var PIECES = 4;
function close(own, others, reach) {
  let at = 0;
  return own.filter((place) => {
    while (others[at] < place - reach) at += 1;
    return others[at] <= place + reach;
  });
}
var documentsOf = (places) => new Set(places.map((place) => Math.floor(place / APART)));
var Finder = class {
  constructor(index, signal) {
    this.index = index;
    this.root = index.root;
    this.signal = signal;
  }
  /** What a promise brings, if somebody still waits for it. */
  async get(promise) {
    const value = await promise;
    this.signal?.throwIfAborted();
    return value;
  }
  scores() {
    return new Scores(this.root.documents);
  }
  unit(unit) {
    return unit.steps ? this.phrase(unit.steps) : unit.parts ? this.joined(unit) : this.word(unit);
  }
  async word({ word, open: open2 }) {
    const scores = this.scores();
    const cut2 = await this.known(word, EXACT, scores);
    if (cut2[0] && scores.count < FEW) {
      const ends = [...cut2, word.length];
      await this.near(ends.map((end, at) => word.slice(cut2[at - 1] ?? 0, end)), scores);
    }
    if (!scores.count && open2 && word.length >= SHORTEST_PREFIX) await this.completed(word, scores);
    if (/[0-9]/.test(word)) return scores;
    if (!scores.count && word.length >= SHORTEST_END) await this.endsOfWords(word, scores);
    if (!scores.count && mistakes(word)) await this.unknown(word, scores);
    return scores;
  }
  /** What stands below a stem. */
  async group(own) {
    const groups = await this.get(this.index.groups(await this.index.pieceOf(own)));
    return groups.has(own) ? readGroup(groups.get(own)) : { cut: [], forms: [] };
  }
  /** Documents with the word, its forms, and compounds with it. Says where the word is cut. */
  async known(word, factor, scores) {
    const own = stem(word);
    const { cut: cut2, forms, parts } = await this.group(own);
    for (const { ending: ending2, postings } of forms) {
      scores.add(postings, own + ending2 === word ? factor : Math.floor(FORM * factor / EXACT));
    }
    if (parts) scores.add(parts, Math.floor(PART2 * factor / EXACT));
    return cut2;
  }
  async alone(word, factor) {
    const scores = this.scores();
    await this.known(word, factor, scores);
    return scores;
  }
  /** Words that begin so. */
  async completed(beginning, scores) {
    const first = await this.index.pieceOf(beginning);
    const numbers = [first, first + 1].filter((number) => number < this.root.pieces);
    const pieces = await this.get(Promise.all(numbers.map((number) => this.index.groups(number))));
    const all = pieces.flatMap((groups) => [...groups]).filter(([own]) => own.startsWith(beginning));
    for (const [, group] of all.slice(0, COMPLETIONS)) {
      const { forms, parts } = readGroup(group);
      for (const { postings } of forms) scores.add(postings, PREFIX);
      scores.add(parts, Math.floor(PART2 * PREFIX / EXACT));
    }
  }
  /** Words that end so: „Käfer“ finds „Borkenkäfer“, though nothing cuts it. */
  async endsOfWords(word, scores) {
    const end = stem(LONGER + word).slice(LONGER.length);
    if (end.length < SHORTEST_PREFIX) return;
    const words = await this.vocabulary("r", turn(end));
    const longer = words.filter(([other]) => other.endsWith(end) && other.length >= end.length + BEFORE_END);
    const others = longer.sort((a, b) => b[1] - a[1]).slice(0, ENDS);
    const groups = await Promise.all(others.map(([other]) => this.group(other)));
    groups.forEach(({ forms }, at) => {
      const [other] = others[at];
      for (const { ending: ending2, postings } of forms) {
        const rest = (other + ending2).slice(other.length - end.length);
        if (stem(rest) === stem(word)) scores.add(postings, PART2);
      }
    });
  }
  /** A word that nobody wrote: one like it, or a compound whose parts stand near each other. */
  async unknown(word, scores) {
    const own = stem(word);
    const [begin, end] = await Promise.all([this.vocabulary("v", own), this.vocabulary("r", turn(own))]);
    const all = new Map([...begin, ...end]);
    let others = alike(own, all, mistakes(word));
    const isClose = () => others[0]?.[2] < 2;
    for (let at = -1; !isClose() && at > -4 && word.length + at >= SHORTEST; at -= 1) {
      const shorter = alike(word.slice(0, at), all, 1);
      if (shorter[0]) others = shorter;
    }
    if (!isClose()) {
      const cut2 = cutOf(word, new Map(begin), new Map(end));
      if (cut2) await this.near([word.slice(0, cut2), word.slice(cut2)], scores);
      if (scores.count) return;
    }
    for (const [at, [other]] of others.entries()) {
      const { forms, parts } = await this.group(other);
      for (const { postings } of forms) scores.add(postings, ALIKE[at]);
      if (parts) scores.add(parts, Math.floor(PART2 * ALIKE[at] / EXACT));
    }
    if (others[0]) scores.replaced.push([word, others[0][0]]);
  }
  /** The words that begin, or end, like this one, each with how often it comes. */
  async vocabulary(name, word) {
    const directory = name === "v" ? this.root.forward : this.root.backward;
    const first = pieceOf(directory, half(word));
    const last = pieceOf(directory, `${half(word)}￿`);
    const pieces = [];
    for (let at = first; at <= last && at < first + PIECES; at += 1) pieces.push(this.index.words(name + at));
    return (await this.get(Promise.all(pieces))).flat();
  }
  /** „Kita-Gebühren“: as one word, or all of them; as a last resort what stands for them. */
  async joined({ whole, parts }) {
    const scores = await this.alone(whole, EXACT);
    const add = async (find) => {
      if (parts[0]) scores.or((await Promise.all(parts.map(find))).reduce(least));
    };
    await add((part) => this.alone(part, FORM));
    if (!scores.count) await add((word) => this.word({ word }));
    return scores;
  }
  /** Documents with all parts of a compound: in their title, near each other, or each often. */
  async near(parts, scores) {
    const found = await Promise.all(parts.map(async (part) => {
      const own = await this.alone(part, EXACT);
      if (own.count) return [own, await this.places(part)];
      const unlinked = part.replace(/s$/, "");
      return [await this.alone(unlinked, EXACT), await this.places(unlinked)];
    }));
    const { weights, titles } = found.map(([own]) => own).reduce(least);
    const near = documentsOf(found.map(([, own]) => own).reduce((before, own) => close(own, before, REACH)));
    weights.forEach((weight, document) => {
      if (weight && (titles[document] || weight >= OFTEN || near.has(document))) {
        scores.put(document, Math.ceil(weight / EXACT) * NEAR, titles[document]);
      }
    });
  }
  /** Documents with the very phrase, else with its words in other forms. */
  async phrase(steps) {
    const exact = await this.inOrder(steps, true);
    if (exact.count) return exact;
    const scores = await this.inOrder(steps);
    scores.isInflected = scores.count > 0;
    return scores;
  }
  async inOrder(steps, isExact) {
    let offset = 0;
    const lists = await Promise.all(steps.map(({ word, distance: distance2, trace }, at) => {
      offset += distance2;
      return this.places(word, isExact, offset, at ? trace : trace || void 0);
    }));
    const documents = documentsOf(lists.reduce((before, own) => close(own, before, 0)));
    const scores = this.scores();
    for (const { word } of steps) {
      const { weights, titles } = await this.alone(word, EXACT);
      for (const document of documents) {
        scores.put(document, Math.max(weights[document], 1), titles[document]);
      }
    }
    return scores;
  }
  /** Places of a word, or of all its forms. */
  async places(word, isExact, offset = 0, trace = void 0) {
    const own = stem(word);
    const { number, forms } = await this.group(own);
    const meant = forms.filter(({ ending: ending2 }) => !isExact || own + ending2 === word);
    if (!meant[0]) return [];
    const piece = await this.get(this.index.piece(`p${number}`));
    return meant.flatMap((form) => placesOf(form, piece, offset, trace)).sort((a, b) => a - b);
  }
};

// themes/kreis/scripts/suche/engine.js
var MOST = 2 ** 21 - 1;
async function open(base) {
  const index = await openIndex(new URL(base, globalThis.location));
  return { search: (request, signal) => search(index, request, signal), facets, marks, excerpt, stem };
}
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
    Promise.all(keys.map(async (key) => fits(await index.facet(key), filters[key])))
  ]);
  signal?.throwIfAborted();
  const isAsked = without[0] || Object.values(filters).flat()[0];
  const isList = !units[0] && !query.isEmptyTalk && isAsked;
  const { found, scores, most } = rank(all, units, without, root.documents, isList);
  const replaced = all.flatMap((own) => own.replaced);
  const documents = found.filter((document) => tests.every((test) => test(document)));
  const unknown = units.find((_, at) => !all[at].count);
  const notes = [
    query.isEmptyTalk && "Diese Wörter stehen in fast jedem Text. Nennen Sie bitte ein weiteres Wort.",
    query.isCut && `Es wurden nur die ersten ${UNITS} Wörter gesucht.`,
    all.some((own) => own.isInflected) && "Dieser Wortlaut steht nirgends; gezeigt wird die Wortfolge mit anderen Endungen.",
    found[0] !== void 0 && most < all.length && `Kein Dokument enthält alle Wörter${unknown ? `; „${wordsOf(unknown).map((word) => written(text, (own) => own === word) ?? word).join(" ")}“ kommt nirgends vor.` : ". Gezeigt werden die, die am meisten davon enthalten."}`
  ].filter(Boolean);
  const order = new Float64Array(documents.length);
  documents.forEach((document, at) => {
    order[at] = (sort === "date" ? 0 : MOST - scores[document]) * APART + document;
  });
  const shown = [...order.sort().slice(from, from + count)].map((one) => one % APART);
  const hits = await Promise.all(shown.map(async (id) => ({ score: scores[id], ...await index.card(id) })));
  const result = { index, filters, found, replaced, marker: markerOf(units, replaced), notes, total: documents.length, hits };
  result.suggestion = await suggestion(result, text, signal);
  signal?.throwIfAborted();
  return result;
}
var written = (text, isMeant) => text.match(RUN)?.find((raw) => isMeant(fold(raw)));
async function suggestion(result, text, signal) {
  const { hits, replaced } = result;
  let shown = text;
  for (const [word, other] of replaced) {
    const find = (pieces) => written(pieces.join(" "), (own) => stem(own) === other);
    const meant = find(hits.map((hit) => hit.title)) ?? (hits[0] && find((await excerpt(result, hits[0], signal)).map((piece) => piece.text))) ?? other;
    shown = shown.replace(RUN, (raw) => fold(raw) === word ? meant : raw);
  }
  return replaced[0] && shown;
}
async function facets({ index, filters, found }, signal) {
  const all = await Promise.all(index.root.facets.map((key) => index.facet(key)));
  signal?.throwIfAborted();
  const { compare } = new Intl.Collator("de", { numeric: true });
  const tests = all.map((facet) => fits(facet, filters[facet.key]));
  return all.map(({ key, name, values, starts, all: places }, own) => {
    const counts = new Uint32Array(values.length);
    const others = tests.filter((_, at) => at !== own && filters[all[at].key]?.[0]);
    for (const document of found) {
      if (others.every((test) => test(document))) {
        for (let at = starts[document]; at < starts[document + 1]; at += 1) counts[places[at]] += 1;
      }
    }
    const counted = values.map(([value, title], at) => ({ key: value, name: title, count: counts[at], chosen: !!filters[key]?.includes(value) }));
    return {
      key,
      name,
      values: counted.filter(({ count, chosen }) => count || chosen).sort((a, b) => /^(jahr|wahlperiode)$/.test(key) ? compare(b.key, a.key) : b.count - a.count || compare(a.name, b.name))
    };
  });
}
export {
  open,
  read
};
