export default { navigationBarTitleText: '诉求办理' }
