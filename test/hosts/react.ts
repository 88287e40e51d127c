/** A React application that shows and hides a part with widgets in all the forms that a page may have them in. */
import { createElement as h, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const { base } = document.querySelector('script')!.dataset;

function Part() {
  const [count, setCount] = useState(0);
  const [hasLink, showLink] = useState(true);
  const words = `Alliansen ${count}`;
  return h(
    'section',
    null,
    h('button', { id: 'again', onClick: () => setCount(count + 1) }, count),
    h('cohesion-signatory-counter', { 'heading-level': count % 2 ? 2 : 4 }, h('p', null, words)),
    h('div', { 'data-cohesion': 'join-button' }, h('p', null, words)),
    h('button', { id: 'link', onClick: () => showLink(!hasLink) }, 'link'),
    h('p', null, hasLink && h('a', { href: `${base}embed/sv/podcast-player.html` }, words)),
  );
}

function App() {
  const [isShown, show] = useState(true);
  return h(
    'main',
    null,
    h('button', { id: 'toggle', onClick: () => show(!isShown) }, 'toggle'),
    isShown && h(Part),
  );
}

createRoot(document.getElementById('app')!).render(h(StrictMode, null, h(App)));
