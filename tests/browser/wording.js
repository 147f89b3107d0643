// Links that say too little, on every page of a site, from its text alone.
const EMPTY_WORDS = ['hier', 'mehr', 'weiter', 'link', 'klicken', 'weiterlesen', 'mehr lesen',
    'mehr erfahren', 'hier klicken', 'details', 'siehe hier', 'lesen', 'download', 'here', 'more', 'read more'];
const folded = text => text.replace(/\s+/g, ' ').trim();
const name = link => folded(link.getAttribute('aria-label') ?? link.textContent +
    [...link.querySelectorAll('img')].map(it => it.alt).join(' '));
// A link's sentence, list entry, description or row may say what its own words leave open.
const around = link => folded(link.closest('p, li, dd, td, th, caption, h1, h2, h3, h4')?.textContent ?? '') +
    folded(link.closest('tr')?.textContent ?? '') + folded(link.closest('dd')?.previousElementSibling?.textContent ?? '');
const found = [];
for (const address of addresses) {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    const leads = new Map();
    for (const link of page.querySelectorAll('a[href]')) {
        // The search fills these in before it shows them.
        if (link.closest('[hidden]')) continue;
        const words = name(link);
        if (!/\p{L}|\p{N}/u.test(words) || EMPTY_WORDS.includes(words.toLowerCase().replace(/\W+$/, ''))) {
            found.push(`${address}: „${words}“ does not say where it leads: ${link.outerHTML.slice(0, 120)}`);
        }
        const key = words + '\n' + around(link);
        const href = link.getAttribute('href');
        if ((leads.get(key) ?? href) !== href) {
            found.push(`${address}: „${words}“ leads to ${leads.get(key)} and to ${href}`);
        }
        leads.set(key, href);
    }
}
return found;
