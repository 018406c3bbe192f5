/** On the web a village's code is `/?scene=X`: it becomes the form's own address before the router reads it. */
/// <reference lib="dom" />

/** See entry-by-code.ts. */
export const openByCode = (): void => {
  const scene = new URLSearchParams(window.location.search).get('scene')
  if (scene === null) return
  const page = `#/pages/submit/index?scene=${encodeURIComponent(scene)}`
  window.history.replaceState(null, '', window.location.pathname + page)
}
