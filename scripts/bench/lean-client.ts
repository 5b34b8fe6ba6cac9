import { connect, type Socket } from "node:net";

export type Reply = { readonly status: number; readonly text: string };

const HEAD_END = "\r\n\r\n";

/**
 * One kept connection over which one request at a time is sent, with as little work as can be: what the client takes of two
 * cores the server does not get. It reads only what our endpoints answer: a status line and a content-length.
 */
export class LeanClient {
  readonly #port: number;
  readonly #cookie: string;
  #socket: Socket | null = null;
  #read = "";
  #settle: { resolve: (reply: Reply) => void; reject: (cause: Error) => void } | null = null;

  constructor(port: number, cookie: string) {
    this.#port = port;
    this.#cookie = cookie;
  }

  send(method: "GET" | "POST", path: string, body: string): Promise<Reply> {
    const type = body === "" ? "" : "content-type: application/json\r\n";
    const head = `${method} ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${this.#cookie}\r\n${type}`;
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#open().write(`${head}content-length: ${Buffer.byteLength(body)}${HEAD_END}${body}`);
    });
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  #open(): Socket {
    if (this.#socket !== null) return this.#socket;
    const socket = connect({ port: this.#port, host: "127.0.0.1", noDelay: true });
    socket.setEncoding("utf8");
    socket.on("data", (text) => this.#take(String(text)));
    const gone = (cause?: Error) => {
      if (this.#socket !== socket) return;
      this.#socket = null;
      this.#read = "";
      this.#settle?.reject(cause ?? new Error("the connection was closed"));
      this.#settle = null;
    };
    socket.on("error", gone).on("close", () => gone());
    this.#socket = socket;
    return socket;
  }

  #take(text: string): void {
    this.#read += text;
    const head = this.#read.indexOf(HEAD_END);
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#read)?.[1] ?? 0);
    const from = head + HEAD_END.length;
    if (this.#read.length < from + length) return;
    const reply = { status: Number(this.#read.slice(9, 12)), text: this.#read.slice(from) };
    this.#read = "";
    const settle = this.#settle;
    this.#settle = null;
    settle?.resolve(reply);
  }
}
