export default { navigationBarTitleText: '送达准确率' }
