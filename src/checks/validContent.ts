/*
 * The content that the tests of this room start from.
 */

const site = `title: { zh: 储能, en: Storage }
description: { zh: 一篇关于储能的简报。, en: A briefing on storage. }
publisher: { zh: 编辑组, en: The editors }
address: https://example.org/storage/
languages:
  - { code: zh, tag: zh-CN, name: 中文 }
  - { code: en, tag: en-GB, name: English }
edition: '1'
published: 2024-02-29
updated: 2024-03-01
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
paper:
  title: { zh: 储能研究, en: A study of storage }
  note: { zh: 已发表。, en: Published. }
  references: 2
  sections:
    - { id: '1', title: { zh: 引言, en: Introduction } }
    - { id: '2', title: { zh: 结果, en: Results } }
kinds:
  - id: advice
    name: { zh: 建议, en: Advice }
    plural: { zh: 建议, en: Advice }
    summary: { zh: 该做什么。, en: What to do. }
    actions: { min: 1, max: 2 }
  - id: hurdle
    name: { zh: 难题, en: Hurdle }
    plural: { zh: 难题, en: Hurdles }
    summary: { zh: 难在哪里。, en: What is hard. }
topics:
  - { id: price, name: { zh: 价格, en: Price } }
  - { id: grid, name: { zh: 电网, en: Grid } }
menu: [advice, about, data/storage, glossary]
`;

const dataPackage = `{
  "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
  "name": "storage",
  "version": "1.0.0",
  "titles": { "zh": "数据", "en": "Data" },
  "descriptions": { "zh": "全部表格。", "en": "All tables." },
  "licenses": [{ "name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/", "title": "CC0" }],
  "units": { "percent": { "labels": { "zh": "%", "en": "%" } }, "hours": { "labels": { "zh": "小时", "en": "hours" } } },
  "resources": [
    {
      "name": "storage",
      "path": "data/storage.csv",
      "titles": { "zh": "储能", "en": "Storage" },
      "descriptions": { "zh": "各类储能。", "en": "Kinds of storage." },
      "basis": "paper", "year": 2023, "scopes": { "zh": "全国电站", "en": "All plants of the country" },
      "place": [{ "section": "2", "paragraph": 1 }],
      "sources": [{ "id": "ref-1" }],
      "schema": {
        "fields": [
          { "name": "id", "type": "string", "titles": { "zh": "名", "en": "Name" }, "constraints": { "required": true, "unique": true } },
          { "name": "item_zh", "type": "string", "titles": { "zh": "类型", "en": "Kind" } },
          { "name": "item_en", "type": "string", "titles": { "zh": "类型", "en": "Kind" } },
          { "name": "share", "type": "number", "titles": { "zh": "占比", "en": "Share" }, "unit": "percent" },
          { "name": "value", "type": "number", "titles": { "zh": "数值", "en": "Value" }, "unitField": "unit" },
          { "name": "unit", "type": "string", "titles": { "zh": "单位", "en": "Unit" } },
          { "name": "reference", "type": "integer", "titles": { "zh": "文献", "en": "Reference" } }
        ],
        "primaryKey": "id"
      }
    }
  ]
}
`;

const table = `id,item_zh,item_en,share,value,unit,reference
pumped,抽水蓄能,Pumped hydro,86.3,8,hours,1
battery,电池,Batteries,,2,hours,
`;

const sources = `- id: ref-1
  type: reference
  number: 1
  title: { zh: 第一篇, en: The first }
- id: ref-2
  type: reference
  number: 2
`;

const glossary = `- id: pumped-hydro
  name: { zh: 抽水蓄能, en: pumped hydro }
  aliases: { en: [pumped storage] }
  meaning: { zh: 用水的势能储电。, en: Power stored as lifted water. }
`;

const notes = `- id: scope
  type: decision
  title: { zh: 范围, en: Scope }
  text: { zh: 占比为<Figure of="storage.pumped.share" />。, en: The share is <Figure of="storage.pumped.share" />. }
  place: [{ section: '1', references: [2] }]
`;

const overviewZh = `---
question: 储能为什么贵？
answer: 因为闲置多。
figures:
  - { of: storage.pumped.share, label: 抽水蓄能占比 }
lead: advice
matrix: { rows: hurdle, columns: advice, title: 对照, note: 编者所加。 }
---

见[关于](/about/)。
`;

