/** Keys of a desk's keyboard; on the phone there are none. */

/** What a key means: ↑, ↓, Enter, Escape, Ctrl+Enter. A handler that gives false leaves the key to the browser. */
export type KeyHandlers = Partial<Record<'up' | 'down' | 'enter' | 'escape' | 'send', () => boolean>>

/** While the component is mounted, keys go to the handlers, except while somebody types (there only Escape and Ctrl+Enter do). */
export declare const useKeys: (handlers: KeyHandlers) => void

/** Moves the keyboard's focus to an element and brings it into view. */
export declare const focusOn: (id: string) => void
