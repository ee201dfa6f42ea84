import { UserError } from "../../../shared/base/user-error.ts";

/** Names that Windows keeps for devices, with any extension. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that every system can give a file, in composed form.
 *
 * @throws UserError `file-name-invalid` for a name with a slash, a control character or another sign that some
 *   system refuses, a device's name, a name that ends in a dot or a space, or one of more than 240 bytes
 */
export function checkFileName(name: string): string {
  const composed = name.normalize("NFC").trim();
  const forbidden =
    /[\p{Cc}/\\:*?"<>|]/u.test(composed) || /^\.|\.$/.test(composed) || deviceName.test(composed);
  if (composed === "" || forbidden || Buffer.byteLength(composed) > 240) {
    throw new UserError("file-name-invalid", { file: name });
  }
  return composed;
}

/** The name with the format's extension, which is added where it is missing. */
export function withExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}
