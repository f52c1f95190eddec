package cn.quanhen.casefile.alarm;

import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.period.Call;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.casefile.v1.AlarmTime;
import cn.quanhen.casefile.v1.PeriodCalled;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.ledger.Append;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What a period that calls puts on record. */
final class PeriodMessage {
    private static final String SERVICE = "case-service";

    private PeriodMessage() {}

    /** The chain beside the case that holds them. */
    static String chain(String name) {
        return name + "/alarms";
    }

    static Append of(String name, Call call, StandardPackage standard, Instant now, String id) {
        var agency = Agencies.owner(name);
        var recorder = new Caller(SERVICE, SERVICE, agency.split("/")[1], agency, Set.of(Role.SERVICE), "");
        return new Append(chain(name), message(name, call, standard), now, now, recorder, id);
    }

    private static PeriodCalled message(String name, Call call, StandardPackage standard) {
        var standing = call.standing();
        return PeriodCalled.newBuilder()
                .setCaseName(name)
                .setStandard(standard.seal().pin())
                .setPeriod(standing.period().id())
                .setTitle(standing.period().title())
                .setSubject(standing.subject())
                .setTime(AlarmTime.valueOf("ALARM_TIME_" + call.alarm().when()))
                .setDueToCallAt(Times.timestamp(call.alarm().at()))
                .setLastDay(standing.lastDay().map(LocalDate::toString).orElse(""))
                .setArticles(standard.articles(standing.period().basis()))
                .setFlagItem(standing.broken() ? standing.period().flag() : 0)
                .build();
    }
}
