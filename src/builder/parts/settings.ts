import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, Kind } from '../../feed/model.ts';
import { figures } from '../../calls/figures.ts';
import type { Choices, Chosen } from '../choices.ts';
import type { DescribedAttribute, DescribedWidget } from '../described.ts';
import { attributeLabel, choiceLabel, widgetLabel } from '../labels.ts';
import { ownNames } from '../languages.ts';
import { settings } from '../words.ts';
import { select } from './select.ts';

export interface SettingsInputs {
  readonly choices: Choices;
  readonly widgets: readonly DescribedWidget[];
  /** Undefined until it has been loaded. */
  readonly feed: Feed | undefined;
  readonly change: (change: Partial<Choices>) => void;
  /** Gives an attribute of a widget a value; without one, takes it away. */
  readonly set: (widget: string, attribute: string, value: string | undefined) => void;
}

/** What one sets for all widgets at once. */
const common = ['lang', 'partner'];
/** What few people need. */
const rare = ['feed', 'heading-level', 'refresh'];
/** Attributes that name an item, by the kind of item. */
const items: Readonly<Record<string, Kind>> = {
  declaration: 'declaration',
  episode: 'podcast',
  item: 'quotation',
  video: 'video',
};

export function settingsPart(inputs: SettingsInputs): TemplateResult {
  const { choices, widgets, change } = inputs;
  return html`<div class="fields">
      ${select({
        label: settings.language(),
        name: 'language',
        value: choices.language,
        options: [
          { value: '', text: settings.pageLanguage() },
          ...Object.entries(ownNames).map(([value, text]) => ({ value, text, lang: value })),
        ],
        change: (language) => change({ language }),
      })}
      <label>
        <span>${settings.partner()}</span>
        <input
          class="field"
          name="partner"
          autocomplete="organization"
          aria-describedby="partner-hint"
          .value=${choices.partner}
          @input=${(event: Event) => change({ partner: valueOf(event) })}
        />
      </label>
      <p class="muted" id="partner-hint">${settings.partnerHint()}</p>
    </div>
    ${choices.widgets.map((chosen) => {
      const described = widgets.find(({ name }) => name === chosen.name);
      return described ? widgetSettings(chosen, described, inputs) : nothing;
    })}`;
}

function widgetSettings(
  chosen: Chosen,
  { attributes }: DescribedWidget,
  { feed, set }: Pick<SettingsInputs, 'feed' | 'set'>,
): TemplateResult {
  const own = attributes.filter(({ name }) => !common.includes(name));
  const control = (attribute: DescribedAttribute) =>
    attributeControl(attribute, {
      id: `${chosen.name}.${attribute.name}`,
      value: chosen.attributes[attribute.name],
      call: chosen.attributes['call'],
      feed,
      set: (value) => set(chosen.name, attribute.name, value),
    });
  return html`<fieldset class="fields">
    <legend>${widgetLabel(chosen.name).name}</legend>
    ${own.filter(({ name }) => !rare.includes(name)).map(control)}
    <details>
      <summary>${settings.more()}</summary>
      <div class="fields">${own.filter(({ name }) => rare.includes(name)).map(control)}</div>
    </details>
  </fieldset>`;
}

interface ControlInputs {
  readonly id: string;
  /** Undefined where the attribute is not there. */
  readonly value: string | undefined;
  /** Of the call that is chosen; the feed's first without it. */
  readonly call: string | undefined;
  readonly feed: Feed | undefined;
  readonly set: (value: string | undefined) => void;
}

function attributeControl(
  { name, type, choices = [] }: DescribedAttribute,
  { id, value, call, feed, set }: ControlInputs,
): TemplateResult {
  const label = attributeLabel(name);
  const orNothing = (text: string) => set(text || undefined);
  const chooser = (options: readonly { readonly value: string; readonly text: string }[]) =>
    select({
      label,
      name: id,
      value: value ?? '',
      options: [{ value: '', text: settings.usual() }, ...options],
      change: orNothing,
    });
  if (name === 'heading-level')
    return chooser(['2', '3', '4', '5', '6'].map((level) => ({ value: level, text: `h${level}` })));
  if (name === 'categories' && feed) return categories(label, id, { value, call, feed, set });
  if (name === 'call' && feed)
    return chooser(
      (feed._cohesion?.calls ?? []).map(({ id, title = id }) => ({ value: id, text: title })),
    );
  const kind = items[name];
  if (kind && feed)
    return chooser(
      feed.items
        .filter(({ _cohesion }) => _cohesion.kind === kind)
        .map(({ id, title }) => ({ value: id, text: title ?? id })),
    );
  switch (type) {
    case 'choice':
      return chooser(choices.map((choice) => ({ value: choice, text: choiceLabel(choice) })));
    case 'boolean':
      return html`<label class="choice">
        <input
          type="checkbox"
          name=${id}
          .checked=${value !== undefined}
          @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? '' : undefined)}
        />
        <span>${label}</span>
      </label>`;
    case 'number':
    case 'text':
      return html`<label>
        <span>${label}</span>
        <input
          class="field"
          name=${id}
          type=${type}
          min=${type === 'number' ? 0 : nothing}
          spellcheck="false"
          .value=${value ?? ''}
          @input=${(event: Event) => orNothing(valueOf(event))}
        />
      </label>`;
  }
}

/** Which of the feed's numbers, in the feed's order. */
function categories(
  label: string,
  id: string,
  { value = '', call, feed, set }: Omit<ControlInputs, 'feed' | 'id'> & { readonly feed: Feed },
): TemplateResult {
  const wanted = value.split(/[\s,]+/);
  const calls = feed._cohesion?.calls ?? [];
  const all = figures(calls.find(({ id }) => id === call) ?? calls[0], feed);
  const toggle = (category: string) => {
    const isWanted = (one: string) => wanted.includes(one) !== (one === category);
    set(
      all
        .map(({ category }) => category)
        .filter(isWanted)
        .join(' ') || undefined,
    );
  };
  return html`<fieldset>
    <legend>${label}</legend>
    ${all.map(
      ({ category, label }) =>
        html`<label class="choice">
          <input
            type="checkbox"
            name=${id}
            value=${category}
            .checked=${wanted.includes(category)}
            @change=${() => toggle(category)}
          />
          <span>${label}</span>
        </label>`,
    )}
    <p class="muted">${settings.all()}</p>
  </fieldset>`;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value.trim();
