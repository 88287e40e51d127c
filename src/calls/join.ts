import type { Join } from '../feed/model.ts';
import { msg, str } from '../i18n/messages.ts';

/**
 * Where one joins a call.
 *
 * @param partner - who sends the visitor.
 */
export function joinPage(
  { url, partner_parameter = 'partner' }: Join,
  partner: string | undefined,
): string {
  const page = new URL(url);
  if (partner) page.searchParams.set(partner_parameter, partner);
  return page.href;
}

/** @param title - of the call, where it is not the alliance's own. */
export const joinLabel = (title: string | undefined): string =>
  title
    ? msg(str`Join the call: ${title}`, {
        id: 'join.call',
        desc: 'On a button that leads to the page where one joins one of several calls. The value is the call’s title.',
      })
    : msg('Join the alliance', {
        id: 'join.label',
        desc: 'On the button that leads to the page where one joins the alliance.',
      });
