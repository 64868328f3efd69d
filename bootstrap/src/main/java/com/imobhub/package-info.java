/** Puts the rings together: main class, settings, demo mode. */
@NullMarked
package com.imobhub;

import org.jspecify.annotations.NullMarked;
