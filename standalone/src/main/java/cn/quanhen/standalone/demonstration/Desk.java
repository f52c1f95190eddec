package cn.quanhen.standalone.demonstration;

import cn.quanhen.audit.v1.AlarmServiceGrpc;
import cn.quanhen.audit.v1.AuditServiceGrpc;
import cn.quanhen.audit.v1.SupervisionServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.DocumentServiceGrpc;
import cn.quanhen.casefile.v1.VolumeServiceGrpc;
import cn.quanhen.embedded.Secrets;
import cn.quanhen.media.v1.MediaServiceGrpc;
import cn.quanhen.signature.v1.SignatureServiceGrpc;
import cn.quanhen.standalone.Addresses;
import cn.quanhen.standalone.PartName;
import cn.quanhen.testkit.Demo;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** The services as each person reaches them: over gRPC, with that person's token. */
public final class Desk implements AutoCloseable {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final int LARGEST_ANSWER = 32 << 20;

    private final Addresses addresses;
    private final SignIn signIn;
    private final Map<PartName, ManagedChannel> channels = new EnumMap<>(PartName.class);

    /** Desks at the services of these addresses; people sign in with these passwords. */
    public Desk(Addresses addresses, Secrets secrets, Clock clock) {
        this.addresses = addresses;
        this.signIn = new SignIn(addresses, secrets, clock);
    }

    /** Cases and their records. */
    public CaseServiceGrpc.CaseServiceBlockingStub cases(Demo.Person person) {
        return CaseServiceGrpc.newBlockingStub(channel(PartName.CASE_SERVICE, person));
    }

    /** Documents. */
    public DocumentServiceGrpc.DocumentServiceBlockingStub documents(Demo.Person person) {
        return DocumentServiceGrpc.newBlockingStub(channel(PartName.CASE_SERVICE, person));
    }

    /** Volumes that were filed. */
    public VolumeServiceGrpc.VolumeServiceBlockingStub volumes(Demo.Person person) {
        return VolumeServiceGrpc.newBlockingStub(channel(PartName.CASE_SERVICE, person));
    }

    /** Recordings. */
    public MediaServiceGrpc.MediaServiceBlockingStub media(Demo.Person person) {
        return MediaServiceGrpc.newBlockingStub(channel(PartName.MEDIA_SERVICE, person));
    }

    /** Recordings, for streams. */
    public MediaServiceGrpc.MediaServiceStub mediaStreams(Demo.Person person) {
        return MediaServiceGrpc.newStub(channel(PartName.MEDIA_SERVICE, person));
    }

    /** Seals and the verification of documents. */
    public SignatureServiceGrpc.SignatureServiceBlockingStub signatures(Demo.Person person) {
        return SignatureServiceGrpc.newBlockingStub(channel(PartName.SIGNATURE_SERVICE, person));
    }

    /** The county's log. */
    public AuditServiceGrpc.AuditServiceBlockingStub audit(Demo.Person person) {
        return AuditServiceGrpc.newBlockingStub(channel(PartName.AUDIT_SERVICE, person));
    }

    /** The city's supervision. */
    public SupervisionServiceGrpc.SupervisionServiceBlockingStub supervision(Demo.Person person) {
        return SupervisionServiceGrpc.newBlockingStub(channel(PartName.CITY_AUDIT_SERVICE, person));
    }

    /** The alarms of a county's node or of the city's. */
    public AlarmServiceGrpc.AlarmServiceBlockingStub alarms(Demo.Person person, PartName node) {
        return AlarmServiceGrpc.newBlockingStub(channel(node, person));
    }

    private synchronized Channel channel(PartName part, Demo.Person person) {
        ManagedChannel channel = channels.computeIfAbsent(
                part,
                name -> NettyChannelBuilder.forAddress("127.0.0.1", addresses.port(name))
                        .usePlaintext()
                        .maxInboundMessageSize(LARGEST_ANSWER)
                        .build());
        Metadata headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + signIn.token(person));
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    @Override
    public synchronized void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
    }
}
