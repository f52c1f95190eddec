package cn.quanhen.media.custody;

import java.nio.file.Path;

/**
 * Keeps objects under their SHA-256, written once. All methods block: call them from a worker thread. Every backend
 * passes {@code ObjectStoreContract}.
 */
public interface ObjectStore {

    /**
     * Takes a whole file into custody. When this returns, the object survives a power cut, and no interface of the
     * store changes or removes it. Repeated with the same bytes it does nothing; an object that is there is never
     * overwritten. The file itself may be deleted afterwards.
     *
     * @param whole a file whose bytes have the fingerprint; nobody writes to it any more
     * @throws cn.quanhen.refusal.Refusal {@code DISK_FULL}: nothing is kept, the file is as it was;
     *     {@code OBJECT_CORRUPT}: an object with this address is there, but does not hold any more
     */
    void commit(Path whole, Measured measured);

    /**
     * Opens an object to be read. The caller closes it.
     *
     * @param fingerprint as it stands in the chain; the object and its tree must agree with it
     * @throws cn.quanhen.refusal.Refusal {@code OBJECT_CORRUPT}: the object or its tree is missing, or is another one
     */
    StoredObject open(Fingerprint fingerprint);

    /** Bytes that can still be stored. */
    long free();
}
