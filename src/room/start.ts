/** Decides on each page, in a few bytes, whether there is a room to take part in; its code comes only then. */
const [, room] = /(?:^|; *)room=([\w-]+)/.exec(document.cookie) ?? [];
// A script that cannot be fetched says nothing; the page works on.
if (room) import('./panel.ts').then(({ showRoom }) => showRoom(room)).catch(() => {});
