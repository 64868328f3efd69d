package com.imobhub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ImobHub {

    public static void main(String[] args) {
        SpringApplication.run(ImobHub.class, args);
    }
}
