package org.xinglin.federation.replay;

/**
 * One thing that does not fit.
 *
 * @param round 0 for the task itself
 * @param account whose update it is about; empty when it is about no single one
 * @param cid of the blob; empty when it is about none
 * @param words what was found, for a log; a person reads the flaw in a language of their own
 */
public record Finding(int round, String account, String cid, Flaw flaw, String words) {
    static Finding of(int round, Flaw flaw, String words) {
        return new Finding(round, "", "", flaw, words);
    }
}
