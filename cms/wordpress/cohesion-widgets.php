<?php
/**
 * Plugin Name: Cohesion widgets
 * Description: The widgets of the #CohesionAlliance: adds their script to every page, and brings a block and a shortcode.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: EUPL-1.2 or GPL-2.0-or-later
 *
 * Nothing is stored but the two settings, nothing is tracked, and nobody but the drop-in folder's own host is asked.
 */

defined('ABSPATH') || exit;

const COHESION_SETTINGS = 'cohesion_widgets';

/** @return array{address: string, partner: string, integrity: string} */
function cohesion_settings(): array
{
    return wp_parse_args(get_option(COHESION_SETTINGS, []), [
        'address' => '',
        'partner' => '',
        'integrity' => '',
    ]);
}

/** What is asked of the drop-in folder, remembered for a day; an empty text where it cannot be had. */
function cohesion_asked(string $path): string
{
    $address = cohesion_settings()['address'];
    if ($address === '') {
        return '';
    }
    $key = 'cohesion_' . md5($address . $path);
    $known = get_transient($key);
    if (is_string($known)) {
        return $known;
    }
    $answer = wp_remote_get($address . $path, ['timeout' => 3]);
    $is_there = wp_remote_retrieve_response_code($answer) === 200;
    $text = $is_there ? wp_remote_retrieve_body($answer) : '';
    set_transient($key, $text, $is_there ? DAY_IN_SECONDS : 5 * MINUTE_IN_SECONDS);
    return $text;
}

// ---- The script, on every page -------------------------------------------------------------------------------------

add_action('wp_head', function (): void {
    ['address' => $address, 'partner' => $partner, 'integrity' => $integrity] = cohesion_settings();
    if ($address === '') {
        return;
    }
    printf('<script async src="%s" crossorigin="anonymous"', esc_url($address . 'cohesion.js'));
    if ($integrity !== '') {
        printf(' integrity="%s"', esc_attr($integrity));
    }
    if ($partner !== '') {
        printf(' data-partner="%s"', esc_attr($partner));
    }
    echo "></script>\n";
});

// ---- The settings: where the script is, and who embeds it ----------------------------------------------------------

/** @param mixed $given */
function cohesion_sanitize($given): array
{
    $given = is_array($given) ? $given : [];
    $address = esc_url_raw(trim((string) ($given['address'] ?? '')), ['https', 'http']);
    // People paste the address of the script as well.
    $address = $address === '' ? '' : trailingslashit(preg_replace('~/cohesion\.js$~', '/', $address));
    $answer = $address === '' ? null : wp_remote_get($address . 'integrity.json', ['timeout' => 5]);
    $known = $answer ? json_decode(wp_remote_retrieve_body($answer), true) : null;
    $integrity = (string) ($known['cohesion.js'] ?? '');
    if ($address !== '' && $integrity === '' && function_exists('add_settings_error')) {
        add_settings_error(
            COHESION_SETTINGS,
            'address',
            sprintf('%s is not there: is this the address of the folder that holds cohesion.js?', esc_html($address . 'integrity.json')),
        );
    }
    return [
        'address' => $address,
        'partner' => sanitize_text_field((string) ($given['partner'] ?? '')),
        'integrity' => preg_match('~^sha384-[\w+/=]+$~', $integrity) ? $integrity : '',
    ];
}

add_action('admin_init', function (): void {
    register_setting(COHESION_SETTINGS, COHESION_SETTINGS, ['sanitize_callback' => 'cohesion_sanitize']);
});

add_action('admin_menu', function (): void {
    add_options_page('Cohesion widgets', 'Cohesion widgets', 'manage_options', COHESION_SETTINGS, function (): void {
        $settings = cohesion_settings();
        echo '<div class="wrap"><h1>Cohesion widgets</h1><form method="post" action="options.php">';
        settings_fields(COHESION_SETTINGS);
        echo '<table class="form-table" role="presentation">';
        foreach (
            [
                'address' => ['url', 'Address of the widgets', 'The folder that holds cohesion.js, as the alliance or your administrator names it.'],
                'partner' => ['text', 'Your name', 'Goes with the link to the join page, so that the alliance knows who brought somebody.'],
            ] as $name => [$type, $label, $help]
        ) {
            printf(
                '<tr><th scope="row"><label for="cohesion-%1$s">%2$s</label></th><td><input class="regular-text" type="%3$s" id="cohesion-%1$s" name="%4$s[%1$s]" value="%5$s" aria-describedby="cohesion-%1$s-help"><p class="description" id="cohesion-%1$s-help">%6$s</p></td></tr>',
                esc_attr($name),
                esc_html($label),
                esc_attr($type),
                esc_attr(COHESION_SETTINGS),
                esc_attr($settings[$name]),
                esc_html($help),
            );
        }
        echo '</table>';
        submit_button();
        echo '</form></div>';
    });
});

// ---- The widget in a page: [cohesion widget="video-carousel" limit="6"], and the block ------------------------------

/**
 * A widget's tag, with the words that it shows without a script between.
 *
 * @param array<string, mixed> $options its attributes, as in the guides
 */