const overviewEn = `---
question: Why is storage dear?
answer: Because much of it idles.
figures:
  - { of: storage.pumped.share, label: Share of pumped hydro }
lead: advice
matrix: { rows: hurdle, columns: advice, title: Matrix, note: Added by the editors. }
translatedFrom: '2d630d3c1a20'
---

See [about](/about/).
`;

const aboutZh = `---
title: 关于
short: 关于
summary: 本站介绍。
---

## 来源 {#origin}

见[术语](/glossary/#pumped-hydro)。
`;

const aboutEn = `---
title: About
short: About
summary: About this site.
translatedFrom: 'e6e45c9f2aeb'
---

## Origin {#origin}

See the [glossary](/glossary/#pumped-hydro).
`;

const adviceZh = `---
title: 按服务时长付费
short: 付费
order: 1
answer: 按小时付费。
problem: 闲置太多。
actions:
  - what: 公布结算价。
    who: { text: 调度机构, basis: editorial }
    sign: 有人报名。
evidence:
  - text: 占比为<Figure of="storage.pumped.share" />。
    place: { section: '2', paragraph: 4, references: [1] }
    sources: [ref-1]
related:
  - { brief: hurdle/idle-plants, basis: editorial, how: 减少闲置 }
place:
  - { section: '2', references: [2] }
topics: [price, grid]
---

## 做法 {#method}

<Term of="pumped-hydro">抽水蓄能</Term>占<Figure of="storage.pumped.share" />，见<Brief of="hurdle/idle-plants">难题</Brief><Cite of="ref-1" />。

<Editorial>

这是编者的话。

</Editorial>

## 数据 {#numbers}

<DataTable name="storage" where="id=pumped" columns="item, share" bars="share" />
`;

const adviceEn = `---
title: Pay by the hour
short: Pay
order: 1
answer: Pay by the hour.
problem: Too much idles.
actions:
  - what: Publish the price.
    who: { text: The grid operator, basis: editorial }
    sign: Someone applies.
evidence:
  - text: The share is <Figure of="storage.pumped.share" />.
    place: { section: '2', paragraph: 4, references: [1] }
    sources: [ref-1]
related:
  - { brief: hurdle/idle-plants, basis: editorial, how: Less idling }
place:
  - { section: '2', references: [2] }
topics: [price, grid]
translatedFrom: '93b200cd52e5'
---

## Method {#method}

<Term of="pumped-hydro">Pumped hydro</Term> (<span lang="zh-CN">抽水蓄能</span>) has <Figure of="storage.pumped.share" />; see the <Brief of="hurdle/idle-plants">hurdle</Brief> <Cite of="ref-1" />.

<Editorial>

The editors say so.

</Editorial>

## Numbers {#numbers}

<DataTable name="storage" where="id=pumped" columns="item, share" bars="share" />
`;

const hurdleZh = `---
title: 电站闲置
short: 闲置
order: 1
answer: 电站多半闲置。
problem: 没人付费。
evidence:
  - text: 电站闲置。
related:
  - { brief: advice/pay-by-hour, basis: editorial, how: 按小时付费 }
place:
  - { section: '2' }
topics: [grid]
---

## 原因 {#cause}

没有价格。
`;

const hurdleEn = `---
title: Idle plants
short: Idling
order: 1
answer: Most plants idle.
problem: Nobody pays.
evidence:
  - text: Plants idle.
related:
  - { brief: advice/pay-by-hour, basis: editorial, how: Pay by the hour }
place:
  - { section: '2' }
topics: [grid]
translatedFrom: '94c09fbbd5dc'
---

## Cause {#cause}

There is no price.
`;

/** A tiny paper in two languages that uses everything once and has no problems. */
export const validContent: Record<string, string> = {
  'site.yaml': site,
  'datapackage.json': dataPackage,
  'data/storage.csv': table,
  'sources.yaml': sources,
  'glossary.yaml': glossary,
  'notes.yaml': notes,
  'overview/zh.mdx': overviewZh,
  'overview/en.mdx': overviewEn,
  'pages/about/zh.mdx': aboutZh,
  'pages/about/en.mdx': aboutEn,
  'briefs/advice/pay-by-hour/zh.mdx': adviceZh,
  'briefs/advice/pay-by-hour/en.mdx': adviceEn,
  'briefs/hurdle/idle-plants/zh.mdx': hurdleZh,
  'briefs/hurdle/idle-plants/en.mdx': hurdleEn,
};
