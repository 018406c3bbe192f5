export default { navigationBarTitleText: '代录诉求' }
