type Loaded = { readonly ok: true; readonly url: string } | { readonly ok: false };

/** The clips of a listening block, each fetched once and kept in memory: a bad line later does not matter. */
export type Clips = {
  readonly load: (item: string) => Promise<Loaded>;
  /** One after another, in the order they are asked: the first clip must not wait for the last. */
  readonly preload: (questions: readonly { readonly id: string }[]) => Promise<void>;
  readonly forget: () => void;
};

const plays = (type: string) => document.createElement("audio").canPlayType(type) !== "";

/** @param base the address under which the clips lie */
export function makeClips(base: string): Clips {
  const loading = new Map<string, Promise<Loaded>>();
  const fetchClip = async (item: string): Promise<Loaded> => {
    const extension = plays('audio/webm; codecs="opus"') ? "webm" : "mp3";
    try {
      const response = await fetch(`${base}/${item}.${extension}`);
      if (!response.ok) return { ok: false };
      return { ok: true, url: URL.createObjectURL(await response.blob()) };
    } catch {
      return { ok: false };
    }
  };
  const load = async (item: string): Promise<Loaded> => {
    const known = loading.get(item) ?? fetchClip(item);
    loading.set(item, known);
    const loaded = await known;
    // What failed is fetched anew when it is asked for again.
    if (!loaded.ok) loading.delete(item);
    return loaded;
  };
  return {
    load,
    preload: async (questions) => {
      for (const { id } of questions) await load(id);
    },
    forget: () => {
      for (const known of loading.values()) {
        void known.then((loaded) => {
          if (loaded.ok) URL.revokeObjectURL(loaded.url);
        });
      }
      loading.clear();
    },
  };
}
