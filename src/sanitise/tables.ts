import type { Words } from './words.ts';

/** Lets a table that is wider than its place scroll on its own, by keyboard too, and say so. */
export function letTablesScroll(root: DocumentFragment, { wide, lang }: Words): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const hint = document.createElement('p');
    hint.className = 'hint muted';
    hint.lang = lang;
    hint.append(wide);
    hint.hidden = true;
    const scroller = document.createElement('div');
    scroller.className = 'wide';
    table.replaceWith(hint, scroller);
    scroller.append(table);
    const observer = new ResizeObserver(() => {
      const isWide = scroller.scrollWidth > scroller.clientWidth;
      hint.hidden = !isWide;
      // Nobody needs to stop at one that does not scroll.
      for (const [name, value] of Object.entries({
        tabindex: '0',
        role: 'group',
        'aria-label': wide,
      }))
        if (isWide) scroller.setAttribute(name, value);
        else scroller.removeAttribute(name);
    });
    observer.observe(scroller);
    observer.observe(table);
  }
}
