import { expect } from '@open-wc/testing';
import { outsideRequests } from '../support/commands.ts';
import { until } from '../support/page.ts';

const frame = (src: string): HTMLIFrameElement => {
  const element = document.createElement('iframe');
  element.src = src;
  document.body.append(element);
  return element;
};

describe('the rest of the web', () => {
  it('is not there, and hears of who asks for it', async () => {
    const host = `asked-${Date.now()}.example`;
    for (const scheme of ['https', 'http'])
      await fetch(`${scheme}://${host}/`, { mode: 'no-cors' }).catch(() => undefined);
    await until(
      async () => (await outsideRequests()).some((request) => request.host === host),
      'the requests to be heard of',
    );
    expect((await outsideRequests()).map(({ host }) => host)).not.to.include('localhost');
  });

  it('has a stand-in at the address of a video platform', async () => {
    const told: unknown[] = [];
    const listen = ({ data, origin }: MessageEvent) => {
      if (origin === 'https://player.vimeo.com') told.push(data);
    };
    addEventListener('message', listen);
    const element = frame('https://player.vimeo.com/video/1');
    await until(() => told.includes('{"event":"ready"}'), 'the stand-in to be ready');
    removeEventListener('message', listen);
    element.remove();
  });
});
