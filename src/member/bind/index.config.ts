export default { navigationBarTitleText: '绑定委员身份' }
