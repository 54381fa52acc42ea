// What a page can do without until it is there.
import './own-host.ts';
import './way-back.ts';
