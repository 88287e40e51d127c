<?php
// Sets up a WordPress as an administrator does, and prints the application password of an editor who may not use any HTML.
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install('Kommun', 'admin', 'admin@kommun.example', true, '', 'admin-password', 'sv_SE');
switch_theme('kommun');
$editor = wp_create_user('editor', 'editor-password', 'editor@kommun.example');
(new WP_User($editor))->set_role('editor');
[$password] = WP_Application_Passwords::create_new_application_password($editor, ['name' => 'test']);
echo json_encode(['password' => $password]);
