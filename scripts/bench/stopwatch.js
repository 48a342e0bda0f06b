// Runs inside the page, before anything of it: measures from an event until what it changed is painted.
(() => {
  /** Resolves with the moment at which what was changed until now stands on the screen. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };

  /** From `since` until the last change of the page is painted; it is still when two frames bring no change. */
  async function untilStill(since) {
    let last = since;
    let still = 0;
    let changed = false;
    const observer = new MutationObserver(() => {
      changed = true;
    });
    observer.observe(document.documentElement, everything);
    while (still < 2) {
      const now = await painted();
      if (changed) last = now;
      still = changed ? 0 : still + 1;
      changed = false;
    }
    observer.disconnect();
    return last - since;
  }

  const measured = [];
  /** Measures each such event from the moment the browser had it until everything it changed is painted. */
  function watch(kind, key) {
    addEventListener(
      kind,
      (event) => {
        if (key && event.key !== key) return;
        void untilStill(event.timeStamp).then((milliseconds) => measured.push(milliseconds));
      },
      { capture: true },
    );
  }

  /** The next measured time. */
  async function next() {
    while (measured.length === 0) await frame();
    return measured.shift();
  }

  /** From the last byte of the answer to the request whose path matches until its cells are drawn and the page is still. */
  async function usable(path, selector) {
    const answered = () =>
      performance.getEntriesByType('resource').find(({ name }) => new URL(name).pathname.match(path));
    while (!answered() || !document.querySelector(selector)) await frame();
    const since = answered().responseEnd;
    const drawn = (await painted()) - since;
    return Math.max(drawn, await untilStill(since));
  }

  let scrolling = false;
  async function frames() {
    const lengths = [];
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
  const stopFrames = () => {
    scrolling = false;
  };

  globalThis.bench = { usable, watch, next, frames, stopFrames };
})();
