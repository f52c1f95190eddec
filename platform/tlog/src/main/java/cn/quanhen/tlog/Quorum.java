package cn.quanhen.tlog;

import java.util.Collection;
import java.util.List;

/** Which cosignatures are enough (tlog-policy, Defining the quorum). */
public sealed interface Quorum {
    /** Whether these keys, which have cosigned, are enough. */
    boolean isMetBy(Collection<? extends Verifier> cosigned);

    /** The keys that may count. */
    List<Verifier> witnesses();

    /** What is asked for, in one line. */
    String text();

    /** {@code quorum none}: no cosignature is asked for. */
    record None() implements Quorum {
        @Override
        public boolean isMetBy(Collection<? extends Verifier> cosigned) {
            return true;
        }

        @Override
        public List<Verifier> witnesses() {
            return List.of();
        }

        @Override
        public String text() {
            return "none";
        }
    }

    /**
     * One witness.
     *
     * @param name its name in the policy
     * @param verifier its key
     */
    record Witness(String name, Verifier verifier) implements Quorum {
        @Override
        public boolean isMetBy(Collection<? extends Verifier> cosigned) {
            return cosigned.contains(verifier);
        }

        @Override
        public List<Verifier> witnesses() {
            return List.of(verifier);
        }

        @Override
        public String text() {
            return name;
        }
    }

    /**
     * At least {@code threshold} of the members.
     *
     * @param name its name in the policy
     * @param threshold from 1 to the number of members
     * @param members witnesses or groups
     */
    record Group(String name, int threshold, List<Quorum> members) implements Quorum {
        /** Keeps a copy of the members. */
        public Group {
            members = List.copyOf(members);
            if (threshold < 1 || threshold > members.size()) {
                throw new MalformedException(
                        "tlog-policy, Defining a witness group", threshold + " of " + members.size() + " members");
            }
        }

        @Override
        public boolean isMetBy(Collection<? extends Verifier> cosigned) {
            return members.stream().filter(member -> member.isMetBy(cosigned)).count() >= threshold;
        }

        @Override
        public List<Verifier> witnesses() {
            return members.stream()
                    .flatMap(member -> member.witnesses().stream())
                    .toList();
        }

        @Override
        public String text() {
            List<String> names = members.stream().map(Quorum::text).toList();
            return name + " (" + threshold + " of " + String.join(", ", names) + ")";
        }
    }
}
