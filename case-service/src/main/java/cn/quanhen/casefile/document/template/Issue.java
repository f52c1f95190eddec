package cn.quanhen.casefile.document.template;

import java.time.LocalDate;

/**
 * What every document to the party bears (Art. 14).
 *
 * @param agency the full name of the agency that seals it
 * @param number 文号
 * @param issuedOn 签发日期
 * @param contact whom the party may ask
 */
public record Issue(String agency, String number, LocalDate issuedOn, Contact contact) {

    /** @throws IllegalArgumentException where Art. 14 misses something */
    public Issue {
        Required.text(agency, "行政执法机关名称（办法第十四条）");
        Required.text(number, "文号（办法第十四条）");
        Required.told(issuedOn, "签发日期（办法第十四条）");
        Required.told(contact, "联系方式（办法第十四条）");
    }
}
