import { decodeReferences } from '../../element/references.ts';
import { languageName } from '../../i18n/format.ts';
import { baseLanguage } from '../../i18n/language.ts';
import type { VideoFile } from './providers/file.ts';

type Captions = VideoFile['captions'][number];

/**
 * Captions as tracks that the browser offers: those in the visitor's language are shown, the first of them where there are
 * several. They are read by us and not by the browser: it knows no SubRip, and would want the video's host to let other
 * sites read the video, for the sake of captions from elsewhere. Each file is asked for when it is to be seen.
 *
 * @param language - base language of the widget.
 */
export async function addCaptions(
  video: HTMLVideoElement,
  all: readonly Captions[],
  language: string,
): Promise<void> {
  const waiting = new Map<TextTrack, string>();
  for (const { src, srclang, label } of all)
    waiting.set(video.addTextTrack('captions', label || languageName(srclang), srclang), src);
  const [shown] = [...waiting.keys()].filter((track) => baseLanguage(track.language) === language);
  const fill = async () => {
    for (const [track, src] of waiting) {
      if (track.mode !== 'showing') continue;
      waiting.delete(track);
      for (const { start, end, text } of await cuesOf(src))
        track.addCue(new VTTCue(start, end, text));
    }
  };
  video.textTracks.addEventListener('change', () => void fill());
  if (shown) shown.mode = 'showing';
  await fill();
}

/** None where they cannot be had: better no captions than no video. */
async function cuesOf(address: string) {
  try {
    const { loadText, parseCues } = await import('../../cues/cues.ts');
    return parseCues(await loadText(address), decodeReferences) ?? [];
  } catch {
    return [];
  }
}
