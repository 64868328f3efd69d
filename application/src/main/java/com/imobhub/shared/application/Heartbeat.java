package com.imobhub.shared.application;

/** Says whether what the desk cannot do without answers. */
public interface Heartbeat {

    /** Whether it answers; takes two seconds at most to say no. */
    boolean alive();
}
