/**
 * Loaded before tests in Node: whoever forgets that dates of a feed are in UTC gets another day, on every machine.
 * Honolulu is ten hours behind.
 */
process.env['TZ'] = 'Pacific/Honolulu';
