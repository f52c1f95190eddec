package cn.quanhen.casefile.period;

/**
 * A provision that is relied on (Art. 1).
 *
 * @param law the law, by its id in the package
 * @param article the article, for instance 第六十四条第一项
 */
public record Basis(String law, String article) {}
