package cn.quanhen.casefile.document.template;

/** Facts of a document that is issued under the agency's seal (Art. 14). */
interface Issued extends Headed {
    Issue issue();

    Party party();

    @Override
    default String agency() {
        return issue().agency();
    }

    @Override
    default String number() {
        return issue().number();
    }
}
