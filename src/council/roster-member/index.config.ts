export default { navigationBarTitleText: '委员' }
