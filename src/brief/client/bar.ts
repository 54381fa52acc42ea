import { address } from '../../addresses/links.ts';
import { pagePaths } from '../../addresses/paths.ts';

// At the foot of the window: the way to the brief, once there is something in it, and what was just done.
const aside = document.createElement('aside');
aside.className = 'brief-bar';
aside.ariaLabel = 'Your brief';
const said = document.createElement('span');
said.role = 'status';
const link = document.createElement('a');
link.href = address(pagePaths.brief);
link.hidden = true;
aside.append(said, link);
document.body.append(aside);
let hush: ReturnType<typeof setTimeout> | undefined;

/** Shows the way to the brief, with how many things are in it. */
export function bar(count: number): void {
  link.textContent = `Brief (${count})`;
  link.hidden = count === 0 || link.pathname === location.pathname;
}

/** Says something for some seconds; long enough to be read, and to go to the link beside it. */
export function tell(text: string): void {
  clearTimeout(hush);
  said.textContent = text;
  hush = setTimeout(
    () => {
      said.textContent = '';
    },
    4000 + 60 * text.length,
  );
}
