package cn.quanhen.casefile.document.template;

/** What is done with places and things (强制法 第九条第二项、第三项). */
public enum SeizureKind {
    SEALING_UP("查封"),
    SEIZING("扣押");

    private final String title;

    SeizureKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
