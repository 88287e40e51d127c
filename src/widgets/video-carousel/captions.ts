import { baseLanguage } from '../../i18n/language.ts';
import type { Captions } from './providers/file.ts';

/**
 * Gives a video its captions as tracks, without `<track>`: that would need `crossorigin` on the video, which then
 * does not play from a host without CORS, and a page's `media-src` for the texts. So the texts are fetched, each when
 * its track is first shown, and only their own file needs CORS.
 *
 * @param language - base language of the widget: captions in it are shown without being asked for.
 */
export function addCaptions(
  video: HTMLVideoElement,
  captions: readonly Captions[],
  language: string,
): void {
  let wanted = true;
  for (const { url, title, language: tag } of captions) {
    const track = video.addTextTrack('captions', title || nameOf(tag), tag);
    track.mode = wanted && baseLanguage(tag) === language ? 'showing' : 'disabled';
    if (track.mode === 'showing') wanted = false;
    let asked = false;
    const fill = () => {
      if (asked || track.mode !== 'showing') return;
      asked = true;
      fetch(url, { credentials: 'omit', referrerPolicy: 'strict-origin' })
        .then((response) => (response.ok ? response.text() : ''))
        .then(
          (text) => cues(text).forEach((cue) => track.addCue(new VTTCue(...cue))),
          // A video without captions is still worth seeing.
          () => {},
        );
    };
    video.textTracks.addEventListener('change', fill);
    fill();
  }
}

/** A language in itself: "svenska". */
const nameOf = (tag: string) =>
  tag && (new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag);

const time = String.raw`(?:(\d+):)?(\d\d):(\d\d\.\d{3})`;
const cue = new RegExp(`${time}[ \\t]+-->[ \\t]+${time}.*\\n([^]+)`);

/** The cues of a WebVTT file; where on the picture they stand is left to the browser. */
export const cues = (text: string): [start: number, end: number, text: string][] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const [, h1 = 0, m1, s1, h2 = 0, m2, s2, words] = cue.exec(block) ?? [];
      return words
        ? [[+h1 * 3600 + +m1! * 60 + +s1!, +h2 * 3600 + +m2! * 60 + +s2!, words.trimEnd()]]
        : [];
    });
