package cn.quanhen.media.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.clock.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The parts of recording that know no framework. */
@Dependent
class RecordingBeans {

    @Produces
    @Singleton
    PageTokens pageTokens(RecordingConfig config, Ids ids) {
        return new PageTokens(
                config.pageTokenKey().map(key -> key.getBytes(UTF_8)).orElseGet(ids::salt));
    }
}
