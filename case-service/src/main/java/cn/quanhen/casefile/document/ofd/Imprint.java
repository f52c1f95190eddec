package cn.quanhen.casefile.document.ofd;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What tells this file from another with the same words.
 *
 * @param documentId DocID (GB/T 33190 7.4)
 * @param createdOn CreationDate, and ModDate with it
 */
public record Imprint(UUID documentId, LocalDate createdOn) {}
