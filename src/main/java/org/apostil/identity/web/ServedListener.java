package org.apostil.identity.web;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import org.apostil.identity.Served;

/** Marks the threads that answer requests, before anybody is recognised: what they do is done for a person, or for nobody. */
@WebListener
public class ServedListener implements ServletRequestListener {

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        Served.begin();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        Served.end();
    }
}
