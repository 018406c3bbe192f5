export default { navigationBarTitleText: '村码登记' }
