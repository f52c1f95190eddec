package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.document.Fillings.row;
import static cn.quanhen.casefile.document.Fillings.rows;
import static cn.quanhen.casefile.document.RecordJson.text;

import cn.quanhen.casefile.document.template.ServiceWay;
import cn.quanhen.casefile.v1.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** What a 送达回证 states, from the record of the service (Art. 18). */
final class ServiceFilling {
    static final SequencedMap<String, Filling> ROWS = rows(
            row("/documents", ServiceFilling::documents),
            row("/recipient", known -> service(known, service -> text(service.getRecipient()))),
            row("/servedAt", known -> service(known, service -> RecordJson.moment(service.getServedAt()))),
            row("/place", known -> service(known, service -> text(service.getPlace()))),
            row("/way", known -> service(known, service -> text(way(service).name()))),
            row(
                    "/servers",
                    known ->
                            service(known, service -> RecordJson.array(service.getServersList(), RecordJson::officer))),
            row(
                    "/entrustedTo",
                    known -> service(
                            known, service -> text(service.getEntrusted().getBody()))),
            row(
                    "/entrustReason",
                    known -> service(
                            known, service -> text(service.getEntrusted().getReason()))),
            row(
                    "/leftBecause",
                    known -> service(
                            known, service -> text(service.getLeftBehind().getExplanation()))),
            row(
                    "/witness",
                    known -> service(
                            known, service -> text(service.getLeftBehind().getWitness()))),
            row("/archived", known -> service(known, service -> text(archived(service)))),
            row("/consent", known -> service(known, service -> text(consent(service)))));

    private ServiceFilling() {}

    private static Optional<Known> service(Knowledge known, Function<Service, JsonNode> value) {
        return known.rendered(record -> value.apply(record.getService()));
    }

    private static Optional<Known> documents(Knowledge known) {
        return service(known, service -> {
            var paper = known.facts().documents().require(service.getDocument());
            var served = RecordJson.object().put("title", paper.title()).put("number", paper.number());
            return RecordJson.array(List.of(served.put("copies", 1)), one -> one);
        });
    }

    private static ServiceWay way(Service service) {
        return switch (service.getWayCase()) {
            case DIRECT -> ServiceWay.DIRECT;
            case LEFT_BEHIND -> ServiceWay.LEFT;
            case ENTRUSTED -> ServiceWay.ENTRUSTED;
            case POSTAL -> ServiceWay.POSTAL;
            case PUBLIC_NOTICE -> ServiceWay.PUBLIC_NOTICE;
            case ELECTRONIC -> ServiceWay.ELECTRONIC;
            case WAY_NOT_SET -> throw new IllegalStateException("a service in no way");
        };
    }

    private static String archived(Service service) {
        return switch (service.getWayCase()) {
            case POSTAL ->
                "邮件号" + service.getPostal().getItemNumber() + "，"
                        + service.getPostal().getReceivedOn() + "收件，邮寄回执单归档";
            case PUBLIC_NOTICE ->
                service.getPublicNotice().getMedium() + "，"
                        + service.getPublicNotice().getPublishedOn() + "公告，公告文书归档";
            case ELECTRONIC -> "送达至" + service.getElectronic().getAddress();
            default -> "";
        };
    }

    private static String consent(Service service) {
        return service.hasElectronic()
                ? service.getElectronic().getConsentSignedBy() + "于"
                        + service.getElectronic().getConsentSignedOn() + "签署的确认书"
                : "";
    }
}
