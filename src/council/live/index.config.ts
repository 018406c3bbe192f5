export default { navigationBarTitleText: '协商会' }
