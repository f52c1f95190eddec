/**
 * 清单: for a case, now: what is recorded, what is missing, what stands in the way of the next step, and what falls due.
 * Pure.
 */
package cn.quanhen.casefile.checklist;
