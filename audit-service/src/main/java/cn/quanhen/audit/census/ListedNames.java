package cn.quanhen.audit.census;

import cn.quanhen.ledger.v1.CensusListing;
import java.util.Optional;

/** Which names a part of a listing speaks of. In UTF-8 bytes names sort as code points do. */
final class ListedNames {
    private ListedNames() {}

    /** The last name that it speaks of; empty where it speaks of all that come after. */
    static Optional<String> last(CensusListing listing) {
        return listing.getTruncated()
                ? Optional.of(
                        listing.getTipsCount() == 0
                                ? listing.getAfter()
                                : listing.getTips(listing.getTipsCount() - 1).getChain())
                : Optional.empty();
    }

    /** Whether a chain that is not listed is said not to be held. */
    static boolean missing(String chain, CensusListing listing) {
        return chain.compareTo(listing.getAfter()) > 0
                && last(listing).map(last -> chain.compareTo(last) <= 0).orElse(true);
    }
}
