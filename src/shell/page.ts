/** The shell's script, one for every page: theme, search, contents, the start of the service worker. */

import '../offline/start.ts';
import '../room/start.ts';
import './contents.ts';
import './search/open.ts';
import './theme.ts';
