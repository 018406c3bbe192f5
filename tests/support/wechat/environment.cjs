/** Jest environment of the mini-program: jsdom for the compiled templates to draw on, and `fetch` for the wire to the local cloud. */
const { TestEnvironment } = require('jest-environment-jsdom')

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, { fetch, Headers, Request, Response })
  }
}
