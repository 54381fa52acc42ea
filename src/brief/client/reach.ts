// On every page: brings the buttons of the brief once the page is there and the browser has nothing else to do, or has had it for too long.
const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 200));
idle(() => import('./collect.ts').catch(() => {}), { timeout: 2000 });
