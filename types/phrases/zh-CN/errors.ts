/** Every error that a caller can receive: its code, and the sentence that a person reads. */

/** The catalogue: what is wrong and what to do, in plain Chinese. Codes are `area.problem`. */
export const ERROR_PHRASES = {
  'input.invalid': '填写的内容有误，请按提示修改后再试。',
  'identity.missing': '没有认出您的微信身份，请退出小程序后重新打开。',
  'identity.not-timer': '此功能由系统定时运行，不能直接调用。',
  'power.missing': '您没有办理此事的权限。如需开通，请联系本乡镇委员工作站。',
  'procedure.unknown': '小程序版本太旧，请关闭后重新打开。',
  'code.unknown': '这个二维码不是码上协商的村码，请核对后再扫；也可以直接选择乡镇和村。',
  'code.retired': '这个村码已停用，请在下面选择您所在的乡镇和村。',
  'council.unknown': '没有找到这个协商议事会，请重新选择。',
  'kind.unknown': '请重新选择“事情类别”。',
  'concern.not-found': '没有找到这件诉求。它可能不归您查看，请返回列表重试。',
  'concern.already-handled': '这件诉求刚刚已由同事办理，请刷新后查看。',
  'concern.not-withdrawable': '工作站已经受理，不能撤回。如情况有变，请联系工作站。',
  'topic.not-found': '没有找到这个议题，它可能还没有公开。',
  'text.personal': '公开的文字里有手机号、证件号或不愿公开的姓名，请删去后再公开。',
  'content.risky': '内容含有不适合提交的词句，请修改后再提交。您写的内容都还在。',
  'concern.too-many': '您今天提交的诉求较多，请明天再提；急事请直接联系本乡镇委员工作站。您写的内容都还在。',
  'photo.foreign': '有照片不属于这次提交，请删除后重新选择。',
  'photo.too-large': '照片太大，请换一张 5MB 以内的照片。',
  'system.busy': '现在办理的人较多，请稍等几秒再试。您填写的内容都还在。',
  'system.failed': '系统出了点问题，没有办成。您填写的内容都还在，请稍后再试。',
  'system.full': '系统存储空间不足，暂时不能提交。您填写的内容都还在，请稍后再试。',
  'cloud.unreachable': '网络不通，没有连上。您填写的内容都还在，网络恢复后会自动提交。',
} as const satisfies Record<string, string>
