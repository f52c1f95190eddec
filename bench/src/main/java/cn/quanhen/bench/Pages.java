package cn.quanhen.bench;

import cn.quanhen.casefile.v1.CaseFilter;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.casefile.v1.ListCasesRequest;
import cn.quanhen.casefile.v1.ListCasesResponse;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.TestChannel;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Pages of lists of cases, asked for one after the other. */
final class Pages {
    private final CaseServiceBlockingStub officer;
    private String token = "";

    Pages(TestChannel channel) {
        this.officer = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
    }

    /** The 99th percentile of so many pages, each going on where the last one ended, in milliseconds. */
    double listed(int count) {
        return p99(count, page -> {
            var answer = officer.listCases(request().setPageToken(token).build());
            token = answer.getNextPageToken();
            return answer;
        });
    }

    /** The 99th percentile of so many first pages, each of the cases that another word finds, in milliseconds. */
    double searched(int count) {
        return p99(
                count,
                page -> officer.listCases(request()
                        .setFilter(CaseFilter.newBuilder().setText("甲" + Character.toString(19968 + page * 7 % 10_000)))
                        .build()));
    }

    private static ListCasesRequest.Builder request() {
        return ListCasesRequest.newBuilder().setParent(Demo.AGENCY);
    }

    private static double p99(int count, IntFunction<ListCasesResponse> page) {
        var millis = new double[count];
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            var answer = page.apply(i);
            millis[i] = (System.nanoTime() - began) / 1e6;
            if (answer.getCasesCount() == 0 && answer.getNextPageToken().isEmpty() && i == 0) {
                throw new IllegalStateException("an empty page measures nothing");
            }
        }
        Arrays.sort(millis);
        return millis[count * 99 / 100];
    }
}
