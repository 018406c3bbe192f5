export default { navigationBarTitleText: '我的调研' }
