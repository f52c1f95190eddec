package cn.quanhen.casefile.document.template;

/** Facts of a decision that the party may challenge. */
interface Decided extends Issued {
    Remedies remedies();
}
