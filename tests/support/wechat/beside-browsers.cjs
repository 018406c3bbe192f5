/** The mini-program's environment with what Node has besides, so that real browsers can be driven from the same test; the package still sees WeChat's names only. */
const Phone = require('./environment.cjs')

module.exports = class extends Phone {
  async setup() {
    await super.setup()
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      if (!(name in this.global)) this.global[name] = globalThis[name]
    }
  }
}
