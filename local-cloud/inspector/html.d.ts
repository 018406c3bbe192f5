/** esbuild brings .html files in as text. */
declare module '*.html' {
  const text: string
  export default text
}
