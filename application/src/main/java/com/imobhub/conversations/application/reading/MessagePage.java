package com.imobhub.conversations.application.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a thread, newest first.
 *
 * @param next what to pass as {@code before} to get what is older; null at the beginning of the thread
 * @param previous what to pass as {@code after} to get what is newer; null at its end
 */
public record MessagePage(
        List<MessageView> items,
        @Nullable String next,
        @Nullable String previous) {}
