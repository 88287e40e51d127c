/** The usual combination on the page, each library as its README says. Bundled for the browser. */
import { CountUp } from 'countup.js';
import 'lite-youtube-embed';
import Plyr from 'plyr';
import { register, type SwiperContainer } from 'swiper/element';
import { A11y, Navigation } from 'swiper/modules';

/** The sheets of the two modules, for the swiper's shadow root. Defined by the bundling. */
declare const SWIPER_STYLES: string[];

for (const number of document.querySelectorAll<HTMLElement>('[data-count]'))
  new CountUp(number, Number(number.dataset.count), { autoAnimate: true, autoAnimateOnce: true });

register();
const swiper = document.querySelector<SwiperContainer>('swiper-container')!;
Object.assign(swiper, {
  modules: [Navigation, A11y],
  injectStyles: SWIPER_STYLES,
  slidesPerView: 'auto',
  spaceBetween: 16,
  navigation: true,
  a11y: { enabled: true },
});
swiper.initialize();

const player = new Plyr('#player', { iconUrl: new URL('plyr.svg', import.meta.url).href });
for (const button of document.querySelectorAll<HTMLElement>('.episodes button'))
  button.addEventListener('click', () => {
    player.source = {
      type: 'audio',
      title: button.textContent,
      sources: [{ src: button.dataset.src!, type: 'audio/mp3' }],
    };
    void player.play();
  });

const title = document.querySelector<HTMLElement>('.title')!;
const download = document.querySelector<HTMLAnchorElement>('.download')!;
document.querySelector('.language')!.addEventListener('change', (event) => {
  const [chosen] = (event.target as HTMLSelectElement).selectedOptions;
  title.textContent = chosen!.dataset.title!;
  title.lang = chosen!.lang;
  download.textContent = chosen!.dataset.download!;
  download.href = chosen!.value;
});

player.on('ready', () => document.dispatchEvent(new CustomEvent('usual-ready')));
