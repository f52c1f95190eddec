package cn.quanhen.casefile.standard.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.document.template.Forms;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Art. 13: every document of the package is rendered from a template that the service ships. */
class ShippedTemplatesTest {
    static Stream<Form> forms() {
        return Shelf.read("suihua-2026-1").forms().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aFormOfThePackageNamesATemplateThatTheServiceShips(Form form) {
        assertThat(Forms.find(form.template())).isPresent();
    }
}
