package org.xinglin.federation.participant;

/**
 * What a hospital tells of its machine. Nothing in it says anything of a row.
 *
 * @param computeLoad 0 for idle to 1 for full
 * @param freeStorage bytes
 * @param queueLength own jobs that wait
 */
public record MachineState(double computeLoad, long freeStorage, int queueLength) {}
