export default { navigationBarTitleText: '我的议题' }
