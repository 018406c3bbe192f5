export default { navigationBarTitleText: '委员名册' }
