package cn.quanhen.casefile.facts;

/**
 * 拟作出的决定: what the decision will be once the head has approved it.
 *
 * @param handler the subject of whoever proposed it (承办人)
 */
record Intended(String handler, Piece decision) {}
