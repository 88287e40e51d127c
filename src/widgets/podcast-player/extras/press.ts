/** What keys can do, and what it depends on. */
export interface Keyed {
  readonly toggle: () => void;
  readonly mute: () => void;
  readonly seek: (seconds: number) => void;
  /** How far the two buttons go; like all times here in seconds. */
  readonly back: number;
  readonly forward: number;
  readonly time: number;
  readonly duration: number | undefined;
  /** Nobody can go anywhere: a broadcast, or a server that knows no ranges. */
  readonly fixed: boolean;
}

/**
 * Keys for the player, where neither the page, nor the browser, nor the control in focus has a use for them.
 *
 * @param on - what has the focus; the event may be over already, and then it tells of the host only.
 */
export function press(event: KeyboardEvent, on: HTMLElement, player: Keyed): void {
  const { key, code } = event;
  const slider = on.matches('input[type=range]');
  if (
    event.defaultPrevented ||
    event.isComposing ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    // Some keyboards have their digits there.
    (event.shiftKey && !/\d/.test(key)) ||
    on.closest('dialog, select, textarea, [contenteditable]') ||
    (on.localName === 'input' && !slider)
  )
    return;
  const { time, duration, seek, back, forward } = player;
  // On Greek and Cyrillic keyboards, as those who read "K" there expect.
  const letter =
    /^[\p{L}]$/u.test(key) && !/^[a-z]$/i.test(key)
      ? code.slice(3).toLowerCase()
      : key.toLowerCase();
  let act: (() => void) | undefined;
  if (letter === 'k' || (key === ' ' && !on.closest('button, a, summary, [tabindex]')))
    act = player.toggle;
  else if (letter === 'm') act = player.mute;
  else if (player.fixed) return;
  else if (letter === 'j') act = () => seek(time - back);
  else if (letter === 'l') act = () => seek(time + forward);
  else if (/^\d$/.test(key)) act = duration ? () => seek((duration * +key) / 10) : undefined;
  else if (on.matches('.volume')) return;
  else if (key === 'ArrowLeft' || key === 'ArrowRight')
    act = () => seek(time + ((key === 'ArrowLeft') === on.matches(':dir(rtl)') ? forward : -back));
  else if (key === 'Home') act = () => seek(0);
  else if (key === 'End') act = duration ? () => seek(duration) : undefined;
  if (!act) return;
  event.preventDefault();
  if (!event.repeat || !/^[km ]$/.test(letter)) act();
}
