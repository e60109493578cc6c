/** 分解: why a cell is what it is, what stands in the way of a split, and what would resolve it. */
import type { Obstacle, Remedy, SpreadNote, SpreadReason, SpreadUnsolved } from '../../decompose/answer';
import type { SpreadBasis } from '../../decompose/problem';
import type { RowIssue } from '../../decompose/spread-row';

/** An area's name, from its code. */
export type NameOf = (code: string) => string;

function list(codes: readonly string[], nameOf: NameOf): string {
  return codes.map(nameOf).join('、');
}

function byBasis(basis: SpreadBasis): string {
  switch (basis.kind) {
    case 'lastYear':
      return '按上年数分解';
    case 'weight':
      return `按${basis.name}分解`;
    case 'given':
      return '按给定权重分解';
    case 'equal':
      return '平均分解';
  }
}

/** `上年 86`; nothing where all count alike. */
function weightText(basis: SpreadBasis, weight: string): string {
  switch (basis.kind) {
    case 'lastYear':
      return `上年 ${weight}`;
    case 'weight':
      return `${basis.name} ${weight}`;
    case 'given':
      return `权重 ${weight}`;
    case 'equal':
      return '';
  }
}

function ownWeight(reason: SpreadReason & { kind: 'share' }): string {
  const own = weightText(reason.basis, reason.weight);
  return own === '' ? `共 ${reason.totalWeight} 个单位` : `${own}，占 ${reason.percent}%`;
}

const ROUNDED = { exact: '正好为', up: '进位为', down: '舍去尾数为' } as const;

function reason(why: SpreadReason, nameOf: NameOf): string {
  switch (why.kind) {
    case 'hold':
      return `固定为 ${why.value}，不参与分解。`;
    case 'open':
      return '手工填写，尚未填写。';
    case 'notApplicable':
      return '该指标不适用于本单位，不分解。';
    case 'floor':
    case 'cap': {
      const own = weightText(why.basis, why.weight);
      const [far, bound] = why.kind === 'floor' ? ['低于下限', '取下限'] : ['超出上限', '取上限'];
      return `${byBasis(why.basis)}：${own === '' ? '' : `${own}，`}应得 ${why.share}，${far}，${bound} ${why.value}。`;
    }
    case 'table':
    case 'tableBound': {
      const own = weightText(why.basis, why.weight);
      const result =
        why.kind === 'table'
          ? `应得 ${why.share}，${ROUNDED[why.rounding]} ${why.value}`
          : `${why.bound === 'floor' ? '应得数低于下限，取下限' : '应得数超出上限，取上限'} ${why.value}`;
      return `${byBasis(why.basis)}，并与总数和各单位相符：${own === '' ? '' : `${own}，`}${result}。`;
    }
    case 'share': {
      const rest = why.rest === undefined ? '' : `扣除已定部分后余 ${why.rest}，`;
      const tie = why.tie;
      const even =
        tie === undefined
          ? ''
          : `与${nameOf(tie.against)}尾数相同，${tie.by === 'weight' ? '权重' : '单位代码'}${
              tie.by === 'weight' ? (why.rounding === 'up' ? '较大' : '较小') : why.rounding === 'up' ? '在前' : '在后'
            }，`;
      return `${rest}${byBasis(why.basis)}：${ownWeight(why)}，应得 ${why.share}，${even}${ROUNDED[why.rounding]} ${why.value}。`;
    }
  }
}

function note(what: SpreadNote, nameOf: NameOf): string {
  switch (what.code) {
    case 'zeroBasis':
      return `${what.basis.kind === 'lastYear' ? '上年数' : what.basis.kind === 'weight' ? what.basis.name : '权重'}全部为 0，已改为平均分解：${list(what.areas, nameOf)}。`;
    case 'boundTightened':
      return `${nameOf(what.area)}的${FIELD[what.bound]} ${what.from} 落在两个可取的数之间，已按 ${what.to} 计算。`;
    case 'capsLeaveRest':
      return `有权重的单位都已达上限，余下 ${what.rest} 由权重为 0 的单位平均承担：${list(what.areas, nameOf)}。`;
    case 'nothingLeft':
      return `固定值合计 ${what.held}，已占满全区目标，其余单位为 0：${list(what.areas, nameOf)}。`;
    case 'handOpen':
      return `已填 ${what.typed}${what.rest === null ? '' : what.rest.startsWith('-') ? `，已超出全区目标 ${what.rest.slice(1)}` : `，尚余 ${what.rest}`}；未填写：${list(what.areas, nameOf)}。`;
    case 'handDiffers':
      return what.difference.startsWith('-')
        ? `各单位合计 ${what.sum}，比全区目标 ${what.total} 少 ${what.difference.slice(1)}，请核对。`
        : `各单位合计 ${what.sum}，比全区目标 ${what.total} 多 ${what.difference}。`;
  }
}

const FIELD = { total: '全区目标', hold: '固定值', weight: '权重', floor: '下限', cap: '上限' } as const;

