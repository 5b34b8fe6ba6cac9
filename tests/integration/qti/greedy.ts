/** Stands for a document that grows without end when it is read. */
const held: number[][] = [];
for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => index));
