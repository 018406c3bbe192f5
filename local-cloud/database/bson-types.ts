/** The BSON types that travel through the database without an equal in JavaScript. */

/** An ObjectId; 24 hexadecimal digits. Compared by its digits. */
export class ObjectId {
  constructor(readonly hex: string) {}
  toString(): string {
    return this.hex
  }
}

/** Any other extended JSON value (binary, timestamp, decimal …), kept exactly as it came. Compared by its text. */
export class ExtendedValue {
  constructor(readonly json: Readonly<Record<string, unknown>>) {}
  toString(): string {
    return JSON.stringify(this.json)
  }
}

/** A regular expression as MongoDB writes it; remembers pattern and options as they came, matches as JavaScript does. */
export class Pattern extends RegExp {
  constructor(
    readonly pattern: string,
    readonly options: string,
  ) {
    super(options.includes('x') ? withoutComments(pattern) : pattern, [...new Set(options)].filter(isFlag).join(''))
  }

  static override get [Symbol.species](): RegExpConstructor {
    return RegExp
  }
}

// `g` and `y` would make `test` remember its last place; `x` is applied to the pattern itself.
function isFlag(option: string): boolean {
  return 'imsu'.includes(option)
}

function withoutComments(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*$/gm, (part) => (/^[\\[]/.test(part) ? part : ''))
}
