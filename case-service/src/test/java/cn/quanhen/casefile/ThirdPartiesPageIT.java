package cn.quanhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.ChangeServiceGrpc;
import cn.quanhen.casefile.v1.FollowChangesResponse;
import cn.quanhen.casefile.v1.ListCasesResponse;
import cn.quanhen.casefile.v1.ListChangesResponse;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ClientCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/third-parties.md shows, sent as it stands there. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ThirdPartiesPageIT {
    private static final Pattern COMMAND =
            Pattern.compile("(?s)```sh\ngrpcurl [^{]*-d '(\\{.*?\n\\})' \\S+ (quanhen\\S+)\n```");
    private static final List<ServiceDescriptor> SERVICES =
            List.of(CaseServiceGrpc.getServiceDescriptor(), ChangeServiceGrpc.getServiceDescriptor());

    @TestHTTPResource
    URL url;

    @Test
    void everyCommandOfThePageIsTakenByTheServiceAndFindsTheCase() throws IOException {
        var page = Files.readString(Path.of("../docs/third-parties.md"));
        var commands = COMMAND.matcher(page).results().toList();
        assertThat(commands).hasSize(4);
        try (var channel = TestChannel.to(url.getPort())) {
            var opened = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER))
                    .openCase(CaseCalls.open().build());
            assertThat(opened.hasCase()).isTrue();
            for (var command : commands) {
                assertThat(answer(channel, command)).as(command.group(2)).isTrue();
            }
        }
    }

    private static boolean answer(TestChannel channel, MatchResult command) throws IOException {
        var method = method(command.group(2));
        var request = ((PrototypeMarshaller<Message>) method.getRequestMarshaller())
                .getMessagePrototype()
                .newBuilderForType();
        JsonFormat.parser().merge(command.group(1), request);
        var answers = ClientCalls.blockingServerStreamingCall(
                channel.as(Demo.OFFICER.as("third-party")), method, CallOptions.DEFAULT, request.build());
        return switch (answers.next()) {
            case ListCasesResponse list -> list.getCasesCount() > 0;
            case ListChangesResponse list -> !list.getNextCursor().isEmpty();
            case FollowChangesResponse change -> change.getChange().getRecord().getSequence() == 1;
            default -> false;
        };
    }

    @SuppressWarnings("unchecked")
    private static MethodDescriptor<Message, Message> method(String name) {
        return (MethodDescriptor<Message, Message>) Stream.of(SERVICES)
                .flatMap(List::stream)
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getFullMethodName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
