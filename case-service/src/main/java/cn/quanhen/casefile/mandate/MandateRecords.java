package cn.quanhen.casefile.mandate;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cn.quanhen.casefile.contract.Procedures;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.MandateGranted;
import cn.quanhen.casefile.v1.MandateRevoked;
import cn.quanhen.casefile.v1.PinnedMandate;
import cn.quanhen.ledger.Entry;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Between the records of a mandate and what the rules look at. */
public final class MandateRecords {
    private MandateRecords() {}

    /** The mandate that those records make. */
    public static Mandate of(List<Entry> entries) {
        return of(
                entries.getFirst().record().getChain(),
                granted(entries),
                revoked(entries).map(revoked -> Times.day(revoked.getRevokedOn())));
    }

    /** What would be granted under that name. */
    static Mandate of(String name, MandateGranted granted) {
        return of(name, granted, Optional.empty());
    }

    /** What was granted. */
    public static MandateGranted granted(List<Entry> entries) {
        try {
            return MandateGranted.parseFrom(entries.getFirst().record().getContent());
        } catch (InvalidProtocolBufferException e) {
            throw unreadable(entries, e);
        }
    }

    /** How it was revoked; empty while it was not. */
    public static Optional<MandateRevoked> revoked(List<Entry> entries) {
        if (entries.size() == 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(MandateRevoked.parseFrom(entries.get(1).record().getContent()));
        } catch (InvalidProtocolBufferException e) {
            throw unreadable(entries, e);
        }
    }

    /** The mandate as a case pins it. */
    public static PinnedMandate pinned(List<Entry> entries, String principalTitle, String matter) {
        var granted = granted(entries);
        var first = entries.getFirst();
        return PinnedMandate.newBuilder()
                .setName(first.record().getChain())
                .setSha256(ByteString.copyFrom(first.hash()))
                .setPrincipal(Mandate.principal(first.record().getChain()))
                .setPrincipalTitle(principalTitle)
                .setDocumentNumber(granted.getDocumentNumber())
                .addAllPowers(granted.getPowersList())
                .addAllMatters(granted.getMattersList())
                .setMatter(matter)
                .setValidFrom(granted.getValidFrom())
                .setValidUntil(granted.getValidUntil())
                .build();
    }

    private static Mandate of(String name, MandateGranted granted, Optional<LocalDate> revokedOn) {
        return new Mandate(
                name,
                granted.getBody(),
                granted.getPowersList().stream().map(Procedures::kind).collect(toUnmodifiableSet()),
                Set.copyOf(granted.getMattersList()),
                Times.day(granted.getValidFrom()),
                Times.day(granted.getValidUntil()),
                revokedOn);
    }

    private static IllegalStateException unreadable(List<Entry> entries, InvalidProtocolBufferException e) {
        return new IllegalStateException(
                "mandate " + entries.getFirst().record().getChain() + " cannot be read", e);
    }
}
