import PDFDocument from "pdfkit";

/** A page with a line of text, as a scan would be. */
export async function scan(name: string) {
  const document = new PDFDocument({ size: "A5" });
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const finished = new Promise((resolve) => document.on("end", resolve));
  document.text(name);
  document.end();
  await finished;
  return { name: `${name}.pdf`, mimeType: "application/pdf", buffer: Buffer.concat(chunks) };
}
