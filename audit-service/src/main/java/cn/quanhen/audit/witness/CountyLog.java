package cn.quanhen.audit.witness;

import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteVerifier;
import cn.quanhen.tlog.Verifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A log that the city witnesses.
 *
 * @param county the region's code
 * @param title its name in Chinese
 * @param origin the log's identity
 * @param key the log's key, which each of its checkpoints must be signed with
 * @param sm2 the key of its line beside that one, where it is known
 * @param url the log's prefix (tlog-tiles, Parameters), for instance {@code https://audit.beilin.gov.cn/log}
 */
public record CountyLog(String county, String title, String origin, NoteVerifier key, Optional<Verifier> sm2, URI url) {
    /** Of a log whose SM2 key is not known. */
    public CountyLog(String county, String title, String origin, NoteVerifier key, URI url) {
        this(county, title, origin, key, Optional.empty(), url);
    }

    /**
     * A note with the log's own lines alone. What others have added is neither verified nor bounded: it is not kept and
     * not served.
     *
     * @throws cn.quanhen.tlog.UnverifiedException where the log has not signed it
     */
    public Note own(Note note) {
        List<Verifier> keys = new ArrayList<>();
        keys.add(key);
        sm2.ifPresent(keys::add);
        return note.signedOnlyBy(keys);
    }
}
