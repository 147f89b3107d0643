// Every stop of the Tab key, as it comes, against every element that must be one, in order.
const stops = [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]',
)].filter(it => it.checkVisibility({ visibilityProperty: true }) && it.tabIndex >= 0 && !it.disabled);
const name = it => it.outerHTML.slice(0, 100);
window.reached = [];
window.invisible = [];
document.addEventListener('focusin', ({ target }) => {
    const style = getComputedStyle(target);
    const { left, width, height } = target.getClientRects()[0] ?? { left: -1 };
    reached.push(target);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
        invisible.push('the focus does not show: ' + name(target));
    }
    if (left < 0 || !width || !height) invisible.push('has the focus and is not there: ' + name(target));
});
window.compare = () => {
    // Browsers stop at what scrolls; axe judges whether it should.
    const scrolls = it => it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight;
    const at = reached.filter(it => stops.includes(it) || !scrolls(it));
    const wrong = stops.findIndex((stop, i) => at[i] !== stop);
    return wrong < 0 ? invisible : [
        ...invisible, 'Tab does not come to ' + name(stops[wrong]) + ' but to ' + (at[wrong] ? name(at[wrong]) : 'nothing'),
    ];
};
return stops.length;
