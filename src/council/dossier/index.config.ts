export default { navigationBarTitleText: '议事档案' }
