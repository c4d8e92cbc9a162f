// Draws the mark as a PNG: a circle carried by a beam on three piles, on paper.
import { deflateSync } from "node:zlib";

const PAPER = [0xfb, 0xfa, 0xf7];
const INK = [0x1c, 0x23, 0x30];
const SEA = [0x0b, 0x5d, 0x6b];
const ORANGE = [0xd9, 0x58, 0x0d];
// The drawing stands on 30 by 30; devices may cut an icon to a circle, so it fills the inner 60 hundredths only.
const DRAWING = 30;
const SHARE = 0.6;
const SAMPLES = 4;

const box = (colour, left, top, width, height) => ({
  colour,
  holds: (x, y) => x >= left && x < left + width && y >= top && y < top + height,
});
const MARK = [
  { colour: ORANGE, holds: (x, y) => (x - 15) ** 2 + (y - 6) ** 2 < 3.5 ** 2 },
  box(SEA, 2, 11, 26, 4.5),
  box(INK, 4.5, 15.5, 3.5, 12.5),
  box(INK, 13.25, 15.5, 3.5, 12.5),
  box(INK, 22, 15.5, 3.5, 12.5),
];

const colourAt = (x, y) => MARK.find((shape) => shape.holds(x, y))?.colour ?? PAPER;

/** The mean of a few points within the pixel: smooth edges. */
const pixel = (column, row, scale, margin) => {
  const sum = [0, 0, 0];
  for (let down = 0; down < SAMPLES; down++) {
    for (let across = 0; across < SAMPLES; across++) {
      const x = (column + (across + 0.5) / SAMPLES - margin) / scale;
      const y = (row + (down + 0.5) / SAMPLES - margin) / scale;
      colourAt(x, y).forEach((value, part) => (sum[part] += value));
    }
  }
  return sum.map((value) => Math.round(value / SAMPLES ** 2));
};

const crc = (bytes) => {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
};

const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
};

/** The mark in a square of this many pixels. */
export const draw = (size) => {
  const scale = (size * SHARE) / DRAWING;
  const margin = (size * (1 - SHARE)) / 2;
  const rows = Buffer.alloc(size * (1 + size * 3));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      rows.set(pixel(column, row, scale, margin), row * (1 + size * 3) + 1 + column * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
};
