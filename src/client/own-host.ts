// In a build that was not told where it will stand, addresses in citations begin at the host's root. The reader's browser knows the host.
if (/^https?:$/.test(location.protocol))
  for (const own of document.querySelectorAll('[data-no-host]')) own.prepend(location.origin);
