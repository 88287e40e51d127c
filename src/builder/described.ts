/** What `widgets.json` says, beside the drop-in script: which widgets there are, and what can be asked of each. */

export interface DescribedWidget {
  /** Without `cohesion-`. */
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly DescribedAttribute[];
}

export interface DescribedAttribute {
  readonly name: string;
  readonly type: 'text' | 'number' | 'boolean' | 'choice';
  /** Of a choice: what it may be. */
  readonly choices?: readonly string[];
  readonly description: string;
}
