package cn.quanhen.standalone.demonstration;

import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.testkit.Demo;
import java.util.List;

/** Who and where in the demonstration case; nobody of them exists. */
final class Story {
    static final String PARTY = "绥化市北林区惠民超市";
    static final String PARTY_PERSON = "陈惠民";
    static final String WITNESS = "刘建国";
    static final String SHOP = "绥化市北林区中兴东大街118号";
    static final String OFFICE = "绥化市北林区市场监督管理局询问室";
    static final String DEVICE = "执法记录仪 BL-0017";
    /** 5,000 元 in fen. */
    static final long FINE_FEN = 500_000;

    static final List<Officer> OFFICERS = List.of(officer(Demo.OFFICER), officer(Demo.SECOND_OFFICER));

    private Story() {}

    static Officer officer(Demo.Person person) {
        return Officer.newBuilder()
                .setName(person.name())
                .setCertificateNumber(person.certificate())
                .build();
    }
}
