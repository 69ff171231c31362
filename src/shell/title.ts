/** The id of a page's title: where the skip link and Starlight's "top of page" links go. */
export const TITLE_ID = '_top';
