/** Reads an address into the form people are joined by; `undefined` for a blank or shared one. */
export type ReadEmail = (email: string | undefined) => string | undefined;

/**
 * Makes the one reading of e-mail addresses (R32): trimmed, lower-cased; shared addresses count as blank everywhere.
 * An entry ending in `@` means that mailbox at any domain.
 *
 * @example readEmailsWithout(['info@'])(' Ann@Example.com ') // 'ann@example.com'
 * @example readEmailsWithout(['info@'])('INFO@example.com') // undefined
 */
export function readEmailsWithout(sharedEmails: readonly string[]): ReadEmail {
  const shared = new Set(sharedEmails.map((entry) => entry.trim().toLowerCase()));
  shared.delete('');
  return (email) => {
    const address = email?.trim().toLowerCase();
    if (!address || shared.has(address)) return undefined;
    const mailbox = address.slice(0, address.lastIndexOf('@') + 1);
    return shared.has(mailbox) ? undefined : address;
  };
}
