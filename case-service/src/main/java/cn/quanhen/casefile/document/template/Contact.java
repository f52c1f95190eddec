package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;

/**
 * Whom the party may ask.
 *
 * @param address the agency's
 */
public record Contact(String person, String phone, String address) {

    /** @throws IllegalArgumentException where one of them is blank */
    public Contact {
        Required.text(person, "联系人（办法第十四条）");
        Required.text(phone, "联系电话（办法第十四条）");
        Required.text(address, "机关地址（办法第十四条）");
    }

    String printed() {
        return "联系人：" + person + "　联系电话：" + phone + "\n机关地址：" + address;
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