function obstacle({ obstacle: what, short }: SpreadUnsolved, nameOf: NameOf): string {
  const field = (of: Extract<Obstacle, { field: string }>) =>
    `${of.area === undefined ? '' : `${nameOf(of.area)}的`}${FIELD[of.field]}“${of.value}”`;
  switch (what.code) {
    case 'notADecimal':
      return `${field(what)}不是数字，无法分解。`;
    case 'decimalsOutOfRange':
      return `小数位数为 ${what.decimals}，应为 0 至 ${what.most} 的整数。`;
    case 'areaTwice':
      return `单位代码“${what.area}”重复，无法分解。`;
    case 'totalMissing':
      return '缺少全区目标，无法分解。';
    case 'weightMissing':
      return `缺少权重，无法分解：${list(what.areas, nameOf)}。`;
    case 'tooLarge':
      return `${field(what)}过大，超出可精确计算的范围。`;
    case 'negative':
      return `${field(what)}为负数，无法分解。`;
    case 'totalOffStep':
      return `全区目标 ${what.total} 不是 ${what.step} 的整数倍，无法恰好分完。`;
    case 'holdOffStep':
      return `${nameOf(what.area)}的固定值 ${what.value} 不是 ${what.step} 的整数倍。`;
    case 'holdNotApplicable':
      return `该指标不适用于${nameOf(what.area)}，但其固定值为 ${what.value}。`;
    case 'noApplicableArea':
      return '没有适用该指标的单位，无法分解。';
    case 'holdsAboveTotal':
      return `固定值合计 ${what.held}，超出全区目标 ${what.total}，多 ${short ?? ''}。`;
    case 'holdsBelowTotal':
      return `固定值合计 ${what.held}，低于全区目标 ${what.total}，少 ${short ?? ''}，且没有其他单位可以承担。`;
    case 'floorAboveCap':
      return `${nameOf(what.area)}的下限 ${what.floor} 高于上限 ${what.cap}${what.tightened ? '（两者之间没有可取的数）' : ''}。`;
    case 'holdBelowFloor':
      return `${nameOf(what.area)}的固定值 ${what.value} 低于下限 ${what.floor}。`;
    case 'holdAboveCap':
      return `${nameOf(what.area)}的固定值 ${what.value} 超出上限 ${what.cap}。`;
    case 'floorsAboveTotal':
      return `各单位至少要承担 ${what.least}，超出全区目标 ${what.total}，多 ${short ?? ''}。`;
    case 'capsBelowTotal':
      return `各单位至多承担 ${what.most}，低于全区目标 ${what.total}，少 ${short ?? ''}。`;
    case 'partTotalsDiffer':
      return `各分项的全区目标合计 ${what.sum}，与总数 ${what.total} 相差 ${short ?? ''}：${list(what.parts, nameOf)}。`;
    case 'partsMissWhole':
      return `${nameOf(what.area)}已定的分项合计 ${what.sum}，与其总数 ${what.total} 相差 ${short ?? ''}，没有可调整的分项。`;
    case 'tableBlocked':
      return `${list(what.parts, nameOf)}只能分到${list(what.areas, nameOf)}，这些单位的总数不够，少 ${short ?? ''}。`;
  }
}

function remedy(what: Remedy, nameOf: NameOf): string {
  switch (what.do) {
    case 'setTotal':
      return `将全区目标改为 ${what.value}`;
    case 'setHold':
      return `将${nameOf(what.area)}的固定值改为 ${what.value}`;
    case 'releaseHold':
      return what.areas.length === 1
        ? `取消${list(what.areas, nameOf)}的固定`
        : `取消其中一个单位的固定：${list(what.areas, nameOf)}`;
    case 'releaseHolds':
      return `取消这些单位的固定：${list(what.areas, nameOf)}`;
    case 'makeApplicable':
      return what.areas.length === 0
        ? '添加适用的单位'
        : what.areas.length === 1
          ? `将${list(what.areas, nameOf)}改为适用`
          : `将其中至少一个单位改为适用：${list(what.areas, nameOf)}`;
    case 'setFloor':
      return `将${nameOf(what.area)}的下限改为 ${what.value}`;
    case 'setCap':
      return `将${nameOf(what.area)}的上限改为 ${what.value}`;
    case 'liftFloor':
    case 'liftCap': {
      const bound = what.do === 'liftFloor' ? '下限' : '上限';
      return what.areas.length === 1
        ? `取消${list(what.areas, nameOf)}的${bound}`
        : `取消其中一个单位的${bound}：${list(what.areas, nameOf)}`;
    }
    case 'liftFloors':
      return `降低或取消这些单位的下限：${list(what.areas, nameOf)}`;
    case 'setWeight':
      return `补填权重：${list(what.areas, nameOf)}`;
    case 'setDecimals':
      return `将小数位数改为 ${what.decimals}`;
  }
}

function issue(what: RowIssue, nameOf: NameOf): string {
  switch (what.code) {
    case 'notASum':
      return '该指标各单位不能相加，不按合计分解，请手工填写。';
    case 'totalMissing':
      return '缺少全区目标，未分解。请先填写全区目标。';
    case 'weightUnnamed':
      return '分解方法为按权重，但未指明用哪一项权重。请在指标目录中填写。';
    case 'weightMissing':
      return `单位名录中缺少“${what.weight}”：${list(what.areas, nameOf)}。请补填后再分解。`;
    case 'lastYearNowhere':
      return '各单位都没有上年数，无法按上年数分解。请补填上年数，或改用别的分解方法。';
    case 'lastYearUnreadable':
      return `上年数不是数字或为负数，未分解：${list(what.areas, nameOf)}。请在上年数中改正后重新生成。`;
    case 'lastYearMissing':
      return `缺少上年数，按 0 计算：${list(what.areas, nameOf)}。`;
  }
}

export const spreadWords = { reason, note, obstacle, remedy, issue };

/** The same sentences in every language. */
export type SpreadWords = typeof spreadWords;
