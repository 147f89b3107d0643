// The preview in the browser: it hears of every new moment, brings the page up to it without losing
// the reader's place, and keeps a bar at the foot of the window. Whatever stands in the bar comes
// from the server, already escaped; it lives in a shadow root, outside of `<body>`, so that theme
// and bar do not know each other.

const tag = document.currentScript;
/** The moment that the page shows. */
let shown = tag.dataset.stand;
/** The newest moment that we have heard of. */
let newest = shown;
let isBusy = false;
let source;
let soon;
/** What the page was at first; asked only for pages with scripts of their own. */
let essenceAtFirst;

// ---- what is remembered from page to page in this tab; a browser may forbid it

const memory = {
  get(key) {
    try { return JSON.parse(sessionStorage.getItem(`kis-vorschau-${key}`)); } catch { return null; }
  },
  set(key, value) {
    try { sessionStorage.setItem(`kis-vorschau-${key}`, JSON.stringify(value)); } catch { /* then not */ }
  },
};

// ---- the page

const isOurs = (element) => element.closest('[data-kis-vorschau]') !== null;

/** Styles and scripts: a change here needs a new page. */
const machinery = (page) => [...page.querySelectorAll('link[rel~="stylesheet"], style, script')]
  .filter((element) => !isOurs(element))
  .map((element) => element.outerHTML)
  .concat([...page.querySelectorAll('meta[http-equiv]')].map((meta) => meta.dataset.kisPolicy ?? meta.content))
  .join('\n');

/** A script that says it keeps nothing (`data-ohne-zustand`) lets the page change around it. */
const hasScripts = () => [...document.scripts]
  .some((script) => !isOurs(script) && !('ohneZustand' in script.dataset));

/** All of a page but ours, as text. */
function essence(page) {
  const copy = page.documentElement.cloneNode(true);
  for (const element of copy.querySelectorAll('[data-kis-vorschau]')) element.remove();
  return copy.outerHTML;
}

async function fetchPage() {
  const answer = await fetch(location.pathname + location.search, { cache: 'no-store' });
  const kind = answer.headers.get('content-type') ?? '';
  return {
    moment: answer.headers.get('x-kis-stand'),
    isBroken: answer.headers.has('x-kis-gestoert'),
    isMoved: answer.redirected || !kind.startsWith('text/html'),
    page: new DOMParser().parseFromString(await answer.text(), 'text/html'),
  };
}

/** Brings page and bar up to the newest moment. */
async function follow(moment) {
  newest = moment;
  if (isBusy) return;
  isBusy = true;
  try {
    while (newest !== shown) {
      const aim = newest;
      const next = await fetchPage();
      if (next.isMoved) return reload();
      // The last good page stays as long as the new one cannot be made; the bar says why.
      if (!next.isBroken || 'kisGestoert' in document.body.dataset) show(next.page);
      shown = next.moment ?? aim;
      await refreshBar();
      if (newest === aim) break;
    }
  } catch {
    // The server is gone; when it is back, it tells the moment again.
    newest = shown;
  } finally {
    isBusy = false;
  }
}

function show(page) {
  if (machinery(document) !== machinery(page)) return reload();
  if (hasScripts()) {
    // Its own script has changed it since; to compare, there is what it was at first.
    if (location.search || essenceAtFirst !== essence(page)) reload();
    return;
  }
  const watcher = new MutationObserver(() => {});
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  morphHead(page);
  Idiomorph.morph(document.body, page.body, {
    morphStyle: 'outerHTML',
    ignoreActiveValue: true,
    callbacks: { beforeAttributeUpdated: (name, element) => !isReaders(name, element) },
  });
  highlight(watcher.takeRecords());
  watcher.disconnect();
}

/** What the reader has done to the page, not its writer: opened, typed, ticked. */
function isReaders(name, element) {
  if (name === 'open') return element.matches('details, dialog');
  return ['value', 'checked', 'selected'].includes(name) && element.matches('input, textarea, option');
}

function morphHead(page) {
  if (document.title !== page.title) document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  const facts = (head) => [...head.querySelectorAll('meta[name], meta[property], link:not([rel~="stylesheet"])')]
    .filter((element) => !isOurs(element));
  const next = facts(page.head);
  for (const old of facts(document.head)) {
    const place = next.findIndex((element) => element.isEqualNode(old));
    if (place < 0) old.remove();
    else next.splice(place, 1);
  }
  document.head.append(...next);
}

/** Shows calmly where something has changed; no trace of it stays in the page. */
function highlight(records) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const changed = new Set();
  for (const { type, target, addedNodes } of records) {
    const nodes = type === 'childList' ? [...addedNodes] : [target];
    for (const node of nodes) {
      const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
      if (element?.isConnected && element !== document.body) changed.add(element);
    }
  }
  // A page that has changed altogether needs no marks.
  if (changed.size > 100) return;
  const places = [...changed].filter((element) => ![...changed].some((other) => other !== element && other.contains(element)));
  for (const place of places) {
    const ring = (color) => ({ outline: `3px solid ${color}`, outlineOffset: '3px' });
    place.animate([ring('#c98a00'), ring('#c98a00'), ring('transparent')], 1600);
  }
}

