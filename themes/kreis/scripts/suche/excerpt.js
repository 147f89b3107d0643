// Where the words of a query stand in a text: what to mark, and which part of a page to show. The
// same as src/site/search/find/marks.rs.

import { wordsOf } from './query.js';
import { RUN, fold, isStopWord, stem } from './words.js';

/** An excerpt is about so many characters long, so many of them before its first mark. */
const LENGTH = 240;
const LEAD = 60;
/** A part of a compound must be this long to be marked inside a word. */
const PART = 4;
/** An excerpt is made from so many characters of a page. */
const READ = 65_536;

/** What a query marks. */
export function markerOf(units, replaced) {
  const stems = new Set(replaced.map(([, other]) => other));
  const beginnings = [];
  for (const unit of units) {
    for (const word of [unit.whole ?? '', ...wordsOf(unit)]) {
      // „135/2020“ and „k17“ are found apart as well.
      for (const part of [...word.split(/[/.]/).map(stem), word.replace(/^[a-z]+/, '')]) {
        if (part) stems.add(part);
      }
    }
    if (unit.open) beginnings.push(unit.word);
  }
  return { stems, parts: [...stems].filter((part) => part.length >= PART), beginnings };
}

/** Start, end and stem of the words to mark. */
function placesToMark({ stems, parts, beginnings }, text) {
  const found = [];
  for (const { 0: raw, index: start } of text.matchAll(RUN)) {
    const word = fold(raw);
    const own = stem(word);
    // Numbers may be parts of a run of letters.
    if (stems.has(own) || stems.has(word.replace(/^[^0-9]*0*/, ''))
      || parts.some((part) => word.includes(part))
      || beginnings.some((beginning) => word.startsWith(beginning))) {
      found.push({ start, end: start + raw.length, stem: own });
    }
  }
  return found;
}

/** A part of a text, cut into pieces that are marked or not. */
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

/** The whole text with its marks. */
export const marks = ({ marker }, text) => cut(text, placesToMark(marker, text));

/** The part of a text with the most different words of the query. */
function bestPart(marker, text) {
  const places = placesToMark(marker, text);
  let [most, centre] = [0, 0];
  places.forEach(({ start }, first) => {
    const near = places.slice(first, first + LENGTH).filter(({ end }) => end <= start + LENGTH - LEAD);
    const { size } = new Set(near.map((place) => place.stem).filter((word) => !isStopWord(word)));
    if (size > most) [most, centre] = [size, start];
  });
  const lead = centre > LEAD ? /\s(.*)/s.exec(text.slice(centre - LEAD, centre))?.[1] ?? '' : text.slice(0, centre);
  const start = centre - lead.length;
  const part = text.slice(start, start + LENGTH);
  const isEnd = start + LENGTH >= text.length;
  const end = isEnd ? -1 : part.search(/\s\S*$/);
  const pieces = cut(text, places, start, start + (end < 0 ? part.length : end));
  if (start) pieces.unshift({ text: '… ' });
  if (!isEnd) pieces.push({ text: ' …' });
  return pieces;
}

/** All other elements stand apart from the words around them. */
const INLINE = 'a,abbr,b,cite,code,del,em,i,mark,s,small,span,strong,sub,sup,time';

/** What a reader reads on a page, from its first bytes. */
async function textOf(href, signal) {
  const { body, ok } = await fetch(href, { signal });
  if (!ok) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let html = '';
  for (let next; html.length < READ && !(next = await reader.read()).done;) html += next.value;
  reader.cancel().catch(() => {});
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  for (const other of main.querySelectorAll('nav,h1,#zitieren,.zitat')) other.remove();
  for (const block of main.querySelectorAll(`:not(${INLINE})`)) {
    block.before(' ');
    block.after(' ');
  }
  return main.textContent.replace(/\s+/g, ' ').trim();
}

/** The part of a hit's page that tells most; nothing if the page cannot be had. */
export async function excerpt({ marker, index }, hit, signal) {
  try {
    return bestPart(marker, await textOf(new URL(hit.href, index.base), signal));
  } catch {
    return [];
  }
}
