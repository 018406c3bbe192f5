export default { navigationBarTitleText: '席位码' }
