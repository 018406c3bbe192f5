/** What is chosen on a page, written into its address, so that it is still chosen after the page was loaded anew. */

/** A page's parameters by name; null takes one out. */
export type AddressPart = Readonly<Record<string, string | null>>

/** Nothing while another page than `page` (`/council/topics/index`) is open; WeChat shows no addresses and reloads nothing. */
export declare const keepInAddress: (page: string, part: AddressPart) => void
