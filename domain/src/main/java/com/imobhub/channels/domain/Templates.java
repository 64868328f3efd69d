package com.imobhub.channels.domain;

import java.util.Collection;
import java.util.List;

/** Keeps the message templates of the accounts. */
public interface Templates {

    /** Takes what is told about templates into what is known of them; those that are new are added. */
    void merge(Collection<Template> told);

    /** The templates of an account by name and language. */
    List<Template> of(String account);
}
