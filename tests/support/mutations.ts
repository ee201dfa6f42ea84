// Damaged copies of a file, as disks, networks and hostile hands make them. The same seed makes the same damage.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A number below `below`, another at each call. */
type Dice = (below: number) => number;

/** xorshift32, by George Marsaglia (public domain). */
function diceOf(seed: number): Dice {
  let state = (seed * 2654435761 + 1) | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(1, below);
  };
}

/** Bytes flipped, cut out, doubled, moved or cut off. */
export function damagedBytes(bytes: Uint8Array, seed: number): Uint8Array {
  const dice = diceOf(seed);
  let damaged = Uint8Array.from(bytes);
  for (let times = 1 + dice(8); times > 0; times--) {
    const at = dice(damaged.length);
    const length = 1 + dice(Math.min(64, damaged.length));
    const piece = damaged.subarray(at, at + length);
    const rest = damaged.subarray(at + length);
    switch (dice(5)) {
      case 0:
        damaged = damaged.map((byte, index) => (index === at ? byte ^ (1 << dice(8)) : byte));
        break;
      case 1:
        damaged = joined(damaged.subarray(0, at), rest);
        break;
      case 2:
        damaged = joined(damaged.subarray(0, at), piece, piece, rest);
        break;
      case 3:
        damaged = joined(piece, damaged.subarray(0, at), rest);
        break;
      default:
        if (dice(4) === 0) damaged = damaged.slice(0, at);
        else damaged = damaged.map((byte, index) => (index >= at && index < at + 4 ? dice(256) : byte));
    }
  }
  return damaged;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(pieces));
}

/** Mark-up broken or rearranged: tags and attributes left out, doubled, swapped, renamed or with other values. */
export function damagedMarkup(text: string, seed: number): string {
  const dice = diceOf(seed);
  const tokens = text.match(/<[^>]*>|[^<]+/g) ?? [];
  for (let times = 1 + dice(12); times > 0 && tokens.length > 0; times--) {
    const at = dice(tokens.length);
    const token = tokens[at] ?? "";
    const other = dice(tokens.length);
    switch (dice(7)) {
      case 0:
        tokens.splice(at, 1 + dice(3));
        break;
      case 1:
        tokens.splice(at, 0, ...tokens.slice(at, at + 1 + dice(200)));
        break;
      case 2:
        [tokens[at], tokens[other]] = [tokens[other] ?? "", token];
        break;
      case 3:
        tokens[at] = token.replace(
          /"[^"]*"/,
          `"${["", "-1", "99999999999", "0", "__proto__", "NaN", "&amp;"][dice(7)]}"`,
        );
        break;
      case 4:
        tokens[at] = token.replace(/\s[\w:-]+="[^"]*"/, "");
        break;
      case 5:
        tokens[at] = (tokens[other] ?? "") + token;
        break;
      default:
        tokens[at] = token.replace(
          /[\w:]+/,
          ["w:p", "w:tbl", "text:list", "constructor", "w:del"][dice(5)] ?? "",
        );
    }
  }
  return tokens.join("");
}

/** A package with one of its parts damaged, left out or exchanged for another. */
export function damagedPackage(bytes: Uint8Array, seed: number): Uint8Array {
  const dice = diceOf(seed);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[dice(names.length)] ?? "";
  const part = parts[name] ?? new Uint8Array();
  const other = names[dice(names.length)] ?? "";
  const chance = dice(10);
  if (chance === 0) delete parts[name];
  else if (chance === 1) parts[name] = parts[other] ?? part;
  else if (chance < 4) parts[name] = Uint8Array.from(damagedBytes(part, seed));
  else parts[name] = strToU8(damagedMarkup(strFromU8(part), seed));
  return zipSync(parts, { level: 1 });
}
