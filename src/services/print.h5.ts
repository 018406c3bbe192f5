/** On the web the browser prints; what is not for paper hides itself (`@media print`). */
/// <reference lib="dom" />

/** See print.ts. */
export const printPage: (() => void) | null = () => window.print()
