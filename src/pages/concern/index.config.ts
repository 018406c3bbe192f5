export default { navigationBarTitleText: '我的诉求' }
