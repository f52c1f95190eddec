/**
 * 期限: when a period starts, stops, is extended and falls due. Pure: a period, what happened and a calendar in, a
 * standing out. Days are days in Beijing.
 */
package cn.quanhen.casefile.period;
