package cn.quanhen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.SteppableClock;
import cn.quanhen.testkit.TestChannel;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every test on real parts needs: the service, people who call it, a clock, a case of its own. */
@QuarkusTestResource(RealParts.class)
abstract class MediaJourney {
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final int SIZE = (3 << 20) + 4321;

    @TestHTTPResource
    URL address;

    @Inject
    SteppableClock clock;

    @ConfigProperty(name = "quanhen.media.custody.directory")
    Path directory;

    TestChannel channel;
    MediaClient officer;
    String caseName;
    byte[] video;

    @BeforeEach
    void signIn() {
        clock.set(NOON);
        channel = TestChannel.to(address.getPort());
        officer = as(Demo.OFFICER);
        caseName = Demo.AGENCY + "/cases/" + UUID.randomUUID();
        video = new byte[SIZE];
        new Random(caseName.hashCode()).nextBytes(video);
    }

    @AfterEach
    void signOut() {
        channel.close();
    }

    MediaClient as(Demo.Person person) {
        return new MediaClient(channel.as(person));
    }

    /** The reason and facts of the refusal that the call meets. */
    static ErrorInfo refusal(ThrowingCallable call) {
        var refused = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        var status = StatusProto.fromThrowable(refused);
        var infos = status.getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .toList();
        assertThat(infos).hasSize(1);
        try {
            return infos.getFirst().unpack(ErrorInfo.class);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
