package org.modelunit.settings;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One setting as it was said, and where.
 *
 * @param key the whole key, {@code modelunit.seed} for instance
 * @param value what was said, without blanks around it; or the default as one would say it, empty where there is none
 * @param origin where it was said
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Setting(String key, String value, SettingOrigin origin) {}
