package org.apostil.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The programming interface, version 1. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info = @Info(title = "Apostil", version = "1", description = "Everything that the screens do, for scripts. Positions are Unicode code points; errors are problem documents (RFC 9457); writes to an existing thing need If-Match."),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", description = "POST /api/v1/tokens gives one.")
public class InterfaceApplication extends Application {
}
