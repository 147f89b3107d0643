// The files of the index, fetched and unpacked when they are needed. src/site/search/README.md
// describes their bytes.

import { learn, turn } from './words.js';

const FORMAT = 1;

const decoder = new TextDecoder();

/** Document and place as one number, in order: documents lie further apart than any two places. */
export const APART = 2 ** 32;

/** Reads numbers and lists. Past the end stands nothing but zeros. */
class Bytes {
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
      number |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f && shift < 32);
    return number >>> 0;
  }

  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
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
}

/** Every word of a piece, which is written as what it has beyond the one before. */
function eachWord(piece, visit) {
  const bytes = new Bytes(piece);
  let word = [];
  while (bytes.isMore) {
    word = [...word.slice(0, bytes.number()), ...bytes.list()];
    visit(decoder.decode(Uint8Array.from(word)), bytes);
  }
}

/** Each document of a list, and its byte: five bits weight, three bits place in the title. */
export function eachDocument({ steps, weights }, visit) {
  const bytes = new Bytes(steps);
  let document = -1;
  for (const byte of weights) visit((document += bytes.number() + 1), byte);
}

/** Where a word stands, `offset` places earlier; after this stop word, if one is given. */
export function placesOf(form, piece, offset, trace, follower) {
  const bytes = new Bytes(piece, form.place);
  const found = [];
  eachDocument(form.postings, (document) => {
    let position = 0;
    bytes.each((code) => {
      position += code >>> 8;
      if (position >= offset && (trace === undefined || trace === (code >>> 4 & 15))
        && (!follower || follower === (code & 15))) {
        found.push(document * APART + position - offset);
      }
    });
  });
  return found;
}

/** A file, by what `make` makes of it. gzip carries a checksum: what is damaged does not unpack. */
async function load(url, make, options) {
  let kind = 'network';
  let status;
  try {
    const response = await fetch(url, options);
    status = response.status;
    if (!response.ok) throw status;
    const packed = await response.blob();
    kind = 'damaged';
    const plain = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return make(new Uint8Array(await new Response(plain).arrayBuffer()));
  } catch (cause) {
    throw Object.assign(Error(kind, { cause }), { kind, isGone: status === 404 });
  }
}

const json = (bytes) => JSON.parse(decoder.decode(bytes));

/** Opens the index below `base`. Errors have a `kind`: 'network' or 'damaged'. */
export const openIndex = (base) => load(
  new URL('wurzel.kis', base),
  (bytes) => new Index(base, json(bytes)),
  { cache: 'no-cache' },
);

/** The piece that would hold a word: `directory` names where all but the first begin. */
export function pieceOf(directory, word) {
  const after = directory.findIndex((first) => first > word);
  return after < 0 ? directory.length : after;
}

/** One edition of the index. Its files never change, so each is fetched once. */
class Index {
  constructor(base, root) {
    if (root.format !== FORMAT) throw root;
    learn(root);
    this.root = root;
    this.base = new URL(`${root.folder}/`, base);
    this.pieces = new Map();
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
  async pieceOf(stem) {
    const { group, terms } = this.root;
    const at = pieceOf(terms, stem);
    return group > 1 ? at * group + pieceOf(await this.piece(`d${at}`, json), stem) : at;
  }

  /** The groups of a piece by stem: bytes, and where their places begin. */
  groups(number) {
    return this.piece(`t${number}`, (piece) => {
      const groups = new Map();
      let place = 0;
      eachWord(piece, (stem, bytes) => {
        const length = bytes.number();
        groups.set(stem, [bytes.list(), place, number]);
        place += length;
      });
      return groups;
    });
  }

  /** Words by how often they come. Those of `r` are in the order of their ends. */
  words(name) {
    return this.piece(name, (piece) => {
      const words = [];
      eachWord(piece, (word, bytes) => words.push([name[0] === 'r' ? turn(word) : word, bytes.number()]));
      return words;
    });
  }

  async card(id) {
    const { block } = this.root;
    const cards = await this.piece(`c${Math.floor(id / block)}`, json);
    const [href, title, number, kind, bodies, date, result, badge] = cards[id % block];
    return { id, href, title, number, kind, bodies, date, result, badge };
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
}

/** What stands below a stem: where it is cut, its forms, and the documents with compounds of it. */
export function readGroup([lists, start, number]) {
  const bytes = new Bytes(lists);
  const cut = [];
  const forms = [];
  bytes.each((place) => cut.push(place));
  let place = start;
  bytes.each((length) => {
    const ending = decoder.decode(bytes.take(length));
    const next = place + bytes.number();
    forms.push({ ending, place, postings: bytes.postings() });
    place = next;
  });
  return { number, cut, forms, parts: bytes.postings() };
}
