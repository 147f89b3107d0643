// The search of the site, in the reader's browser: words go nowhere but into the address. What is
// asked stands there. Texts become text, never HTML; all words and most markup stand in the template.

import { open } from './engine.js';
import { read } from './words.js';

/** For the tests. */
export { open, read };

const parts = {};
for (const element of document.querySelectorAll('[data-part]')) parts[element.dataset.part] = element;
const { form, field, results, heading, filters, sort } = parts;

const FACETS = ['art', 'gremium', 'jahr', 'wahlperiode', 'thema', 'ergebnis'];
const PAGE_LENGTH = 10;
const FIRST_VALUES = 6;
const title = document.title;
const locale = form?.dataset.locale;
const number = new Intl.NumberFormat(locale, { useGrouping: 'min2' });
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

let query = readAddress();
let opening;
let isRenewed = false;
let running = new AbortController();
let isBusy = false;
let isTyping = false;
let soon;
let rest;

function readAddress() {
  const asked = new URLSearchParams(location.search);
  return {
    text: asked.get('q')?.trim() ?? '',
    filters: Object.fromEntries(FACETS.filter((key) => asked.has(key)).map((key) => [key, asked.getAll(key)])),
    sort: asked.get('sortierung') === 'datum' ? 'date' : 'relevance',
    page: Math.max(1, parseInt(asked.get('seite')) || 1),
  };
}

/** The address that asks the same, but for `change`. */
function address(change) {
  const { text, filters, sort, page } = { ...query, ...change };
  const asked = new URLSearchParams(text && { q: text });
  for (const key of FACETS) for (const value of filters[key] ?? []) asked.append(key, value);
  if (sort === 'date') asked.set('sortierung', 'datum');
  if (page > 1) asked.set('seite', page);
  return `${location.pathname}?${asked}`.replace(/\?$/, '');
}

/** Asks for something else. What is typed in one go is one step of the history. */
function ask(change, byTyping = false) {
  const before = address(readAddress());
  query = { ...query, page: 1, ...change };
  try {
    if (address() !== before) history[byTyping && isTyping ? 'replaceState' : 'pushState'](null, '', address());
  } catch {
    // Safari counts: a hundred in half a minute. The next one gets through.
  }
  isTyping = byTyping;
  run();
  if (byTyping) rest = setTimeout(settle, 1000);
}

/** Asks for what the address says. */
function restore() {
  isTyping = false;
  query = readAddress();
  field.value = query.text;
  run();
}

/** Typing rests: what was found may be read out. */
function settle() {
  isTyping = false;
  if (!isBusy) tell();
}

function tell() {
  const told = [heading, parts.notes, parts.guess, parts.network, parts.damaged].filter((part) => !part.closest('[hidden]'));
  parts.status.textContent = told.map((part) => part.textContent).join('. ');
}

/** A sentence of the template, with what it is told in place of `{0}` and `{1}`. */
const say = (text, ...told) => text.replace(/\{(\d)\}/g, (_, place) => told[place]);

function wait() {
  heading.textContent = heading.dataset.running;
}

const engineOf = () => (opening ??= open(form.dataset.index));
const forget = () => { opening = undefined; };

async function run() {
  clearTimeout(soon);
  clearTimeout(rest);
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const { text, filters, page } = query;
  const chosen = Object.values(filters).flat().length;
  isBusy = Boolean(text || chosen);
  document.title = text ? `${text} – ${title}` : title;
  sort.value = query.sort;
  parts.chosen.textContent = chosen ? ` (${chosen})` : '';
  parts.clear.hidden = !chosen;
  parts.clear.firstChild.href = address({ filters: {}, page: 1 });
  parts.failure.hidden = true;
  if (results.hidden || !isBusy) {
    results.hidden = !isBusy;
    parts.lists.hidden = isBusy;
  }
  if (!isBusy) {
    wait();
    parts.found.hidden = true;
    return tell();
  }
  const late = setTimeout(wait, 1000);
  try {
    const engine = await engineOf();
    const from = (page - 1) * PAGE_LENGTH;
    const result = await engine.search({ text, filters, sort: query.sort, from, count: PAGE_LENGTH }, signal);
    if (signal.aborted) return;
    clearTimeout(late);
    // Past the last page stands the last page.
    if (result.total && from >= result.total) {
      query.page = Math.ceil(result.total / PAGE_LENGTH);
      return run();
    }
    show(engine, result);
    isBusy = isRenewed = false;
    if (!isTyping) tell();
    // Who types on needs neither excerpts nor filters.
    else await new Promise((done) => { setTimeout(done, 250); });
    // An excerpt costs a page: only what is about to be seen gets one.
    const items = [...parts.hits.children];
    const watcher = new IntersectionObserver((seen) => seen.forEach(async ({ isIntersecting, target }) => {
      if (!isIntersecting) return;
      watcher.unobserve(target);
      const pieces = await engine.excerpt(result, result.hits[items.indexOf(target)], signal);
      if (!signal.aborted) mark(target.lastChild, pieces);
    }), { rootMargin: '10%' });
    items.forEach((item) => watcher.observe(item));
    signal.onabort = () => watcher.disconnect();
    // Folded filters show nothing, and cost nothing.
    if (!parts.filters.open) await new Promise((done) => { parts.filters.ontoggle = done; });
    if (signal.aborted) return;
    const facets = await engine.facets(result, signal);
    if (!signal.aborted) arrange('fieldset', parts.groups, facets, group);
  } catch (error) {
    if (signal.aborted) return;
    forget();
    // The site was published anew: its new index is worth one try.
    if (error.isGone && !isRenewed) {
      isRenewed = true;
      run();
    } else fail(error);
  } finally {
    clearTimeout(late);
  }
}

