/** Opens the form straight away when the address carries a village's code; the phone does this by itself. */
export declare const openByCode: () => void
