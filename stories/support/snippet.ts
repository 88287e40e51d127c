/** What a partner pastes to have what a story shows: the script once, and the tag. Storybook's own frame is not in it. */
import type { StoryContext } from '@storybook/web-components-vite';
import { script } from 'virtual:cohesion';
import { pseudoLanguage } from '../../.generated/pseudo.ts';
import { element, type Args } from './story.ts';

/** What stands between the tags where the story has nothing: the alliance's name, which is the same in all languages. */
const link = (): HTMLElement => {
  const made = document.createElement('a');
  made.href = 'https://alliance.example.eu';
  made.textContent = '#CohesionAlliance';
  return made;
};

/** A story's arguments, and what the toolbar has chosen, as HTML. */
export function snippet({
  component,
  args,
  globals,
}: Pick<StoryContext<Args>, 'component' | 'args' | 'globals'>) {
  const { language, feed, feedAddress } = globals as Record<string, string>;
  const made = element(component!, {
    ...args,
    // The feeds of the stories lie in Storybook; a partner's page has the alliance's, which needs no saying.
    feed: feed === 'own' ? feedAddress : '',
    lang: args['lang'] ?? (['en', pseudoLanguage].includes(language!) ? '' : language),
  });
  if (!args.fallback) made.append(link());
  const content = [...made.children].map(({ outerHTML }) => `  ${outerHTML}`);
  const [opening, closing] = (made.cloneNode() as Element).outerHTML
    .replaceAll('=""', '')
    .split(/(?=<\/)/);
  return [script, '', opening, ...content, closing].join('\n');
}
