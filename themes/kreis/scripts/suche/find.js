// One unit of a query → how well each document holds it. The same as src/site/search/find/unit.rs.

import { APART, pieceOf, placesOf, readGroup } from './files.js';
import { alike, cutOf, half, mistakes } from './near.js';
import { EXACT, Scores, least } from './scores.js';
import { stem, turn } from './words.js';

// How much a document counts that holds: another form; a compound with it; a word that begins with
// it; a word like it; the parts of a compound near each other. In sixteenths.
const FORM = 14;
const PART = 3;
const PREFIX = 10;
const ALIKE = [14, 9, 7];
const NEAR = 3;
/** A compound that so few documents hold is also looked for by its parts. */
const FEW = 8;
/** Parts of a compound may stand so far apart. */
const REACH = 6;
/** Parts of a compound that stand anywhere in a document must weigh so much. */
const OFTEN = 12 * EXACT;
/** A beginning must be this long to be completed, and is completed by so many words. */
const SHORTEST_PREFIX = 3;
const COMPLETIONS = 60;
/** An end must be this long and needs so much before it; so many words with it are looked at. */
const SHORTEST_END = 4;
const BEFORE_END = 3;
const ENDS = 8;
const LONGER = 'xxxxxx';
/** What is left of a mistyped word must be this long. */
const SHORTEST = 5;
/** So many pieces of the vocabulary are looked through on either side. */
const PIECES = 4;

/** The places of a list that are at most `reach` from one of the other. */
function close(own, others, reach) {
  let at = 0;
  return own.filter((place) => {
    while (others[at] < place - reach) at += 1;
    return others[at] <= place + reach;
  });
}

const documentsOf = (places) => new Set(places.map((place) => Math.floor(place / APART)));

/** Adds all words of a group alike, and the compounds with it. */
function addAll({ forms, parts }, factor, scores) {
  for (const { postings } of forms) scores.add(postings, factor);
  if (parts) scores.add(parts, Math.floor((PART * factor) / EXACT));
}

/** Looks for units, until `signal` says that nobody waits any more. */
export class Finder {
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

  async word({ word, open }) {
    const scores = this.scores();
    const cut = await this.known(word, EXACT, scores);
    if (cut[0] && scores.count < FEW) {
      const ends = [...cut, word.length];
      await this.near(ends.map((end, at) => word.slice(cut[at - 1] ?? 0, end)), scores);
    }
    if (!scores.count && open && word.length >= SHORTEST_PREFIX) await this.completed(word, scores);
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
    const { cut, forms, parts } = await this.group(own);
    for (const { ending, postings } of forms) {
      scores.add(postings, own + ending === word ? factor : Math.floor((FORM * factor) / EXACT));
    }
    if (parts) scores.add(parts, Math.floor((PART * factor) / EXACT));
    return cut;
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
      addAll(readGroup(group), PREFIX, scores);
    }
  }

  /** Words that end so: „Käfer“ finds „Borkenkäfer“, though nothing cuts it. */
  async endsOfWords(word, scores) {
    // As the end of a longer word it might lose more.
    const end = stem(LONGER + word).slice(LONGER.length);
    if (end.length < SHORTEST_PREFIX) return;
    const words = await this.vocabulary('r', turn(end));
    const longer = words.filter(([other]) => other.endsWith(end) && other.length >= end.length + BEFORE_END);
    const others = longer.sort((a, b) => b[1] - a[1]).slice(0, ENDS);
    const groups = await Promise.all(others.map(([other]) => this.group(other)));
    groups.forEach(({ forms }, at) => {
      const [other] = others[at];
      for (const { ending, postings } of forms) {
        // „Wochenmarkt“ ends like „Mark“ only by its stem.
        const rest = (other + ending).slice(other.length - end.length);
        if (stem(rest) === stem(word)) scores.add(postings, PART);
      }
    });
  }

  /** A word that nobody wrote: one like it, or a compound whose parts stand near each other. */
  async unknown(word, scores) {
    const own = stem(word);
    const [begin, end] = await Promise.all([this.vocabulary('v', own), this.vocabulary('r', turn(own))]);
    const all = new Map([...begin, ...end]);
    let others = alike(own, all, mistakes(word));
    const isClose = () => others[0]?.[2] < 2;
    // A mistake in the ending, which was not taken for one.
    for (let at = -1; !isClose() && at > -4 && word.length + at >= SHORTEST; at -= 1) {
      // What goes must look like an ending, but for one letter; what stays must not get shorter.
      const isEnd = word.slice(at).replace(/[emnrst]/g, '').length < 2;
      const shorter = isEnd ? alike(word.slice(0, at), all, 1) : [];
      if (shorter[0]?.[0].length >= word.length + at) others = shorter;
    }
    if (!isClose()) {
      const cut = cutOf(word, new Map(begin), new Map(end));
      if (cut) await this.near([word.slice(0, cut), word.slice(cut)], scores);
      if (scores.count) return;
    }
    // One after the other: rounding makes the order count.
    for (const [at, [other]] of others.entries()) addAll(await this.group(other), ALIKE[at], scores);
    if (others[0]) scores.replaced.push([word, others[0][0]]);
  }

  /** The words that begin, or end, like this one, each with how often it comes. */
  async vocabulary(name, word) {
    const directory = name === 'v' ? this.root.forward : this.root.backward;
    const first = pieceOf(directory, half(word));
    const last = pieceOf(directory, `${half(word)}\uffff`);
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
      const unlinked = part.replace(/s$/, '');
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
    const lists = await Promise.all(steps.map(({ word, distance, trace, follower }, at) => {
      offset += distance;
      // Before the first word may stand what was not typed.
      return this.places(word, isExact, offset, at ? trace : trace || undefined, follower);
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
  async places(word, isExact, offset = 0, trace = undefined, follower = 0) {
    const own = stem(word);
    const { number, forms } = await this.group(own);
    const meant = forms.filter(({ ending }) => !isExact || own + ending === word);
    if (!meant[0]) return [];
    const piece = await this.get(this.index.piece(`p${number}`));
    return meant.flatMap((form) => placesOf(form, piece, offset, trace, follower)).sort((a, b) => a - b);
  }
}
