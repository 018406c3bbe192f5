/** The platform's SDK, begun once for the environment in which the function runs. */
import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

export { cloud }
