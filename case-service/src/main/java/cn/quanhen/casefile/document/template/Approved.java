package cn.quanhen.casefile.document.template;

/** Facts of an internal approval (Art. 16). */
interface Approved extends Headed {
    Approvals approvals();
}