function fail({ kind, isGone }) {
  if (isBusy) {
    heading.textContent = heading.dataset.broken;
    for (const part of ['found', 'filters', 'notes', 'guess', 'nothing']) parts[part].hidden = true;
  }
  isBusy = false;
  parts.network.hidden = isGone || kind === 'damaged';
  parts.damaged.hidden = !parts.network.hidden;
  parts.failure.hidden = parts.lists.hidden = false;
  tell();
}

function show(engine, result) {
  const { total, hits, suggestion } = result;
  const { text, page } = query;
  const { notes, previous, next } = parts;
  const last = Math.ceil(total / PAGE_LENGTH);
  const words = heading.dataset;
  const none = parts.clear.hidden ? words.none : words.noneFiltered;
  heading.textContent = (total ? say(total > 1 ? words.many : words.one, number.format(total)) : none) + (text && ` ${say(words.for, text)}`) + (page > 1 ? `, ${say(words.page, page)}` : '');
  notes.textContent = result.notes.map(([key, told]) => say(notes.dataset[key], told)).join(' ');
  notes.hidden = !notes.textContent;
  parts.guess.hidden = !suggestion;
  parts.suggestion.textContent = suggestion;
  parts.suggestion.href = address({ text: suggestion, page: 1 });
  parts.found.hidden = !total;
  parts.nothing.hidden = parts.lists.hidden = total > 0;
  filters.hidden = !total && parts.clear.hidden;
  parts.pager.hidden = last < 2;
  parts.position.textContent = say(parts.position.dataset.text, page, last);
  previous.parentNode.hidden = page < 2;
  previous.href = address({ page: Math.min(page - 1, last) });
  next.parentNode.hidden = page >= last;
  next.href = address({ page: page + 1 });
  arrange('li', parts.hits, hits, (item, hit) => {
    if (!item.firstChild) item.append(make('a'), make('p'), make('p', { className: 'auszug' }));
    const [link, facts] = item.children;
    link.href = hit.href;
    mark(link, engine.marks(result, hit.title));
    facts.textContent = [hit.kind, hit.number, hit.bodies.join(', ')].filter(Boolean).join(' · ');
    const written = hit.date && day.format(new Date(hit.date)).replace(' ', '\u00a0');
    if (hit.date) facts.append(' · ', make('time', { dateTime: hit.date }, written));
    if (hit.result) facts.append(' ', make('span', { className: 'zustand' }, hit.result));
  });
}

function group(set, { key, name, values }) {
  if (!set.firstChild) {
    const list = make('div');
    const more = make('button', { type: 'button', onclick: () => whole(list.classList.toggle('alle')) });
    const whole = (isWhole) => {
      more.textContent = isWhole ? parts.groups.dataset.fewer : parts.groups.dataset.all;
      more.setAttribute('aria-expanded', isWhole);
    };
    whole(false);
    set.append(make('legend', {}, name), list, more);
  }
  const [, list, more] = set.children;
  set.hidden = !values.length;
  more.hidden = values.length <= FIRST_VALUES;
  arrange('label', list, values, (label, value) => {
    if (!label.firstChild) label.append(make('input', { type: 'checkbox', name: key, value: value.key }), value.name, ' ', make('span', { className: 'zahl' }));
    label.firstChild.checked = value.chosen;
    label.lastChild.textContent = `(${number.format(value.count)})`;
    label.classList.toggle('gewaehlt', value.chosen);
  });
}

/** Gives `parent` a child for each item. Who stays is filled anew, not replaced: it may have the focus. */
function arrange(tag, parent, items, fill) {
  const keyOf = ({ key, href }) => key ?? href;
  const keys = new Set(items.map(keyOf));
  const focused = document.activeElement;
  const old = new Map();
  for (const child of [...parent.children]) {
    if (keys.has(child.dataset.key)) old.set(child.dataset.key, child);
    else child.remove();
  }
  let place = parent.firstChild;
  for (const item of items) {
    const child = old.get(keyOf(item)) ?? make(tag);
    child.dataset.key = keyOf(item);
    if (child === place) place = place.nextSibling;
    else parent.insertBefore(child, place);
    fill(child, item);
  }
  if (parent.contains(focused)) focused.focus({ preventScroll: true });
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function mark(element, pieces) {
  element.replaceChildren(...pieces.map((piece) => (piece.mark ? make('mark', {}, piece.text) : piece.text)));
  element.hidden = !pieces.length;
}

function start() {
  // Ready by the second letter; what fails here is told when something is asked.
  field.onfocus = () => engineOf().catch(forget);
  field.oninput = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      const typed = field.value.trim();
      const text = typed.length > 1 ? typed : '';
      if (text !== query.text) ask({ text }, true);
    }, 120);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    ask({ text: field.value.trim() });
  };
  sort.onchange = () => ask({ sort: sort.value });
  filters.onchange = ({ target: { name, value, checked } }) => {
    const { [name]: values = [], ...others } = query.filters;
    const chosen = checked ? [...values, value] : values.filter((other) => other !== value);
    ask({ filters: chosen.length ? { ...others, [name]: chosen } : others });
  };
  parts.retry.onclick = () => {
    heading.focus();
    run();
  };
  // A link that asks for something else needs no new page; in another tab it is a link like any.
  results.onclick = (event) => {
    const link = event.target.closest('a');
    if (link?.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    heading.focus();
    restore();
  };
  onpopstate = restore;
  filters.open = matchMedia('(min-width: 60rem)').matches;
  // Somebody typed while this was loading.
  if (!query.text && field.value) ask({ text: field.value.trim() });
  else restore();
}

if (form) {
  if (globalThis.DecompressionStream) start();
  else parts.outdated.classList.remove('veraltet');
}
