/** Keeps svelte-check from looking for a configuration in the project's own vite.config.ts. */
export default {};
