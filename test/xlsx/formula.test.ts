import { prefixNewer, stripPrefixes } from '../../src/xlsx/formula';

describe('functions newer than the file format', () => {
  it.each([
    ['SUM(A1:A2)', 'SUM(A1:A2)'],
    ['IFS(A1>0,1)+SWITCH(B1,1,2)', '_xlfn.IFS(A1>0,1)+_xlfn.SWITCH(B1,1,2)'],
    ['SUMIFS(A:A,B:B,1)', 'SUMIFS(A:A,B:B,1)'],
    ['COUNTIFS(A:A,1)/RANK.EQ(A1,A:A)', 'COUNTIFS(A:A,1)/_xlfn.RANK.EQ(A1,A:A)'],
    ['CONCATENATE(A1)&CONCAT(A1)', 'CONCATENATE(A1)&_xlfn.CONCAT(A1)'],
    ['IF(A1="IFS(""x"")",\'IFS(1)\'!A1,ifs(TRUE,1))', 'IF(A1="IFS(""x"")",\'IFS(1)\'!A1,_xlfn.ifs(TRUE,1))'],
    ['STDEVP(A:A)+STDEV.P(A:A)', 'STDEVP(A:A)+_xlfn.STDEV.P(A:A)'],
  ])('%s', (shown, stored) => {
    expect(prefixNewer(shown)).toBe(stored);
    expect(stripPrefixes(stored)).toBe(shown);
  });

  it('a prefix that is there already is not doubled', () => {
    expect(prefixNewer('_xlfn.IFS(TRUE,1)')).toBe('_xlfn.IFS(TRUE,1)');
  });

  it('a text that names the prefix is left as it is', () => {
    expect(stripPrefixes('_xlfn._xlws.SORT(A:A)&"_xlfn."')).toBe('SORT(A:A)&"_xlfn."');
  });
});
