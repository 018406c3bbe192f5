/** A function without any right to open APIs; says who called it. */
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  if (event.content === undefined) return { context: cloud.getWXContext() }
  try {
    return await cloud.openapi.security.msgSecCheck({ content: event.content, version: 2, scene: 2, openid: 'o' })
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg }
  }
}
