export default { navigationBarTitleText: '提诉求' }
