/** On the web only: trying the app out as another person, plainly marked as a demonstration. */
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Notice } from '@/components/notice/Notice'
import { type DemoPersons, demoPersons } from '@/services/cloud/platform'

/** Nothing on the phone, where WeChat says who it is. */
export function DemoPersonSwitch() {
  return demoPersons === null ? null : <Switch persons={demoPersons} />
}

function Switch({ persons }: { persons: DemoPersons }) {
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({ queryKey: ['demo', 'persons'], queryFn: () => persons.list(), staleTime: 3_600_000 })
  if (data === undefined) return null
  const key = persons.current()
  const current = data.find((person) => person.key === key)
  return (
    <View className="demo-switch">
      <Notice
        tone="highlight"
        icon="people"
        title={`演示：现在是“${current?.name ?? '新来的居民'}”`}
        action={
          <Button isSmall onPress={() => setOpen(!isOpen)}>
            {isOpen ? '收起' : '换个人试试'}
          </Button>
        }
      >
        网页版用来试用，可以换成不同的人看各自能看到和办理什么。在微信里由微信认人，没有这一栏。
      </Notice>
      {isOpen ? (
        <View className="mine__choices" role="radiogroup" aria-label="演示人物">
          {data.map((person) => (
            <Choice
              key={person.key}
              label={person.name}
              explanation={person.description}
              isOn={person.key === key}
              onPress={() => persons.choose(person.key)}
            />
          ))}
        </View>
      ) : null}
    </View>
  )
}
