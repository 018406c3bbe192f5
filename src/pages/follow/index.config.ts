export default { navigationBarTitleText: '跟进的事' }
