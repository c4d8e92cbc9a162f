/** Packages without types of their own; they are loaded for what they do, nothing is taken from them. */

declare module "htmx-ext-sse";
declare module "idiomorph/htmx";
