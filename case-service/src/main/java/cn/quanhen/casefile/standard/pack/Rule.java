package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Basis;
import cn.quanhen.casefile.standard.rule.Guarded;
import java.util.List;

/**
 * A rule of the standard.
 *
 * @param acts the kinds of enforcement it speaks of; a kind alone means all its procedures
 * @param step the step at which it stands
 * @param message what is wrong, in Chinese
 * @param remedy what to do, in Chinese
 * @param override the roles that may override it where it holds
 */
public record Rule(
        String id,
        String title,
        List<Basis> basis,
        Acts acts,
        String step,
        Guarded condition,
        Effect effect,
        String message,
        String remedy,
        List<String> override) {

    public Rule {
        basis = List.copyOf(basis);
        override = List.copyOf(override);
    }

    static Rule read(Cursor at, Reader reader) {
        at.only("id", "title", "basis", "acts", "step", "when", "condition", "effect", "message", "remedy", "override");
        var rule = new Rule(
                at.text("id"),
                at.text("title"),
                reader.basis(at),
                Acts.read(at, reader),
                reader.known(at, "step", reader.vocabulary().steps()),
                reader.guarded(at, "condition"),
                Effect.read(at),
                at.text("message"),
                at.text("remedy"),
                at.texts("override"));
        if (rule.effect() instanceof Effect.Hold == rule.override().isEmpty()) {
            at.wrong("“override” names who may override, where and only where the effect is hold");
        }
        at.elements("override")
                .forEach(role -> reader.known(
                        role, role.node().asText(), reader.vocabulary().roles().keySet()));
        return rule;
    }
}
