import { crc32, deflateRawSync } from "node:zlib";

/** An entry as an attacker may write it: nothing here is checked. */
export type RawEntry = {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Unix mode with its type, such as 0o120777 for a link. */
  readonly mode?: number;
  readonly isEncrypted?: boolean;
  readonly deflated?: boolean;
  /** A size that the directory claims in place of the true one. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
};

const UTF8_NAME = 0x0800;

function headerOf(entry: RawEntry, raw: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(UTF8_NAME + (entry.isEncrypted ? 1 : 0), 2);
  header.writeUInt16LE(entry.deflated ? 8 : 0, 4);
  header.writeUInt32LE(entry.claimedCrc ?? crc32(raw), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(entry.claimedSize ?? raw.length, 18);
  header.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return header;
}

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

function directoryTail(mode: number, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((mode & 0xffff) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  return tail;
}

/** An archive byte by byte (APPNOTE 4.3), made on Unix, with whatever names and sizes are given. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const raw = Buffer.from(entry.data);
    const packed = entry.deflated ? deflateRawSync(raw, { level: 9 }) : raw;
    const header = headerOf(entry, raw, packed);
    const name = Buffer.from(entry.name);
    const file = Buffer.concat([Buffer.from("PK\u0003\u0004"), header, name, packed]);
    const maker = Buffer.from([20, 3]);
    const tail = directoryTail(entry.mode ?? 0o100644, offset);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), maker, header, tail, name]));
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(8);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  return Buffer.concat([
    ...files,
    listed,
    Buffer.from("PK\u0005\u0006"),
    end,
    uint32(listed.length),
    uint32(offset),
    Buffer.alloc(2),
  ]);
}
