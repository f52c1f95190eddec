/**
 * The form templates (执法文书格式, Art. 13): pure functions from facts to a document.
 *
 * <p>Facts are told by the caller; a template adds the form's own words and nothing else.
 */
package cn.quanhen.casefile.document.template;
