import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { facts, type MakeStatic } from '../../static/static.ts';
import { counterView } from './signatory-counter.view.ts';

export const makeStatic: MakeStatic = (feed) => {
  const view = counterView(feed, {
    call: '',
    categories: [],
    sentence: true,
    trend: false,
    today: undefined,
  });
  return (
    view && {
      title: view.label,
      description: view.sentence,
      height: 320,
      content: html`<ul>
          ${view.figures.map(
            ({ before, number, after, label, labelLang }) =>
              html`<li>
                <strong>${before}${number}${after}</strong>
                <span lang=${labelLang ?? nothing}>${label}</span>
              </li>`,
          )}
        </ul>
        <p>
          ${facts([...(view.progress ? [view.progress.text] : []), ...(view.deadline ? [view.deadline.text] : []), ...view.notes])}
        </p>`,
    }
  );
};
