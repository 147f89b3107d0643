// What somebody typed → what is looked for. Every text is a query; none is a mistake. The same as
// src/site/search/find/query.rs.

import { SIGN, isStopWord, read } from './words.js';

/** More units are not looked for, and more letters not read: nobody types them. */
export const UNITS = 12;
const LETTERS = 400;

const QUOTES = '"„“”«»‟';
const CHUNK = RegExp(
  `(-(?=${SIGN}|[${QUOTES}]))?(?:([${QUOTES}]+)([^${QUOTES}]*)[${QUOTES}]?|([^${QUOTES}\\p{White_Space}]+))`,
  'gu',
);

/** Units to find, units that must not be there, and what to say about it. */
export function readQuery(text) {
  const typed = text.slice(0, LETTERS);
  const all = [];
  const without = [];
  let plain = '';
  for (const [, minus, quote, inner, word] of typed.matchAll(CHUNK)) {
    if (quote) {
      all.push(...unitsOf(plain));
      plain = '';
      (minus ? without : all).push(...phrase(inner));
    } else if (minus) without.push(...unitsOf(word));
    else plain += `${word} `;
  }
  all.push(...unitsOf(plain, RegExp(`${SIGN}$`, 'u').test(typed)));
  return {
    units: all.slice(0, UNITS),
    without: without.slice(0, UNITS),
    isEmptyTalk: RegExp(SIGN, 'u').test(typed) && !all[0] && !without[0],
    isCut: typed !== text || all.length > UNITS || without.length > UNITS,
  };
}

/** A unit is a word, `open` if it may go on; words that are joined; or the steps of a phrase. */
function unitsOf(text, isOpen) {
  const words = [];
  const pairs = [];
  const wholes = [];
  for (const [word, position, kind] of read(text)) {
    const [name, length] = kind.split(':');
    if (length) wholes[position] = [word, +length, name];
    else (name === 'pair' ? pairs : words)[position] = word;
  }
  const units = [];
  for (let at = 0; at < words.length;) {
    const [whole, length, name] = wholes[at] ?? [];
    const word = pairs[at] ?? words[at];
    let step = 1;
    if (whole) {
      step = length;
      const parts = words.slice(at, at + step).filter((part) => !isStopWord(part));
      units.push(name === 'joined' ? { whole, parts } : { word: whole });
    } else {
      // The next number may begin another pair; by itself it says nothing new.
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
    if (isStopWord(word)) {
      trace = traceOf(word);
      if (steps[0] && position === last + 1) steps.at(-1).follower = trace;
    } else {
      steps.push({ word, distance: steps[0] ? position - last : 0, trace });
      last = position;
      trace = 0;
    }
  }
  return steps[0] ? [{ steps }] : [];
}

/** A number for the stop word before a word of a phrase. */
function traceOf(word) {
  let sum = 0;
  for (const c of word) sum = (sum * 31 + c.codePointAt()) & 0xffff;
  return 1 + (sum % 15);
}

/** A unit as words, to tell of it. */
export const wordsOf = (unit) => unit.steps?.map((step) => step.word) ?? unit.parts ?? [unit.word];
