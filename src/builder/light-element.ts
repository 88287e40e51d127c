import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { english, withLocale, type Locale } from '../i18n/messages.ts';

/**
 * A part of the builder's page that has a state of its own. It stands in the page's one shadow tree, whose styles hold for
 * it, and says what it says in the locale that it is given.
 */
export abstract class LightElement extends LitElement {
  static override properties: PropertyDeclarations = { locale: { attribute: false } };

  declare locale: Locale;

  constructor() {
    super();
    this.locale = english;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override update(changed: PropertyValues): void {
    withLocale(this.locale, () => super.update(changed));
  }
}
