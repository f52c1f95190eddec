package cn.quanhen.audit.census;

import com.google.protobuf.ByteString;

/**
 * A bucket of chains of which a service and the log do not say the same.
 *
 * @param bucket from 0 to 255
 * @param claimed the service's digest; empty where it gave none
 * @param held the log's
 */
record BucketDifference(int bucket, ByteString claimed, ByteString held) {
    static BucketDifference of(int bucket, byte[] claimed, byte[] held) {
        return new BucketDifference(bucket, ByteString.copyFrom(claimed), ByteString.copyFrom(held));
    }
}
