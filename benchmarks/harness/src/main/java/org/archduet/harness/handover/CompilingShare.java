package org.archduet.harness.handover;

/**
 * How much of its CPU time a system gives to its compilers: a system that still compiles costs more than a warm one.
 */
@FunctionalInterface
public interface CompilingShare {

    /** A system without compilers. */
    CompilingShare NONE = () -> 0;

    /** Above this the price of a request is to a good part the price of not being warm. */
    double LIMIT = 0.10;

    /** Compiler threads' part of the CPU time of the system's own processes since the last call, 0 to 1. */
    double sinceLast();
}
