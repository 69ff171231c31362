/** Fetches one file that an engine needs later than the others, and tells why where it does not come. */
import { brokeOff, type EngineError, refused, unreachable } from './failure.ts';

/**
 * @param file Its name in words to the reader.
 * @param refusal What to say where the server answers without it.
 * @throws EngineError
 */
export async function fetchBytes(
  file: string,
  url: string | URL,
  refusal: (file: string, status: number) => EngineError = refused,
): Promise<ArrayBuffer> {
  const response = await fetch(url).catch(async (cause: unknown) => {
    throw await unreachable(file, cause);
  });
  if (!response.ok) throw refusal(file, response.status);
  return response.arrayBuffer().catch((cause: unknown) => {
    throw brokeOff(file, cause);
  });
}