function cohesion_tag(string $name, array $options): string
{
    if (!preg_match('~^[a-z]+(-[a-z]+)*$~', $name)) {
        return '';
    }
    $attributes = '';
    foreach ($options as $option => $value) {
        // Its own attributes only: no handler, no style, no class.
        $is_own = preg_match('~^(?!on|(?:style|class|id|slot)$)[a-z]+(-[a-z]+)*$~', (string) $option);
        if (!$is_own || $value === false || $value === null || is_array($value)) {
            continue;
        }
        $attributes .= sprintf(' %s="%s"', $option, esc_attr($value === true ? '' : (string) $value));
    }
    $language = strtolower(preg_replace('~[-_].*$~', '', (string) ($options['lang'] ?? get_bloginfo('language'))));
    $words = preg_match('~^[a-z]{2,3}$~', $language)
        ? cohesion_asked("embed/$language/$name.fallback.html")
        : '';
    return "<cohesion-$name$attributes>" . wp_kses_post($words) . "</cohesion-$name>";
}

add_shortcode('cohesion', function ($given): string {
    $options = [];
    foreach (is_array($given) ? $given : [] as $option => $value) {
        // `new-tab` alone comes as a value without a name.
        if (is_int($option)) {
            $options[$value] = true;
        } else {
            $options[$option] = $value;
        }
    }
    $name = (string) ($options['widget'] ?? '');
    unset($options['widget']);
    return cohesion_tag($name, $options);
});

add_action('init', function (): void {
    wp_register_script('cohesion-block', false, ['wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element'], '0.1.0', true);
    wp_add_inline_script('cohesion-block', sprintf('const cohesionAddress = %s;', wp_json_encode(cohesion_settings()['address'])));
    wp_add_inline_script('cohesion-block', COHESION_BLOCK);
    register_block_type('cohesion/widget', [
        'api_version' => 2,
        'editor_script' => 'cohesion-block',
        'attributes' => [
            'widget' => ['type' => 'string', 'default' => 'signatory-counter'],
            'options' => ['type' => 'object', 'default' => (object) []],
        ],
        'render_callback' => fn(array $block): string => cohesion_tag(
            (string) $block['widget'],
            (array) ($block['options'] ?? []),
        ),
    ]);
});

/** The block in the editor: which widget, its attributes as controls, and what visitors will see. */
const COHESION_BLOCK = <<<'JS'
(({ blocks, blockEditor, components, element }) => {
  const { createElement: h, useEffect, useState } = element;
  const { SelectControl, TextControl, ToggleControl, PanelBody } = components;
  const without = { label: '–', value: '' };

  // Which widgets there are, the folder says: a new one is here without a new plugin.
  const asked = cohesionAddress
    ? fetch(`${cohesionAddress}widgets.json`).then((answer) => answer.json(), () => [])
    : Promise.resolve([]);

  const control = ({ name, type, choices = [], description }, value, set) => {
    const shared = { key: name, label: name, help: description };
    if (type === 'boolean')
      return h(ToggleControl, { ...shared, checked: Boolean(value), onChange: (on) => set(on || undefined) });
    const own = { ...shared, value: value ?? '', onChange: (text) => set(text || undefined) };
    return type === 'choice'
      ? h(SelectControl, { ...own, options: [without, ...choices.map((choice) => ({ label: choice, value: choice }))] })
      : h(TextControl, { ...own, type: type === 'number' ? 'number' : 'text' });
  };

  blocks.registerBlockType('cohesion/widget', {
    apiVersion: 2,
    title: 'Cohesion widget',
    description: 'A widget of the #CohesionAlliance.',
    category: 'embed',
    icon: 'groups',
    attributes: {
      widget: { type: 'string', default: 'signatory-counter' },
      options: { type: 'object', default: {} },
    },
    supports: { html: false },
    save: () => null,
    edit: ({ attributes: { widget, options }, setAttributes }) => {
      const [widgets, setWidgets] = useState([]);
      useEffect(() => void asked.then(setWidgets), []);
      const known = widgets.find(({ name }) => name === widget);
      const set = (name) => (value) => setAttributes({ options: { ...options, [name]: value } });
      const parameters = new URLSearchParams(
        Object.entries(options).filter(([, value]) => value).map(([name, value]) => [name, value === true ? '' : value]),
      );
      const language = (options.lang || document.documentElement.lang || 'en').split('-')[0];
      return h('div', blockEditor.useBlockProps(),
        h(blockEditor.InspectorControls, null,
          h(PanelBody, { title: 'Widget' },
            h(SelectControl, {
              label: 'Widget',
              help: known?.description,
              value: widget,
              options: widgets.map(({ name }) => ({ label: name, value: name })),
              onChange: (name) => setAttributes({ widget: name, options: {} }),
            }),
            known?.attributes.map((one) => control(one, options[one.name], set(one.name))))),
        cohesionAddress
          ? h('iframe', {
              src: `${cohesionAddress}embed/${language}/${widget}.html?${parameters}`,
              title: known?.description ?? widget,
              style: { border: 0, width: '100%', height: 360, pointerEvents: 'none' },
            })
          : h('p', null, 'Settings → Cohesion widgets: the address of the widgets is missing.'));
    },
  });
})(wp);
JS;
