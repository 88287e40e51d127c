/** A Vue application that shows and hides a part with widgets in all the forms that a page may have them in. */
import { createApp, defineComponent, h, ref } from 'vue';

const { base } = document.querySelector('script')!.dataset;

const Part = defineComponent(() => {
  const count = ref(0);
  const hasLink = ref(true);
  const words = () => [h('p', `Alliansen ${count.value}`)];
  return () =>
    h('section', [
      h('button', { id: 'again', onClick: () => (count.value += 1) }, String(count.value)),
      h('cohesion-signatory-counter', { 'heading-level': count.value % 2 ? 2 : 4 }, words()),
      h('div', { 'data-cohesion': 'join-button' }, words()),
      h('button', { id: 'link', onClick: () => (hasLink.value = !hasLink.value) }, 'link'),
      h('p', [
        hasLink.value
          ? h('a', { href: `${base}embed/sv/podcast-player.html` }, `Alliansen ${count.value}`)
          : null,
      ]),
    ]);
});

const App = defineComponent(() => {
  const isShown = ref(true);
  return () =>
    h('main', [
      h('button', { id: 'toggle', onClick: () => (isShown.value = !isShown.value) }, 'toggle'),
      isShown.value ? h(Part) : null,
    ]);
});

createApp(App).mount('#app');
