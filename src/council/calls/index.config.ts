export default { navigationBarTitleText: '电话通知' }
