package vn.cotmoc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The portal that follows provincial Party resolutions from the signed text to the result.
@SpringBootApplication
public class CotMocApplication {

    public static void main(String[] args) {
        SpringApplication.run(CotMocApplication.class, args);
    }
}
