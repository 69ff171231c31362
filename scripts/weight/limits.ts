/** What a page may weigh before its reader presses anything, in kilobytes after gzip. */

/** The page with its style sheets and scripts. */
export const PAGE_LIMIT = 80;
export const FRONT_LIMIT = 50;
/** Its scripts alone. */
export const SCRIPT_LIMIT = 25;
