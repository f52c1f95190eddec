package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.archiving.bag.BagEntry;
import cn.quanhen.casefile.archiving.bag.BagZip;
import cn.quanhen.casefile.document.DocumentFileRow;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.remote.Signatures;
import cn.quanhen.casefile.v1.ExportVolumeRequest;
import cn.quanhen.casefile.v1.ExportVolumeResponse;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.ledger.Ledger;
import com.google.protobuf.ByteString;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hands out a filed volume (Art. 26) as a bag in a zip file, piece by piece; everything in it verified (Art. 7). */
@ApplicationScoped
public class ExportVolume {
    private static final int PIECE = 64 << 10;

    private final Cases cases;
    private final Ledger ledger;
    private final Agencies agencies;
    private final Signatures signatures;

    ExportVolume(Cases cases, Ledger ledger, Agencies agencies, Signatures signatures) {
        this.cases = cases;
        this.ledger = ledger;
        this.agencies = agencies;
        this.signatures = signatures;
    }

    public Multi<ExportVolumeResponse> handle(ExportVolumeRequest request, Caller caller) {
        Access.requireReader(caller, request.getName());
        return volume(request.getName())
                .onItem()
                .transformToMulti(volume -> pieces(volume, VolumeReceipts.of(volume, request.getReceiptsList())));
    }

    private Uni<FiledVolume> volume(String name) {
        var agency = agencies.require(Agencies.owner(name)).title();
        return Panache.withSession(() -> cases.read(name)
                .chain(records -> ledger.salts(name).map(salts -> FiledVolume.of(name, agency, records, salts))));
    }

    private Multi<ExportVolumeResponse> pieces(FiledVolume volume, List<BagEntry> receipts) {
        var bag = new BagZip(volume.base());
        var versions = Versions.of(volume.entries());
        Multi<BagEntry> entries = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().items(volume::papers),
                        Multi.createFrom().iterable(versions).onItem().transformToMultiAndConcatenate(this::document),
                        Multi.createFrom().iterable(receipts),
                        Multi.createFrom().items(() -> metadata(volume, versions, bag)));
        var name = ExportVolumeResponse.newBuilder()
                .setFileName(volume.base() + ".zip")
                .build();
        Multi<byte[]> zip = Multi.createBy()
                .concatenating()
                .streams(entries.map(bag::add), Multi.createFrom().item(() -> bag.end(volume.info())));
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(name),
                        zip.onItem()
                                .transformToMultiAndConcatenate(
                                        bytes -> Multi.createFrom().items(() -> pieces(bytes))));
    }

    private static Stream<BagEntry> metadata(FiledVolume volume, List<Version> versions, BagZip bag) {
        return Stream.of(
                ArchiveMetadata.of(volume, versions, bag.payload()),
                PreservationEvents.of(volume, versions, bag.payload()));
    }

    /** The file, and the report of its verification where it bears signatures or seals. */
    private Multi<BagEntry> document(Version version) {
        return Panache.withSession(() -> DocumentFileRow.require(version.sha256()))
                .onItem()
                .transformToMulti(ofd -> Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(new BagEntry(version.path(), ofd)),
                                version.verifiable()
                                        ? report(version, ofd)
                                        : Multi.createFrom().<BagEntry>empty()));
    }

    private Multi<BagEntry> report(Version version, byte[] ofd) {
        return signatures
                .verify(ofd)
                .onItem()
                .transformToMulti(report -> Multi.createFrom()
                        .items(
                                new BagEntry(version.reportPath("bin"), report.toByteArray()),
                                new BagEntry(version.reportPath("json"), MessageJson.of(report))));
    }

    private static Stream<ExportVolumeResponse> pieces(byte[] bytes) {
        return IntStream.iterate(0, from -> from < bytes.length, from -> from + PIECE)
                .mapToObj(from -> ExportVolumeResponse.newBuilder()
                        .setData(ByteString.copyFrom(bytes, from, Math.min(PIECE, bytes.length - from)))
                        .build());
    }
}
