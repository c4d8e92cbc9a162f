/** htmx, set so that it needs nothing the browser's policy forbids and leaves nothing behind in the browser. */

import htmx from "htmx.org";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
// A form that was refused comes back with 422 and its errors: that is a page to show, not a failure.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "422", swap: true },
  { code: "[45]..", swap: false, error: true },
];

// The extensions look for htmx there.
(window as unknown as { htmx: typeof htmx }).htmx = htmx;
