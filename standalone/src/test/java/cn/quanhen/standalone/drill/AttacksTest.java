package cn.quanhen.standalone.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttacksTest {
    @Test
    void withoutNamesAllAreMade() {
        assertThat(Attacks.named(List.of())).hasSize(11);
    }

    @Test
    void namedOnesAreMadeInTheDrillsOrder() {
        assertThat(Attacks.named(List.of("RestoreCases", "DropOutbox")))
                .extracting(Attack::name)
                .containsExactly("DropOutbox", "RestoreCases");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThatThereAre() {
        assertThatThrownBy(() -> Attacks.named(List.of("RestoreCase")))
                .hasMessageStartingWith("There is no attack RestoreCase. There are: ChangeRecord ")
                .hasMessageEndingWith(" RestoreLog");
    }
}
