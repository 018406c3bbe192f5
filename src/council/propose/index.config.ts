export default { navigationBarTitleText: '提议题' }
