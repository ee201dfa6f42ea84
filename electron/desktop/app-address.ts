/** The page of the window. A scheme of its own, so that no file:// page and no server is ever involved. */
export const appScheme = "app";
const appHost = "rapporteur";
export const appAddress = `${appScheme}://${appHost}/`;

/** Whether an address belongs to the program's own pages. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost && username === "";
}
