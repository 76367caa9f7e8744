package org.archduet.monolith.planted.payment;

/** An internal of payment. */
public class Store {}
