/** Each example of the workshop as a work: fetched when a reader opens it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { EXAMPLES, exampleWork } from '../../workshop/examples/examples.ts';
import type { Work } from '../../workshop/work.ts';

export const getStaticPaths: GetStaticPaths = () =>
  EXAMPLES.map(({ name }) => ({ params: { name }, props: { work: exampleWork(name) } }));

export const GET: APIRoute<{ readonly work: Work }> = ({ props }) => Response.json(props.work);
