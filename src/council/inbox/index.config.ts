export default { navigationBarTitleText: '工作台' }
