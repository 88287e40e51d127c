import type { Episode } from '../podcast-player.view.ts';

/** What the lock screen's and the keyboard's media keys do. */
export type Actions = Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>>;

let owner: object | undefined;

/** Shows an episode on the lock screen, with its buttons; whoever called last is there. */
export function showSession(
  who: object,
  { title, people, image }: Episode,
  album: string | undefined,
  actions: Actions,
): void {
  const { mediaSession } = navigator;
  if (!mediaSession) return;
  owner = who;
  mediaSession.metadata = new MediaMetadata({
    title,
    artist: people,
    album: album ?? '',
    artwork: image ? [{ src: image }] : [],
  });
  handle(actions);
}

/** Takes it away again, if it is still ours. */
export function clearSession(who: object, actions: Actions): void {
  if (owner !== who) return;
  owner = undefined;
  navigator.mediaSession.metadata = null;
  handle(Object.fromEntries(Object.keys(actions).map((action) => [action, null])));
}

function handle(actions: Actions) {
  for (const [action, handler] of Object.entries(actions))
    try {
      navigator.mediaSession.setActionHandler(action as MediaSessionAction, handler);
    } catch {
      // An action that this browser does not know.
    }
}
