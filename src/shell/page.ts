/** The shell's script, one for every page: theme, search, contents. */

import './contents.ts';
import './search/open.ts';
import './theme.ts';
