package cn.quanhen.standalone.demonstration;

import cn.quanhen.casefile.v1.AppendRecordRequest;
import cn.quanhen.casefile.v1.Record;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.testkit.Demo;

/** Appends records to one case, each at the moment of its happening. */
record CaseBook(Stage stage, String caseName) {
    Record append(Demo.Person person, RecordContent.Builder content) {
        return stage.desk().cases(person).appendRecord(request(content).build()).getRecord();
    }

    AppendRecordRequest.Builder request(RecordContent.Builder content) {
        return AppendRecordRequest.newBuilder()
                .setParent(caseName)
                .setRequestId(stage.requestId())
                .setHappenedAt(Stage.timestamp(stage.now()))
                .setContent(content);
    }
}
