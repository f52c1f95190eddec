package cn.quanhen.media.upload;

import cn.quanhen.media.custody.Room;
import cn.quanhen.media.v1.Upload;
import java.nio.ByteBuffer;

/** An upload while one caller writes it: bytes go to the spool, and what is acknowledged is measured. */
final class UploadLane {
    private final UploadRow row;
    private final SpoolFile file;
    private final SpoolWriter writer;
    private final Lanes.Lane lane;
    private final Measurements measurements;
    private final Room room;
    private final long acknowledgeEvery;

    private UploadLane(
            UploadRow row,
            SpoolFile file,
            SpoolWriter writer,
            Lanes.Lane lane,
            Measurements measurements,
            Room room,
            long acknowledgeEvery) {
        this.row = row;
        this.file = file;
        this.writer = writer;
        this.lane = lane;
        this.measurements = measurements;
        this.room = room;
        this.acknowledgeEvery = acknowledgeEvery;
    }

    static UploadLane enter(
            UploadRow row,
            long offset,
            SpoolFile file,
            Lanes lanes,
            Measurements measurements,
            Room room,
            long acknowledgeEvery) {
        room.require(0);
        var lane = lanes.enter(row.id);
        try {
            var writer = file.writeFrom(offset, row.size);
            return new UploadLane(row, file, writer, lane, measurements, room, acknowledgeEvery);
        } catch (RuntimeException e) {
            lane.close();
            throw e;
        }
    }

    void write(ByteBuffer bytes) {
        writer.append(bytes);
        if (writer.pending() >= acknowledgeEvery) {
            measurements.advance(row.id, file, writer.acknowledge());
            room.require(0);
        }
    }

    /** Acknowledges what was appended, and lets others write. */
    void close() {
        try (lane;
                writer) {
            measurements.advance(row.id, file, writer.acknowledge());
        }
    }

    Upload told() {
        return Uploads.told(row, file.acknowledged());
    }
}