/** The page anew. The browser keeps the place in it; what is typed we keep. */
function reload() {
  const field = document.activeElement;
  if (field?.id && field.matches('input, textarea')) {
    const range = field.type === 'checkbox' || field.type === 'radio' ? null : [field.selectionStart, field.selectionEnd];
    memory.set('feld', { page: location.pathname, id: field.id, value: field.value, range });
  }
  location.reload();
}

function restoreField() {
  const kept = memory.get('feld');
  memory.set('feld', null);
  const field = kept?.page === location.pathname && document.getElementById(kept.id);
  if (!field) return;
  field.focus({ preventScroll: true });
  if (!kept.range) return;
  if (field.value !== kept.value) {
    field.value = kept.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  try { field.setSelectionRange(...kept.range); } catch { /* not every field has a caret */ }
}

// ---- the bar

const host = document.createElement('kis-vorschau');
host.setAttribute('data-kis-vorschau', '');
const root = host.attachShadow({ mode: 'open' });
const frame = document.createElement('div');
const alarm = document.createElement('p');
const silence = document.createElement('p');

function buildBar() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/__kis/leiste.css';
  style.onload = style.onerror = () => { frame.hidden = false; };
  frame.className = 'rahmen';
  frame.hidden = true;
  alarm.className = 'unsichtbar';
  alarm.setAttribute('role', 'alert');
  silence.className = 'stille';
  silence.setAttribute('role', 'status');
  const content = document.createElement('div');
  content.className = 'inhalt';
  frame.append(silence, content, alarm);
  root.append(style, frame);
  document.documentElement.append(host);
  frame.onclick = ({ target }) => {
    const wish = target.closest('[data-tut]')?.dataset.tut;
    if (wish === 'befunde') {
      openPanel(!isOpen());
      if (isOpen()) panel().focus();
    }
    if (wish === 'falten') fold(!memory.get('gefaltet'));
  };
  frame.onsubmit = async (event) => {
    event.preventDefault();
    await fetch(event.target.action, { method: 'POST', redirect: 'manual' }).catch(() => {});
    location.reload();
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen() && !event.defaultPrevented) openPanel(false);
  });
}

async function refreshBar() {
  const answer = await fetch(`/__kis/leiste?seite=${encodeURIComponent(location.pathname)}`);
  if (!answer.ok) return;
  const content = frame.querySelector('.inhalt');
  // The states of panel and bar are the reader's; everything else is the server's.
  Idiomorph.morph(content, await answer.text(), {
    morphStyle: 'innerHTML',
    callbacks: { beforeAttributeUpdated: (name) => !['hidden', 'aria-expanded'].includes(name) },
  });
  fold(Boolean(memory.get('gefaltet')));
  tellErrors();
}

const panel = () => root.getElementById('befunde');
const isOpen = () => panel()?.hidden === false;

function openPanel(isToBeOpen) {
  if (!panel()) return;
  const hadFocus = panel().contains(root.activeElement);
  panel().hidden = !isToBeOpen;
  const button = root.querySelector('.zahl');
  button.setAttribute('aria-expanded', isToBeOpen);
  if (hadFocus && !isToBeOpen) button.focus();
  memory.set('offen', isToBeOpen);
}

function fold(isToBeFolded) {
  memory.set('gefaltet', isToBeFolded);
  root.getElementById('mehr').hidden = isToBeFolded;
  root.querySelector('.name').setAttribute('aria-expanded', !isToBeFolded);
}

/** The panel opens when errors appear and goes with the last of them; hints never open it. */
function tellErrors() {
  const errors = new Map([...root.querySelectorAll('.fehler[data-befund]')]
    .map((item) => [item.dataset.befund, item.querySelector('.satz').textContent]));
  const known = memory.get('fehler') ?? [];
  const fresh = [...errors].filter(([key]) => !known.includes(key));
  memory.set('fehler', [...errors.keys()]);
  if (fresh.length) {
    openPanel(true);
    alarm.textContent = `Fehler: ${fresh.slice(0, 3).map(([, words]) => words).join(' ')}`;
  } else if (!errors.size && known.length) {
    openPanel(false);
    alarm.textContent = '';
  } else {
    openPanel(Boolean(memory.get('offen')));
  }
}

// ---- the server's voice; a hidden tab listens to nothing, for browsers have few lines to one server

function listen() {
  if (document.hidden || source) return;
  source = new EventSource('/__kis/ereignisse');
  source.onopen = () => { silence.textContent = ''; };
  source.onmessage = ({ data }) => follow(JSON.parse(data).stand);
  source.onerror = () => {
    silence.textContent = 'Die Vorschau antwortet nicht mehr.';
    mute();
    soon = setTimeout(listen, 1000);
  };
}

function mute() {
  clearTimeout(soon);
  source?.close();
  source = undefined;
}

document.addEventListener('visibilitychange', () => (document.hidden ? mute() : listen()));
addEventListener('pagehide', mute);
addEventListener('pageshow', listen);

buildBar();
restoreField();
refreshBar().catch(() => {});
if (hasScripts()) fetchPage().then(({ page }) => { essenceAtFirst = essence(page); }).catch(() => {});
listen();
