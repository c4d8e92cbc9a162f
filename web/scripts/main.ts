/** What every page loads. Each page works without it. */

import "./trusted";
import "./swaps";
import "./live";
import "./attach";
import "idiomorph/htmx";
import "htmx-ext-sse";
import "./drafts";
import "./mentions";
import "./keys";
import "./theme";
