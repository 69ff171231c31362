// Brings the page up to date, and sends what a button stands for; what has the focus keeps it, for its id.
const PAUSE = 3000;

let isPressed = false;

/** @param {string} words */
function tell(words) {
  const told = document.getElementById('told');
  if (told && told.textContent !== words) told.textContent = words;
}

/**
 * Writes times as the browser's clock shows them: the server may be in another time zone.
 * @param {Element | null} root
 */
function localize(root) {
  for (const time of root?.querySelectorAll('time') ?? []) {
    const date = new Date(time.dateTime);
    time.textContent = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  }
}

let shown = document.getElementById('live')?.innerHTML;
localize(document.getElementById('live'));

async function load() {
  try {
    const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!response.ok) throw new Error(String(response.status));
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    const before = document.getElementById('live');
    const after = next.getElementById('live');
    // A button that is replaced while it is pressed would not be pressed.
    if (before && after && shown !== after.innerHTML && !isPressed) {
      shown = after.innerHTML;
      localize(after);
      const { id } = document.activeElement ?? {};
      before.replaceWith(document.importNode(after, true));
      if (id) document.getElementById(id)?.focus();
    }
    tell('');
  } catch {
    tell(
      'The class does not answer: it has ended, or the network is gone. This is what it knew last.',
    );
  }
}

async function refresh() {
  await load();
  setTimeout(refresh, PAUSE);
}

setTimeout(refresh, PAUSE);

addEventListener('pointerdown', () => {
  isPressed = true;
});
for (const end of ['pointerup', 'pointercancel']) {
  addEventListener(end, () => {
    isPressed = false;
  });
}

addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button?.dataset.act) return;
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch('act', { method: 'POST', headers, body: button.dataset.act });
    // A press that comes second, from another window, changes nothing.
    if (!response.ok && response.status !== 409) throw new Error(String(response.status));
  } catch {
    tell('That did not reach the class. Press again.');
    return;
  }
  await load();
});
