/** What a component tells about itself so that links can carry its state. */

/** A kind of component, and the words for it. */
export interface ShareKind {
  /** "cell": names it in sentences, and in links what they are to. */
  readonly name: string;
  /** "code": names in links what they bring. */
  readonly brings: string;
  /** "version": what they bring, in sentences. */
  readonly version: string;
  /** "Run": the button that starts it. */
  readonly start: string;
}

export interface Shareable<Version> {
  readonly kind: ShareKind;
  /** Names it among those of its kind. */
  readonly id: string;
  readonly title: string;
  readonly element: HTMLElement;
  /** Under which are kept the reader's own version, and the one that is set aside. */
  readonly names: { readonly own: string; readonly aside: string };
  /** What the page brings. */
  readonly original: Version;
  /** What the reader made, as it is shown; null where the original is shown. */
  own(): Version | null;
  /** Shows and keeps `version`. */
  show(version: Version): void;
  /** Brings the reader to it. */
  focus(): void;
  /** Whether a reader would see no difference. */
  isSame(one: Version, other: Version): boolean;
  /** What a link is to carry, as JSON can say it. */
  encode(version: Version): Told<unknown>;
  /** What a link carried; null where it is nothing of this kind. */
  decode(content: unknown): Told<Version> | null;
  /** What was kept; null where it is damaged. */
  parse(kept: unknown): Version | null;
  /** How `version` differs from the original. */
  difference(version: Version): HTMLElement;
}

/** Something, and what the reader has to know of it: a sentence or nothing. */
export interface Told<Content> {
  readonly content: Content;
  readonly remark: string;
}
