/** Which part of “我的” is shown; other pages may ask for one before they lead there. */
import { create } from 'zustand'

/** The tabs of the page. */
export type Section = 'concerns' | 'followed' | 'messages' | 'settings'

const useSectionStore = create<{ readonly section: Section }>(() => ({ section: 'concerns' }))

/** The part that is shown now. */
export const useSection = (): Section => useSectionStore((store) => store.section)

/** Shows a part, now or when the page opens. */
export const showSection = (section: Section): void => useSectionStore.setState({ section })
