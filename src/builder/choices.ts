/** What somebody has chosen in the builder. All of it stands in the page's address, so that it can be sent as a link. */
import { places, rights, type Place, type Right } from './places.ts';

export interface Chosen {
  /** Of the widget, without `cohesion-`. */
  readonly name: string;
  /** Its attributes; one that is only there or not has an empty value. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Choices {
  readonly widgets: readonly Chosen[];
  /** BCP 47 tag; empty for the page's own. */
  readonly language: string;
  /** Who embeds. */
  readonly partner: string;
  /** Custom properties by their names without `--cohesion-`. */
  readonly properties: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly right: Right;
}

export const nothingChosen: Choices = {
  widgets: [],
  language: '',
  partner: '',
  properties: {},
  place: 'unknown',
  right: 'administrator',
};

/** The choices with one widget more, or without it where it was chosen. */
export function withToggled(choices: Choices, name: string): Choices {
  const others = choices.widgets.filter((one) => one.name !== name);
  const isChosen = others.length < choices.widgets.length;
  return {
    ...choices,
    widgets: isChosen ? others : [...choices.widgets, { name, attributes: {} }],
  };
}

/** The choices with another value of a widget's attribute; without a value, without the attribute. */
export const withAttribute = (
  choices: Choices,
  widget: string,
  attribute: string,
  value: string | undefined,
): Choices => ({
  ...choices,
  widgets: choices.widgets.map((one) =>
    one.name === widget ? { ...one, attributes: withValue(one.attributes, attribute, value) } : one,
  ),
});

/** The choices with another value of a custom property; with an empty one, without the property. */
export const withProperty = (choices: Choices, property: string, value: string): Choices => ({
  ...choices,
  properties: withValue(choices.properties, property, value || undefined),
});

type Values = Readonly<Record<string, string>>;

function withValue(values: Values, key: string, value: string | undefined): Values {
  const others = Object.entries(values).filter(([one]) => one !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

const name = /^[a-z]+(-[a-z]+)*$/;

/**
 * The parameters of an address: `widget=video-carousel&video-carousel.limit=6&place=drupal&accent=#7a0019`. What is as without
 * a choice is left out.
 */
export function toParameters(choices: Choices): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const { name, attributes } of choices.widgets) {
    parameters.append('widget', name);
    for (const [attribute, value] of Object.entries(attributes))
      parameters.append(`${name}.${attribute}`, value);
  }
  for (const key of ['language', 'partner', 'place', 'right'] as const)
    if (choices[key] !== nothingChosen[key]) parameters.set(key, choices[key]);
  for (const [property, value] of Object.entries(choices.properties))
    parameters.set(`--${property}`, value);
  return parameters;
}

/** Reads what {@link toParameters} has written; what is none of that is left out. */
export function fromParameters(parameters: URLSearchParams, widgets: readonly string[]): Choices {
  const attributesOf = (widget: string) =>
    Object.fromEntries(
      [...parameters].flatMap(([key, value]) => {
        const attribute = key.startsWith(`${widget}.`) ? key.slice(widget.length + 1) : '';
        return name.test(attribute) ? [[attribute, value]] : [];
      }),
    );
  const chosen = new Set(parameters.getAll('widget').filter((one) => widgets.includes(one)));
  const one = <Value extends string>(key: string, all: readonly Value[], without: Value) =>
    all.find((value) => value === parameters.get(key)) ?? without;
  const language = parameters.get('language') ?? '';
  return {
    widgets: [...chosen].map((name) => ({ name, attributes: attributesOf(name) })),
    language: /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(language) ? language : '',
    partner: parameters.get('partner') ?? '',
    properties: Object.fromEntries(
      [...parameters].flatMap(([key, value]) =>
        key.startsWith('--') && name.test(key.slice(2)) ? [[key.slice(2), value]] : [],
      ),
    ),
    place: one('place', places, nothingChosen.place),
    right: one('right', rights, nothingChosen.right),
  };
}
