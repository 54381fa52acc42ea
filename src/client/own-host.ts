// In a build that was not told where it will stand, addresses in citations begin at the host's root. The reader's browser knows the host, and
// writes it where an address leaves the site: earlier, the longer line would push what stands below it away from under the reader's eyes.
if (/^https?:$/.test(location.protocol))
  for (const leaving of ['beforeprint', 'copy'])
    addEventListener(leaving, () => {
      for (const own of document.querySelectorAll('[data-no-host]')) {
        own.removeAttribute('data-no-host');
        own.prepend(location.origin);
      }
    });
