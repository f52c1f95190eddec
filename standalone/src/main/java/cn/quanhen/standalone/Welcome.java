package cn.quanhen.standalone;

import cn.quanhen.testkit.Demo;
import java.io.PrintStream;

/** What a person reads when everything runs: addresses, names, passwords, a line to try. */
final class Welcome {
    private Welcome() {}

    static void print(PrintStream out, Layout layout, Node node) {
        Addresses addresses = node.addresses();
        out.println("\nAddresses (gRPC with reflection, and HTTP, on one port each):");
        for (Part part : node.parts()) {
            out.printf("  %-20s %s%n", part.name().id(), addresses.authority(part.name()));
        }
        out.printf("  %-20s %s/log/checkpoint%n", "the county's log", addresses.http(PartName.AUDIT_SERVICE));
        out.println("\nWho signs in (client " + People.CLIENT + "), with generated passwords:");
        for (Demo.Person person : Demo.PEOPLE) {
            out.printf(
                    "  %-6s %s  %-10s %s  %s%n",
                    person.username(),
                    People.password(node.secrets(), person),
                    person.roles().getFirst(),
                    person.name(),
                    person.agency());
        }
        out.printf(
                """

                Try:
                  TOKEN=$(curl -s %1$s/protocol/openid-connect/token -d grant_type=password -d client_id=%2$s \\
                    -d username=%3$s -d password=%4$s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  grpcurl -plaintext -H "authorization: Bearer $TOKEN" -d '{"parent":"%5$s"}' \\
                    %6$s quanhen.casefile.v1.CaseService/ListCases

                Addresses and public keys for scripts: %7$s
                A receipt's text in a file, verified offline: bin/verify receipt FILE --policy %8$s
                Serving until Ctrl-C.
                """,
                addresses.issuer(),
                People.CLIENT,
                Demo.OFFICER.username(),
                People.password(node.secrets(), Demo.OFFICER),
                Demo.AGENCY,
                addresses.authority(PartName.CASE_SERVICE),
                layout.nodeFile(),
                layout.policyFile());
    }
}
