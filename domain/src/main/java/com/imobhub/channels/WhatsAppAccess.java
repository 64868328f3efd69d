package com.imobhub.channels;

import com.imobhub.shared.Secret;

/**
 * What it takes to call the Graph API for one number.
 *
 * @param graphVersion for example {@code v25.0}
 */
public record WhatsAppAccess(String phoneNumberId, Secret token, String graphVersion) {}
