package org.archduet.walls.planted.harness.block;

/** Stands for the interface of studies; knows a room above it. */
public interface Study {
    /** A study that everybody gets. */
    Class<?> USUAL = org.archduet.walls.planted.harness.capacity.CapacityStudy.class;
}
