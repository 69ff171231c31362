/** Fetches files of the site. */

/** @throws Error where the host cannot be reached or does not have it. */
export async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The host answers ${response.status} for ${address}.`);
  return response;
}
