/** Decides on each page, in a few bytes, whether the reader sits in a class; its code comes only then. */
const [, room] = /(?:^|; *)room=([\w-]+)/.exec(document.cookie) ?? [];
// A script that cannot be fetched says nothing; the page works on.
if (room) import('./in-class.ts').then(({ enterClass }) => enterClass(room)).catch(() => {});
