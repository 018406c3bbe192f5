export default { navigationBarTitleText: '我的履职档案' }
