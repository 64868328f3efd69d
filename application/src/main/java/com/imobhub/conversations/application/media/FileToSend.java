package com.imobhub.conversations.application.media;

import com.imobhub.conversations.domain.MediaKind;
import java.util.UUID;

/**
 * A stored file that goes out with a message.
 *
 * @param storedAs what the store calls it
 * @param sha256 of its bytes, in hexadecimal
 */
public record FileToSend(UUID storedAs, MediaKind kind, String contentType, long size, String sha256) {}
