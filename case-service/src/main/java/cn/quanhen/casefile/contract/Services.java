package cn.quanhen.casefile.contract;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.Way;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.casefile.v1.EntrustedService;
import cn.quanhen.casefile.v1.LeftBehind;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.PostalService;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Service;
import com.google.protobuf.ByteString;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Service between the contract and the rules (Art. 18). */
public final class Services {
    private static final int SHA256 = 32;

    private Services() {}

    /** The content, with the day on which a service counts as served where it is one. */
    public static RecordContent dated(RecordContent content, StandardPackage standard) {
        if (!content.hasService()) {
            return content;
        }
        var service = content.getService();
        var countsOn = countsOn(service, way(service), standard);
        return content.toBuilder()
                .setService(service.toBuilder().setCountsOn(countsOn.toString()))
                .build();
    }

    /** What the rules look at. */
    static Act.Served act(Service service) {
        return new Act.Served(
                service.getDocument(),
                service.getServersList().stream().map(Officer::getName).collect(toUnmodifiableSet()),
                Times.instant(service.getServedAt()),
                way(service),
                Times.day(service.getCountsOn()));
    }

    private static LocalDate countsOn(Service service, Way way, StandardPackage standard) {
        var servedOn = LocalDate.ofInstant(Times.instant(service.getServedAt()), Moment.CHINA);
        return switch (way) {
            case Way.Postal postal -> postal.receivedOn().orElse(servedOn);
            case Way.PublicNotice notice ->
                standard.lastDay("service.notice", notice.publishedOn().orElse(servedOn));
            case Way.Direct w -> servedOn;
            case Way.LeftBehind w -> servedOn;
            case Way.Entrusted w -> servedOn;
            case Way.Electronic w -> servedOn;
        };
    }

    /** The way, as far as the rules look at it. */
    public static Way way(Service service) {
        return switch (service.getWayCase()) {
            case DIRECT -> new Way.Direct(service.getDirect().getSignedBy());
            case LEFT_BEHIND -> leftBehind(service.getLeftBehind());
            case ENTRUSTED -> entrusted(service.getEntrusted());
            case POSTAL -> postal(service.getPostal());
            case PUBLIC_NOTICE -> {
                var notice = service.getPublicNotice();
                yield new Way.PublicNotice(
                        notice.getReason(),
                        notice.getMedium(),
                        day(notice.getPublishedOn()),
                        whole(notice.getNoticeSha256()),
                        List.copyOf(notice.getRecordingsList()),
                        notice.getNoRecordingReason());
            }
            case ELECTRONIC -> {
                var electronic = service.getElectronic();
                yield new Way.Electronic(
                        electronic.getAddress(),
                        electronic.getConsentSignedBy(),
                        day(electronic.getConsentSignedOn()),
                        whole(electronic.getConsentSha256()));
            }
            case WAY_NOT_SET -> throw new IllegalArgumentException("a service in no way");
        };
    }

    private static Way.LeftBehind leftBehind(LeftBehind left) {
        return new Way.LeftBehind(
                left.getExplanation(),
                left.getWitness(),
                List.copyOf(left.getRecordingsList()),
                left.getNoRecordingReason());
    }

    private static Way.Entrusted entrusted(EntrustedService entrusted) {
        return new Way.Entrusted(entrusted.getBody(), entrusted.getReason(), entrusted.getSignedBy());
    }

    private static Way.Postal postal(PostalService postal) {
        return new Way.Postal(postal.getItemNumber(), day(postal.getReceivedOn()), whole(postal.getReceiptSha256()));
    }

    private static Optional<LocalDate> day(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(Times.day(iso));
    }

    private static boolean whole(ByteString digest) {
        return digest.size() == SHA256;
    }
}
