/** esbuild brings the files of the inspector's page in as text. */
declare module '*.html' {
  const text: string
  export default text
}

declare module '*.css' {
  const text: string
  export default text
}
