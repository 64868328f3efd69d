package com.imobhub.conversations.application;

import com.imobhub.conversations.domain.Contacts;

class InMemoryContactsTests implements ContactsContract {

    private final Contacts contacts = new InMemoryContacts();

    @Override
    public Contacts contacts() {
        return contacts;
    }
}
