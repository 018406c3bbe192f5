export default { navigationBarTitleText: '回执' }
