/** `<read-rust>`: makes the marked tokens buttons, and shows the explanation of the one that is focused or pressed. */

class ReadRust extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    const items = [...this.querySelectorAll<HTMLElement>('[data-explains]')];
    const buttons = [...this.querySelectorAll<HTMLElement>('.token')].map((token) => {
      const item = items.find((it) => it.dataset['explains'] === token.dataset['token']);
      if (!item) throw new Error(`<read-rust> does not explain "${token.textContent}".`);
      return this.#buttonOf(token, item);
    });
    const show = (shown: HTMLButtonElement): void => {
      for (const button of buttons) {
        button.setAttribute('aria-pressed', String(button === shown));
      }
      for (const item of items) {
        const current = item.dataset['explains'] === shown.dataset['token'];
        item.toggleAttribute('data-shown', current);
      }
    };
    for (const button of buttons) {
      // A press does not focus a button in every browser.
      for (const event of ['focus', 'click']) button.addEventListener(event, () => show(button));
    }
    const [first] = buttons;
    if (first) show(first);
    this.dataset['ready'] = '';
  }

  /** A button in place of the token, with the token's coloured pieces. */
  #buttonOf(token: HTMLElement, item: HTMLElement): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = token.className;
    button.dataset['token'] = token.dataset['token'] ?? '';
    button.setAttribute('aria-describedby', item.id);
    button.append(...token.childNodes);
    token.replaceWith(button);
    return button;
  }
}

customElements.define('read-rust', ReadRust);
