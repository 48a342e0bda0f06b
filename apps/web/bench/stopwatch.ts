/** Resolves with the moment at which what was changed until now stands on the screen. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now());
      };
      port2.postMessage(null);
    });
  });
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** From `since` until the last change of the page is painted; it is still when two frames bring no change. */
async function untilStill(since: number): Promise<number> {
  let last = since;
  let still = 0;
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  while (still < 2) {
    const now = await painted();
    if (changed) last = now;
    still = changed ? 0 : still + 1;
    changed = false;
  }
  observer.disconnect();
  return last - since;
}

const measured: number[] = [];

/** Measures each such event from the moment the browser had it until everything it changed is painted. */
function watch(kind: 'keydown' | 'paste', key?: string): void {
  addEventListener(
    kind,
    (event) => {
      if (key && (event as KeyboardEvent).key !== key) return;
      void untilStill(event.timeStamp).then((milliseconds) => measured.push(milliseconds));
    },
    { capture: true },
  );
}

let scrolling = false;

async function frames(): Promise<number[]> {
  const lengths: number[] = [];
  scrolling = true;
  await frame();
  let before = performance.now();
  while (scrolling) {
    await frame();
    const now = performance.now();
    lengths.push(now - before);
    before = now;
  }
  return lengths;
}

/** What `scripts/bench/web.cjs` calls. */
export function provideStopwatch(load: () => void): void {
  Object.assign(globalThis, {
    bench: {
      async load(): Promise<number> {
        const since = performance.now();
        load();
        while (!document.querySelector('[row-id="p:0"] .chip')) await frame();
        const drawn = (await painted()) - since;
        return Math.max(drawn, await untilStill(since));
      },
      watch,
      measured,
      frames,
      stopFrames: () => {
        scrolling = false;
      },
    },
  });
}
