/** What the lab uses once it is given a text: fetched then, so that the page does not carry it. */

export { progressWords } from '../../cell/run-messages.ts';
export { getEngine } from '../../runtime/client.ts';
