package cn.quanhen.media.upload;

import cn.quanhen.media.recording.RecordingName;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/** What is said to who goes on with an upload that became a recording: what was stored is never changed (Art. 27). */
final class FinishedUpload {
    private FinishedUpload() {}

    static Refusal refusal(UploadRow row) {
        return Refusal.of(Reason.UPLOAD_FINISHED)
                .article("第二十七条")
                .because("该上传已经完成并入库，不可更改")
                .remedy("请使用已生成的音像记录；需要更正的，另行上传")
                .fact("recording", new RecordingName(row.caseName, row.recording));
    }
}
