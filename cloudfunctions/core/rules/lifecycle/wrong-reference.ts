/** What is wrong with a paper: the path of the field, and the sentence that says what to do. */
export interface WrongReference {
  readonly field: string
  readonly message: string
}
