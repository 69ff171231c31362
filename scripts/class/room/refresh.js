// Brings the page up to date; what has the focus keeps it, for its id.
const PAUSE = 3000;

/** @param {string} words */
function tell(words) {
  const told = document.getElementById('told');
  if (told && told.textContent !== words) told.textContent = words;
}

async function refresh() {
  try {
    const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!response.ok) throw new Error(String(response.status));
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    const before = document.getElementById('live');
    const after = next.getElementById('live');
    if (before && after && before.innerHTML !== after.innerHTML) {
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
  setTimeout(refresh, PAUSE);
}

setTimeout(refresh, PAUSE);
