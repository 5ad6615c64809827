<?php
/* What the WordPress of the tests holds: run once, with the site's wp-config.php as the first argument's folder.
   Four posts: one with a nested thread of 150 comments and a pingback, one closed with two comments, one open and
   silent, one closed and silent. */
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url($argv[2], PHP_URL_HOST) . ':' . parse_url($argv[2], PHP_URL_PORT);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('A small paper', 'editor', 'editor@paper.example', true, '', 'secret');
$editor = get_user_by('login', 'editor')->ID;
wp_update_user(['ID' => $editor, 'display_name' => 'Mina Reed']);
foreach (get_posts(['post_type' => 'any', 'numberposts' => -1]) as $old) {
    wp_delete_post($old->ID, true);
}
foreach (['blog_public' => 1, 'thread_comments' => 1, 'thread_comments_depth' => 5, 'page_comments' => 0,
          'comments_per_page' => 40, 'default_comments_page' => 'oldest', 'timezone_string' => 'Asia/Ho_Chi_Minh', 'default_pingback_flag' => 0,
          'permalink_structure' => '/%postname%/'] as $name => $value) {
    update_option($name, $value);
}
flush_rewrite_rules();

$prose = str_repeat('The new bridge over the river was opened on Monday, two years later than planned. ', 6);
function post(string $slug, string $title, string $status): int {
    global $editor, $prose;
    return wp_insert_post(['post_name' => $slug, 'post_title' => $title, 'post_status' => 'publish',
        'post_author' => $editor, 'comment_status' => $status, 'ping_status' => $status,
        'post_content' => "<!-- wp:paragraph --><p>$prose</p><!-- /wp:paragraph -->\n\n<!-- wp:paragraph --><p>$prose</p><!-- /wp:paragraph -->"]);
}
function comment(int $post, int $number, array $more = []): int {
    $when = gmdate('Y-m-d H:i:s', gmmktime(8, 0, 0, 5, 1, 2024) + 600 * $number);
    return wp_insert_comment($more + ['comment_post_ID' => $post, 'comment_author' => "Reader $number",
        'comment_author_email' => "r$number@readers.example", 'comment_approved' => 1,
        'comment_author_url' => $number % 5 ? '' : "https://r$number.example/",
        'comment_content' => "Opinion number $number on the bridge.\n\nIt has a second paragraph, and <em>stress</em>.",
        'comment_date_gmt' => $when, 'comment_date' => get_date_from_gmt($when)]);
}

$many = post('many', 'The bridge opens', 'open');
$ids = [];
for ($number = 1; $number <= 150; $number++) {
    // Every third answers the one before it, every ninth that answer: three levels.
    $parent = $number % 3 === 0 ? $ids[$number - 1] : ($number % 9 === 1 && $number > 1 ? $ids[$number - 1] : 0);
    $by_editor = $number === 12 ? ['user_id' => $editor, 'comment_author' => 'Mina Reed'] : [];
    $ids[$number] = comment($many, $number, $by_editor + ['comment_parent' => $parent]);
}
comment($many, 151, ['comment_type' => 'pingback', 'comment_author' => 'Another paper',
    'comment_author_url' => 'https://other.example/bridge', 'comment_content' => '[...] the new bridge [...]']);
$closed = post('closed', 'The ferry stops', 'closed');
comment($closed, 1);
comment($closed, 2);
post('silent', 'The road is mended', 'open');
post('silent-closed', 'The road is closed', 'closed');
