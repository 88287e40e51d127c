<?php
// What a WordPress on the loopback needs so that it may ask a server there; and the theme's line, where a test wants it.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn() => range(1024, 65535));
add_filter('wp_is_application_passwords_available', '__return_true');
add_action('wp_head', function (): void {
    $script = get_option('test_script');
    if ($script) {
        echo '<script async src="' . esc_url($script) . '"></script>';
    }
});
