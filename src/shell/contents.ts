/** Marks the section being read in the contents, and closes the drawer once a section is chosen. */

const drawer = document.getElementById('contents');
const links = [...(drawer?.querySelectorAll<HTMLAnchorElement>('.sections a') ?? [])];
const sections = links.flatMap((link) => {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return heading ? [{ link, heading }] : [];
});

function markCurrent(): void {
  const line = window.innerHeight * 0.3;
  const passed = sections.filter(({ heading }) => heading.getBoundingClientRect().top < line);
  const current = passed.at(-1)?.link;
  for (const { link } of sections) {
    if (link === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (sections.length > 0) {
  const watcher = new IntersectionObserver(markCurrent, { rootMargin: '0px 0px -70% 0px' });
  for (const { heading } of sections) watcher.observe(heading);
}

drawer?.addEventListener('click', (event) => {
  const chosen = event.target instanceof Element && event.target.closest('a') !== null;
  if (chosen && drawer.matches(':popover-open')) drawer.hidePopover();
});
