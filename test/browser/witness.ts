/** Watches a page for anything that happens by itself: a script, a request, a dialog, a page that goes elsewhere. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Witness extends AsyncDisposable {
  /** Shows the page at an address, pokes at everything in it, and tells what happened that should not have. */
  show(url: string): Promise<string[]>;
  readonly page: Page;
}

/** @param allowed whether a request may be made, beside that for the page itself */
export async function createWitness(context: BrowserContext, allowed: (url: string) => boolean): Promise<Witness> {
  let seen: string[] = [];
  let shown = '';
  const page = await context.newPage();
  // Also in frames, and before anything of the page runs: what a hostile script would call tells on itself.
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'msgbox'])
      Object.defineProperty(window, name, { value: () => console.error(`ran ${name}`) });
  });
  page.on('console', (message) => {
    if (message.text().startsWith('ran ')) seen.push(message.text());
  });
  page.on('dialog', async (dialog) => {
    seen.push(`dialog ${dialog.type()}`);
    await dialog.dismiss();
  });
  page.on('popup', (popup) => seen.push(`opened ${popup.url()}`));
  page.on('framenavigated', (frame) => {
    const isOwn = frame === page.mainFrame() ? frame.url() === shown : /^about:(blank|srcdoc)$/.test(frame.url());
    if (!isOwn) seen.push(`went to ${frame.url()}`);
  });
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === shown || allowed(url)) return route.continue();
    seen.push(`asked for ${url}`);
    return route.abort();
  });
  return {
    page,
    async show(url) {
      seen = [];
      shown = url;
      await page.goto(url, { waitUntil: 'load' });
      await page.evaluate(poke).catch((error: unknown) => seen.push(`the page broke: ${error}`));
      // What the poking set off has had its turn.
      await page
        .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))))
        .catch(() => {});
      return seen;
    },
    [Symbol.asyncDispose]: () => page.close(),
  };
}

/** Runs in the page: every event that a handler could wait for, and every link that leads to no other place. */
function poke(): void {
  const events = ['mouseover', 'pointerenter', 'mousedown', 'mouseup', 'focus', 'blur', 'input', 'change', 'toggle'];
  const others = ['animationstart', 'transitionend', 'scroll', 'wheel', 'beforetoggle', 'slotchange', 'begin', 'load'];
  const frames = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
  for (const element of [document, ...frames].flatMap((one) => [...one.querySelectorAll('*')])) {
    for (const name of [...events, ...others]) element.dispatchEvent(new Event(name, { bubbles: true }));
    // By its name: what is in a frame is made by that frame's own constructors.
    const leaves = element.localName === 'a' && /^(https?:|mailto:)/.test(element.getAttribute('href') ?? '');
    if (!leaves) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
}
