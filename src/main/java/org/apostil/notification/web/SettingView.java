package org.apostil.notification.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.apostil.mail.OutgoingMail;
import org.apostil.notification.Delivery;
import org.apostil.notification.Setting;
import org.apostil.notification.SettingService;
import org.apostil.notification.TimeZones;
import org.apostil.platform.web.Screen;

/** The page on which one chooses when one gets mail. */
@Named
@ViewScoped
public class SettingView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SettingService settings;

    @Inject
    private OutgoingMail mail;

    private Delivery delivery;
    private String timeZone;
    private long seen;
    private String address;

    /** Reads what was chosen. */
    public void load() {
        show(settings.mine());
        address = settings.address().orElse(null);
    }

    /** Keeps what is chosen. */
    public void save() {
        if (Screen.attempt("settings", () -> show(settings.change(seen, delivery, timeZone)))) {
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("Saved."));
        }
    }

    private void show(Setting setting) {
        delivery = setting.delivery();
        timeZone = setting.timeZone();
        seen = setting.version();
    }

    /** Whether this installation sends mail at all. */
    public boolean isMailSetUp() {
        return mail.available();
    }

    /** Where mail goes; null where no address is known. */
    public String getAddress() {
        return address;
    }

    public List<Delivery> getDeliveries() {
        return List.of(Delivery.values());
    }

    public List<String> getTimeZones() {
        return TimeZones.ALL;
    }

    public Delivery getDelivery() {
        return delivery;
    }

    public void setDelivery(Delivery delivery) {
        this.delivery = delivery;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }
}
