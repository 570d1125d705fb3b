/**
 * The host a channel rule sees (R25): lower case, without `www.`, port and a closing dot. Read as text, not by a URL parser: stored
 * pages may lack their scheme, be cut at the field's length or be broken, and the host at their beginning still tells where they are.
 *
 * @example
 * hostOf('https://www.Google.de:443/search?q=x') // 'google.de'
 * hostOf('l.facebook.com/l.php')                 // 'l.facebook.com'
 * hostOf(undefined)                              // ''
 */
export function hostOf(page: string | undefined): string {
  const authority = withoutScheme(page ?? '').split(/[/?#\\]/, 1)[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/**
 * A page as a Landing Page pattern sees it (R25): the raw URL without scheme and `www.`.
 *
 * @example
 * withoutSchemeAndWww('https://www.example.com/Demo?gclid=Ab') // 'example.com/Demo?gclid=Ab'
 */
export function withoutSchemeAndWww(page: string | undefined): string {
  return withoutScheme(page ?? '').replace(/^www\./i, '');
}

/**
 * The short form of a page, which can be filtered and grouped where the raw URL can't: without scheme, `www.`, query and fragment.
 *
 * @example
 * shortPage('https://info.example.com/demo?gclid=Ab#top') // 'info.example.com/demo'
 */
export function shortPage(page: string): string {
  return withoutSchemeAndWww(page).split(/[?#]/, 1)[0] ?? '';
}

function withoutScheme(page: string): string {
  return page.trim().replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, '');
}
