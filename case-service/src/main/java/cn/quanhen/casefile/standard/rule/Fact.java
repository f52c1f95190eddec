package cn.quanhen.casefile.standard.rule;

/**
 * A fact that is declared.
 *
 * @param title as an officer reads it
 */
public record Fact(String name, FactType type, String title) {}
