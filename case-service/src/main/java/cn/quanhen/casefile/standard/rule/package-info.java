/**
 * What a rule sees of a case, and what it says of it: facts declared with their types, conditions in CEL over them, and
 * three answers: satisfied, violated, or missing, with the facts that are missing. Pure.
 */
package cn.quanhen.casefile.standard.rule;
