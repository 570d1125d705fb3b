/**
 * The parts of a `multipart/form-data` body by their names. Job data that comes this way is small (100,000 characters).
 *
 *     readMultipart('--b\r\nContent-Disposition: form-data; name="job"\r\n\r\n{}\r\n--b--', 'multipart/form-data; boundary=b')
 *     // Map { 'job' => '{}' }
 */
export function readMultipart(body: string, contentType: string): Map<string, string> {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  const parts = new Map<string, string>();
  if (boundary === undefined) return parts;
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const headEnd = /\r?\n\r?\n/.exec(part);
    const name = /name="([^"]*)"/i.exec(part.slice(0, headEnd?.index))?.[1];
    if (headEnd === null || name === undefined) continue;
    parts.set(name, part.slice(headEnd.index + headEnd[0].length).replace(/\r?\n$/, ''));
  }
  return parts;
}
